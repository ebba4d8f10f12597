package io.toritsugi.acw.assist.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import io.toritsugi.core.id.CustomerId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M86: who will have to come back is learned from who did")
class LearnedRepeatsTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final ContactTraits FIRST = new ContactTraits("loans", "answered", 0, Optional.empty());

    @Test
    @DisplayName("A group borrows from the wider one as from twenty contacts")
    void aGroupBorrows() {
        LearnedRepeats repeats = new LearnedRepeats();
        assertThat(repeats.predict(FIRST)).isEmpty();
        learn(repeats, FIRST, 100, 10);
        ContactTraits third = new ContactTraits("loans", "abandoned", 2, Optional.of(Duration.ofHours(1)));
        learn(repeats, third, 20, 20);

        RepeatLikelihood often = repeats.predict(third).orElseThrow();
        // all: 30/120; then (20 + 20 × 1/4) ÷ 40 = 5/8, 13/16, 29/32, 61/64
        assertThat(often.share()).isEqualByComparingTo("0.953125");
        assertThat(often.like()).isEqualTo(20);
        RepeatLikelihood unseen = repeats.predict(new ContactTraits("cards", "answered", 9, Optional.of(Duration.ZERO)))
                .orElseThrow();
        assertThat(unseen).isEqualTo(new RepeatLikelihood(new BigDecimal("0.25"), 0));
        assertThat(often.reaches(new BigDecimal("0.953125"))).isTrue();
        assertThat(unseen.reaches(new BigDecimal("0.26"))).isFalse();
    }

    @Property
    @Label("The order in which it learns does not matter, and the share lies from 0 to 1")
    void theOrderDoesNotMatter(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 5) Integer> earlier, @ForAll long order) {
        List<RepeatObservation> observations = earlier.stream()
                .map(often -> new RepeatObservation(
                        START, new ContactTraits("type" + often % 2, "answered", often, Optional.empty()), often > 2))
                .toList();
        List<RepeatObservation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(order));
        LearnedRepeats inOrder = new LearnedRepeats();
        LearnedRepeats inAnother = new LearnedRepeats();
        observations.forEach(one -> inOrder.learn(one.traits(), one.returned()));
        shuffled.forEach(one -> inAnother.learn(one.traits(), one.returned()));

        for (RepeatObservation one : observations) {
            RepeatLikelihood likelihood = inOrder.predict(one.traits()).orElseThrow();
            assertThat(inAnother.predict(one.traits())).contains(likelihood);
            assertThat(likelihood.share()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        }
    }

    @Test
    @DisplayName(
            "A contact is judged once its window has passed, by what came after it, and knows only what came before")
    void theWindow() {
        RepeatWindow window = new RepeatWindow(Duration.ofDays(7));
        CustomerId ann = CustomerId.of("ann");

        assertThat(window.accept(ann, START, "loans", "answered")).isEqualTo(FIRST);
        assertThat(window.accept(CustomerId.of("bob"), START, "loans", "answered"))
                .isEqualTo(FIRST);
        ContactTraits second = window.accept(ann, START.plus(Duration.ofDays(6)), "loans", "abandoned");
        assertThat(second).isEqualTo(new ContactTraits("loans", "abandoned", 1, Optional.of(Duration.ofDays(6))));
        assertThat(window.closed(START.plus(Duration.ofDays(7)).minusNanos(1))).isEmpty();
        assertThat(window.closed(START.plus(Duration.ofDays(7))))
                .containsExactly(new RepeatObservation(START, FIRST, true), new RepeatObservation(START, FIRST, false));
        // Seven days after the first one is no repeat of it.
        assertThat(window.accept(ann, START.plus(Duration.ofDays(13)), "cards", "answered")
                        .earlier())
                .isZero();
        assertThat(window.closed(START.plus(Duration.ofDays(30))))
                .containsExactly(
                        new RepeatObservation(START.plus(Duration.ofDays(6)), second, false),
                        new RepeatObservation(
                                START.plus(Duration.ofDays(13)),
                                new ContactTraits("cards", "answered", 0, Optional.empty()),
                                false));
        assertThat(window.closed(START.plus(Duration.ofDays(60)))).isEmpty();
    }

    @Test
    @DisplayName("Precision and recall are counted at a threshold")
    void precisionAndRecall() {
        FollowUpPredictor byHistory = traits -> traits.earlier() == 9
                ? Optional.empty()
                : Optional.of(new RepeatLikelihood(BigDecimal.valueOf(traits.earlier(), 1), 1));

        RepeatBackTest test = RepeatBackTest.run(
                byHistory,
                List.of(
                        judged(5, true),
                        judged(6, true),
                        judged(7, false),
                        judged(4, true),
                        judged(9, true),
                        judged(0, false)),
                new BigDecimal("0.5"));

        assertThat(test).isEqualTo(new RepeatBackTest(new BigDecimal("0.5"), 2, 1, 2, 1));
        assertThat(test.precision()).contains(new BigDecimal("0.66666666666666667"));
        assertThat(test.recall()).contains(new BigDecimal("0.5"));
        assertThat(test.baseRate()).contains(new BigDecimal("0.66666666666666667"));
        assertThat(test.balance()).contains(new BigDecimal("0.57142857142857143"));
        RepeatBackTest nothing = RepeatBackTest.run(byHistory, List.of(), BigDecimal.ONE);
        assertThat(nothing.precision()).isEmpty();
        assertThat(nothing.recall()).isEmpty();
    }

    @SuppressWarnings("NullAway") // a port that gives null
    @Test
    @DisplayName("A port that fails or gives null gives way to what was learned")
    void aPortIsChecked() {
        LearnedRepeats repeats = new LearnedRepeats();
        learn(repeats, FIRST, 10, 5);
        RepeatLikelihood sure = new RepeatLikelihood(BigDecimal.ONE, 1);

        assertThat(new CheckedRepeats(traits -> Optional.of(sure), repeats).predict(FIRST))
                .isEqualTo(new CheckedRepeat(Optional.of(sure), Optional.empty()));
        CheckedRepeat failed = new CheckedRepeats(
                        traits -> {
                            throw new IllegalStateException("Sato");
                        },
                        repeats)
                .predict(FIRST);
        assertThat(failed.likelihood()).isEqualTo(repeats.predict(FIRST)).isPresent();
        assertThat(failed.fault())
                .contains(new AssistFault("FollowUpPredictor", Reason.FAILED, "java.lang.IllegalStateException"));
        assertThat(new CheckedRepeats(traits -> null, repeats)
                        .predict(FIRST)
                        .fault()
                        .map(AssistFault::reason))
                .contains(Reason.NO_RESULT);
    }

    @Test
    @DisplayName("What is out of range or out of order is refused")
    void whatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepeatLikelihood(new BigDecimal("1.5"), 0))
                .withMessage("RepeatLikelihood.share must be 0 to 1, was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactTraits("a", "b", -1, Optional.empty()))
                .withMessage("ContactTraits.earlier and sinceLast must be 0 or more, were -1 and none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RepeatWindow(Duration.ZERO))
                .withMessage("RepeatWindow.window must be more than 0, was PT0S");
        RepeatWindow window = new RepeatWindow(Duration.ofDays(1));
        window.accept(CustomerId.of("ann"), START, "a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window.accept(CustomerId.of("ann"), START.minusSeconds(1), "a", "b"))
                .withMessage(
                        "RepeatWindow.at must not be before the last contact, 2026-06-01T00:00:00Z, was 2026-05-31T23:59:59Z");
    }

    private static RepeatObservation judged(int earlier, boolean returned) {
        return new RepeatObservation(START, new ContactTraits("a", "b", earlier, Optional.empty()), returned);
    }

    private static void learn(LearnedRepeats repeats, ContactTraits traits, int contacts, int returned) {
        IntStream.range(0, contacts).forEach(i -> repeats.learn(traits, i < returned));
    }
}
