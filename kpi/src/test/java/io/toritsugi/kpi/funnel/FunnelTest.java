package io.toritsugi.kpi.funnel;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.collect.ContactHistory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How far contacts come. */
class FunnelTest {
    private static final Funnel FUNNEL = Funnel.ofContacts();

    private static Interaction contact(ContactHistory history) {
        ContactMachine machine = new ContactMachine();
        return machine.replay(machine.initial(), history.events());
    }

    /** Of four, one gives up in the menu, one in the queue, one is answered without any menu, and one gets nowhere. */
    private static FunnelCounts four() {
        return FunnelCounts.of(
                FUNNEL,
                List.of(
                        contact(inbound("menu")
                                .menu(0, 5, SelfServiceOutcome.ABANDONED)
                                .ended(5)),
                        contact(inbound("queue")
                                .waited(0, 30, "v", "sales", DequeueCause.ABANDONED)
                                .ended(30)),
                        contact(inbound("answered").served(10, 60, "ann")),
                        contact(inbound("nowhere"))));
    }

    @Test
    void aContactCountsForAllStagesBeforeTheLastThatItReached() {
        FunnelCounts counts = four();

        assertThat(counts.stages()).containsExactly("arrived", "self-service", "queued", "answered", "resolved");
        assertThat(counts.reached()).containsExactly(4L, 3L, 2L, 1L, 0L);
        assertThat(counts.conversion(0).orElseThrow()).isEqualByComparingTo("1");
        assertThat(counts.conversion(3).orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(counts.conversionOfAll(3).orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(counts.dropOff(0)).isZero();
        assertThat(counts.dropOff(2)).isEqualTo(1);
    }

    @Test
    void whereNobodyComesNothingIsDefined() {
        FunnelCounts none = FunnelCounts.of(FUNNEL, List.of());

        assertThat(none.reached()).containsOnly(0L);
        assertThat(none.conversion(1)).isEmpty();
        assertThat(none.conversionOfAll(1)).isEmpty();
    }

    @Test
    void aHostAddsWhatComesAfterwards() {
        Funnel longer = FUNNEL.then(new FunnelStage(
                "bought",
                new Bilingual("Bought", "購入"),
                contact -> contact.reasons().contains("bought")));

        assertThat(FunnelCounts.of(longer, List.of(contact(inbound("a")))).reached())
                .hasSize(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FUNNEL.then(FUNNEL.stages().get(0)))
                .withMessage("Funnel.stages must have each id once, had arrived twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel(List.of()))
                .withMessageContaining("one or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelStage("Bought", new Bilingual("Bought", "購入"), contact -> true))
                .withMessageContaining("was \"Bought\"");
    }

    /** Merging is adding, and what is taken away is as if it never had been. */
    @Property
    void countsFormACommutativeGroup(
            @ForAll List<@IntRange(min = -1, max = 4) Integer> one,
            @ForAll List<@IntRange(min = -1, max = 4) Integer> other) {
        FunnelCounts left = reaching(one);
        FunnelCounts right = reaching(other);
        List<Integer> all = new ArrayList<>(one);
        all.addAll(other);

        assertThat(left.plus(right)).isEqualTo(right.plus(left)).isEqualTo(reaching(all));
        assertThat(left.plus(right).minus(right)).isEqualTo(left);
    }

    private static FunnelCounts reaching(List<Integer> places) {
        List<Long> reached = new ArrayList<>();
        for (int stage = 0; stage < 5; stage++) {
            int place = stage;
            reached.add(places.stream().filter(last -> last >= place).count());
        }
        return new FunnelCounts(FUNNEL.stages().stream().map(FunnelStage::id).toList(), reached);
    }

    @Test
    void whatIsNoFunnelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts(List.of("a", "b"), List.of(1L, 2L)))
                .withMessageContaining("never grow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts(List.of("a"), List.of(-1L)))
                .withMessageContaining("0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FunnelCounts(List.of("a", "b"), List.of(1L)))
                .withMessageContaining("a count for each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> four().plus(new FunnelCounts(List.of("a"), List.of(1L))))
                .withMessageContaining("must be of the stages");
    }
}
