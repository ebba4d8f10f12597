package io.toritsugi.kpi.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.interaction.InteractionResolved;
import io.toritsugi.core.event.interaction.Outcome;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.survey.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who had to come back. Each contact takes ten minutes; the window is seven days after its end. */
class RepeatContactsTest {
    private static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final RepeatRule ANY = RepeatRule.within(WEEK);

    /** A, B and C within a week of each other, D of another customer: A and B fail, C and D pass; B and C repeat. */
    @Test
    void ofAChainOnlyTheLastMayPass() {
        Figures figures = figures(
                ANY,
                call("a", "kim", 0).events(),
                call("b", "kim", 24).events(),
                call("c", "kim", 48).events(),
                call("d", "lee", 1).events());

        assertThat(figures.repeats()).isEqualTo(new Proportion(2, 4));
        assertThat(figures.withoutRepeat()).isEqualTo(new Proportion(2, 4));
        // Of A and D, which repeat none, D alone was enough.
        assertThat(figures.firstWithoutRepeat()).isEqualTo(new Proportion(1, 2));
        assertThat(figures.immature()).isZero();
    }

    @ParameterizedTest(name = "begins {0} ms after the end: {1}")
    @CsvSource({"-1, false", "0, true", "604799999, true", "604800000, false"})
    void theWindowIsHalfOpenAndBeginsAtTheEnd(long later, boolean repeats) {
        Instant end = MONDAY.plus(Duration.ofMinutes(10));

        Figures figures =
                figures(ANY, call("a", "kim", 0).events(), new Call("b", "kim", end.plusMillis(later)).events());

        assertThat(figures.repeats().part()).isEqualTo(repeats ? 1 : 0);
    }

    @Test
    void whatTheAgentSaysAndWhatTheCustomerDoesAreTwoReadings() {
        Figures figures = figures(
                ANY,
                call("a", "kim", 0).resolved().events(),
                call("b", "kim", 24).events(),
                call("c", "lee", 0).resolved().events());

        assertThat(figures.resolved()).isEqualTo(new Proportion(2, 3));
        assertThat(figures.resolvedWithoutRepeat()).isEqualTo(new Proportion(1, 3));
        assertThat(figures.withoutRepeat()).isEqualTo(new Proportion(2, 3));
    }

    @Test
    void m123ACheckCallOfOursIsNoRepeat() {
        Figures figures = figures(
                ANY,
                call("a", "kim", 0).events(),
                call("b", "kim", 24).by(Direction.OUTBOUND).events());

        assertThat(figures.withoutRepeat()).isEqualTo(new Proportion(1, 1));
    }

    @Test
    void whoCameBackAndGaveUpCameBack() {
        Figures figures = figures(
                ANY,
                call("a", "kim", 0).events(),
                call("b", "kim", 24).unanswered().events());

        assertThat(figures.withoutRepeat()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void twoContactsOfOneJourneyAreOneErrand() {
        Figures figures = figures(
                ANY,
                call("a", "kim", 0).journey("j").events(),
                call("b", "kim", 1).journey("j").events());

        assertThat(figures.repeats()).isEqualTo(new Proportion(0, 2));
    }

    @Test
    void anotherIssueOrChannelMayCountForItself() {
        List<Dated> a = call("a", "kim", 0).reason("billing").events();
        List<Dated> b = call("b", "kim", 24).reason("delivery").events();
        List<Dated> c =
                call("c", "kim", 48).reason("billing").through(Channel.CHAT).events();

        assertThat(figures(ANY, a, b, c).repeats().part()).isEqualTo(2);
        assertThat(figures(new RepeatRule(WEEK, true, false), a, b, c).repeats().part())
                .isEqualTo(1);
        assertThat(figures(new RepeatRule(WEEK, false, true), a, b, c).repeats().part())
                .isEqualTo(1);
        assertThat(figures(new RepeatRule(WEEK, true, true), a, b, c).repeats().part())
                .isZero();
    }

    @Test
    void nobodyKnowsWhetherAnUnknownCustomerCameBack() {
        Figures figures =
                figures(ANY, call("a", "", 0).events(), call("b", "", 1).events());

        assertThat(figures.unknownCustomer()).isEqualTo(2);
        assertThat(figures.repeats()).isEqualTo(new Proportion(0, 0));
        assertThat(figures.repeats().value()).isEmpty();
    }

    @Test
    void aContactIsImmatureUntilItsWindowIsOver() {
        Counted contacts = new Counted(ANY);
        contacts.acceptAll(call("a", "kim", 0).events());
        Instant mature = MONDAY.plus(Duration.ofMinutes(10)).plus(WEEK);

        contacts.completeUntil(mature.minusMillis(1));
        assertThat(contacts.figures().immature()).isOne();
        assertThat(contacts.figures().withoutRepeat().of()).isZero();

        contacts.completeUntil(mature);
        assertThat(contacts.figures().immature()).isZero();
        assertThat(contacts.figures().withoutRepeat()).isEqualTo(new Proportion(1, 1));
    }

    /** It began within the window of A, and nobody knows yet who it is: A has to wait for it. */
    @Test
    void anOpenContactThatBeganInTheWindowKeepsItOpen() {
        Counted contacts = new Counted(ANY);
        contacts.acceptAll(call("a", "kim", 0).events());
        List<Dated> later = call("b", "kim", 24 * 7).events();
        contacts.accept(later.get(0));
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(8)));

        assertThat(contacts.figures().withoutRepeat().of()).isZero();

        contacts.acceptAll(later.subList(1, later.size()));
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(contacts.figures().repeats()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void whatWasSimulatedDoesNotCount() {
        Counted contacts = new Counted(ANY);
        for (Dated event : call("a", "kim", 0).events()) {
            contacts.accept(PendingEvent.builder()
                    .event(event.event())
                    .occurredAt(event.occurredAt())
                    .origin(Origin.SIMULATED)
                    .build());
        }
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(contacts.figures().withoutRepeat().of()).isZero();
    }

    /** A call that is given up at once, at the very end of the one before: the order of ids does not matter. */
    @Test
    void aContactOfNoLengthRepeatsAsAnyOther() {
        for (int i = 0; i < 20; i++) {
            Counted contacts = new Counted(ANY);
            contacts.acceptAll(call("a" + i, "kim", 0).events());
            contacts.acceptAll(
                    new Call("b" + i, "kim", MONDAY.plusSeconds(600)).atOnce().events());
            contacts.completeUntil(MONDAY.plus(Duration.ofDays(30)));

            assertThat(contacts.figures().withoutRepeat()).isEqualTo(new Proportion(0, 1));
        }
    }

    @Test
    void aCallOfOursThatNeverEndsHoldsUpNothing() {
        Counted contacts = new Counted(ANY);
        contacts.accept(call("o", "lee", 0).by(Direction.OUTBOUND).events().get(0));
        contacts.acceptAll(call("a", "kim", 1).events());
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(30)));

        assertThat(contacts.figures().withoutRepeat()).isEqualTo(new Proportion(1, 1));
        assertThat(contacts.figures().immature()).isZero();
    }

    @Test
    void theEndOfTimeIsNoError() {
        Counted contacts = new Counted(ANY);
        contacts.acceptAll(new Call("a", "kim", Instant.MAX.minusSeconds(700)).events());
        contacts.acceptAll(new Call("b", "kim", Instant.MAX.minusSeconds(600)).events());
        contacts.completeUntil(Instant.MAX);

        assertThat(contacts.figures().immature()).isEqualTo(2);
    }

    /** The plain twin compares every contact with every other. */
    @Property
    void isWhatTheTwinFindsInAnyOrderOfContactsAndWatermarks(@ForAll Random random) {
        List<Call> calls = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            calls.add(call("i" + i, "c" + random.nextInt(4), random.nextInt(24 * 30)));
        }
        calls.sort((left, right) -> left.start.compareTo(right.start));
        Counted contacts = new Counted(ANY);
        for (Call each : calls) {
            contacts.acceptAll(each.events());
            contacts.completeUntil(each.start);
        }
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(60)));
        Collections.shuffle(calls, random);
        Counted shuffled = new Counted(ANY);
        calls.forEach(each -> shuffled.acceptAll(each.events()));
        shuffled.completeUntil(MONDAY.plus(Duration.ofDays(60)));

        long repeats = calls.stream()
                .filter(each -> calls.stream().anyMatch(each::repeats))
                .count();
        long repeated = calls.stream()
                .filter(each -> calls.stream().anyMatch(other -> other.repeats(each)))
                .count();

        assertThat(contacts.figures().repeats()).isEqualTo(new Proportion(repeats, calls.size()));
        assertThat(contacts.figures().withoutRepeat()).isEqualTo(new Proportion(calls.size() - repeated, calls.size()));
        assertThat(shuffled.figures()).isEqualTo(contacts.figures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT8784H0.001S"})
    void aWindowHasLimits(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatRule.within(window))
                .withMessageContaining(window.toString());
    }

    @SafeVarargs
    private static Figures figures(RepeatRule rule, List<Dated>... calls) {
        Counted contacts = new Counted(rule);
        for (List<Dated> each : calls) {
            contacts.acceptAll(each);
        }
        contacts.completeUntil(MONDAY.plus(Duration.ofDays(60)));
        return contacts.figures();
    }

    /** What units add up to, as shares. */
    private record Figures(
            Proportion repeats,
            Proportion withoutRepeat,
            Proportion firstWithoutRepeat,
            Proportion resolved,
            Proportion resolvedWithoutRepeat,
            long immature,
            long unknownCustomer) {}

    /** Repeat contacts, and what their units add up to. */
    private static final class Counted {
        private final KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.repeats(), List.of());
        private final RepeatContacts contacts;

        private Counted(RepeatRule rule) {
            contacts = new RepeatContacts(rule, collector::count);
        }

        private void accept(Dated event) {
            contacts.accept(event);
        }

        private void acceptAll(List<Dated> events) {
            contacts.acceptAll(events);
        }

        private void completeUntil(Instant until) {
            contacts.completeUntil(until);
        }

        private Figures figures() {
            KpiGroup all = collector.result().groups().get(0);
            return new Figures(
                    share(all, "repeat-contact-rate"),
                    share(all, "fcr.no-repeat"),
                    share(all, "fcr.no-repeat-of-first"),
                    share(all, "fcr.resolved"),
                    share(all, "fcr.resolved-no-repeat"),
                    contacts.immature(),
                    contacts.unknownCustomer());
        }

        private static Proportion share(KpiGroup group, String id) {
            return Proportion.of(group.find(id).orElseThrow());
        }
    }

    private static Call call(String id, String customer, int hours) {
        return new Call(id, customer, MONDAY.plus(Duration.ofHours(hours)));
    }

    /** A call of ten minutes, written down by hand. */
    private static final class Call {
        private final InteractionId id;
        private final String customer;
        private final Instant start;
        private final List<Dated> more = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private Direction direction = Direction.INBOUND;
        private Channel channel = Channel.VOICE;
        private boolean answered = true;
        private int length = 600;

        private Call(String id, String customer, Instant start) {
            this.id = InteractionId.of(id);
            this.customer = customer;
            this.start = start;
        }

        private Call by(Direction other) {
            direction = other;
            return this;
        }

        private Call through(Channel other) {
            channel = other;
            return this;
        }

        private Call unanswered() {
            answered = false;
            return this;
        }

        private Call atOnce() {
            answered = false;
            length = 0;
            return this;
        }

        private Call reason(String reason) {
            reasons.add(reason);
            return this;
        }

        private Call resolved() {
            more.add(Dated.of(
                    start.plusSeconds(500),
                    InteractionResolved.builder()
                            .interaction(id)
                            .outcome(Outcome.RESOLVED)
                            .build()));
            return this;
        }

        private Call journey(String journey) {
            more.add(Dated.of(
                    start.plusSeconds(1),
                    InteractionLinked.builder()
                            .interaction(id)
                            .journey(JourneyId.of(journey))
                            .basis("customer")
                            .build()));
            return this;
        }

        private boolean repeats(Call earlier) {
            Instant end = earlier.start.plusSeconds(600);
            return customer.equals(earlier.customer) && !start.isBefore(end) && start.isBefore(end.plus(WEEK));
        }

        private List<Dated> events() {
            List<Dated> events = new ArrayList<>();
            InteractionCreated.Builder created = InteractionCreated.builder()
                    .interaction(id)
                    .channel(channel)
                    .direction(direction)
                    .addAllReasons(reasons);
            if (!customer.isEmpty()) {
                created.customer(CustomerId.of(customer));
            }
            events.add(Dated.of(start, created.build()));
            events.addAll(more);
            if (answered) {
                RoutableId routable = RoutableId.of(id);
                events.add(Dated.of(
                        start.plusSeconds(10),
                        LegConnected.builder()
                                .routable(routable)
                                .leg(LegId.of("l"))
                                .agent(AgentId.of("ann"))
                                .build()));
                events.add(Dated.of(
                        start.plusSeconds(600),
                        LegEnded.builder()
                                .routable(routable)
                                .leg(LegId.of("l"))
                                .mechanism(LegEndMechanism.HANG_UP)
                                .build()));
            }
            events.add(Dated.of(
                    start.plusSeconds(length),
                    InteractionEnded.builder()
                            .interaction(id)
                            .mechanism(EndMechanism.CUSTOMER_LEFT)
                            .build()));
            return events;
        }
    }
}
