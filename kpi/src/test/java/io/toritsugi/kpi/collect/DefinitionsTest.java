package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.SEVEN;
import static io.toritsugi.kpi.collect.ContactHistory.created;
import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static io.toritsugi.kpi.collect.Kpis.assertRatio;
import static io.toritsugi.kpi.collect.Kpis.assertUndefined;
import static io.toritsugi.kpi.collect.Kpis.assertValue;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.queue.Dequeued;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.kpi.report.KpiGroup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every definition on histories written by hand, beside a rival that gives another figure. */
class DefinitionsTest {
    /**
     * Eight contacts.
     *
     * <pre>
     * a  waits  0 s (never queued), talks 100 s, of which 40 s on hold, then 30 s of after-call work
     * b  waits 20 s, talks  60 s, no after-call work
     * c  waits 40 s, talks  90 s, is transferred to another agent who talks 50 s
     * d  gives up after 20 s
     * e  gives up after 100 s
     * f  waits 30 s in PS, flows out to NE, waits 10 s, talks 10 s
     * g  gives up in the menu
     * h  waits 300 s, asks to be called back
     *
     * answered: a b c f(NE) = 4    abandoned: d e = 2    flowed out: f(PS) h = 2    offered: 8
     * waits of the answered: 0 + 20 + 40 + 10 = 70       of the abandoned: 20 + 100 = 120
     * answered within 20 s: a b f = 3                    abandoned within 20 s: d = 1, none within 5 s
     * beyond 20 s: 20 of c, 80 of e, of answered and abandoned; f(PS) and h otherwise
     * handled: a b c f = 4 contacts, by 5 legs
     * talk: 60 + 60 + 90 + 50 + 10 = 270 over 5 legs     handling: 270 + 40 + 30 = 340 over 5 legs
     * </pre>
     */
    private static final KpiGroup DAY = Kpis.total(
            inbound("a")
                    .connected(0, "l", "ann")
                    .held(10, 50, "l")
                    .legEnded(100, "l")
                    .wrapUpStarted(100, "l", "ann")
                    .wrapUpEnded(130, "l", "ann")
                    .ended(130),
            inbound("b").served(20, 60, "ben"),
            inbound("c")
                    .queued(0, "v", "PS")
                    .answered(40, "l1", "ann", "v")
                    .connected(130, "l2", "ben")
                    .legEnded(130, "l1")
                    .legEnded(180, "l2")
                    .ended(180),
            inbound("d").gaveUp(20),
            inbound("e").gaveUp(100),
            inbound("f")
                    .waited(0, 30, "v1", "PS", DequeueCause.FLOWED_OUT)
                    .queued(30, "v2", "NE")
                    .answered(40, "l", "ann", "v2")
                    .legEnded(50, "l")
                    .ended(50),
            inbound("g").menu(0, 9, SelfServiceOutcome.ABANDONED).ended(9),
            inbound("h")
                    .waited(0, 300, "v", "PS", DequeueCause.CALLBACK_REQUESTED)
                    .ended(300));

    private static final KpiGroup NOTHING = Kpis.total();

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "contacts.arrived,           8",
        "contacts.offered,           8",
        "contacts.answered,          4", // answered contacts plus transfers, as Amazon counts: 5
        "contacts.abandoned,         2", // with the one in the menu: 3
        "contacts.abandoned-in-ivr,  1",
        "contacts.handled,           4",
        "contacts.handled-by-agents, 5",
        "answer-rate,                0.5", // of answered and abandoned alone: 4/6
        "abandonment-rate,           0.25",
        "abandonment-rate.of-answered, 0.33333333333333333", // 2/6
        "asa,                        17.5", // of those who had to wait alone: 70/3
        "average-time-to-abandon,    60",
        "average-wait,               31.666666666666667", // 190/6; the mean of the two means would be 38.75
        "service-level.positive,     0.66666666666666667", // (3 + 1)/6
        "service-level.answered-only, 0.75", // 3/4
        "service-level.negative,     0.5", // 3/6
        "service-level.ignore-early, 0.6", // 3/5
        "service-level.with-flow-outs, 0.375", // 3/8
        "excess-wait.mean,           16.666666666666667", // (20 + 80)/6; of those beyond the target alone: 50
        "talk-time.mean,             54", // with holds: 62; a contact: 67.5
        "talk-time.sum,              270",
        "handle-time.mean,           68",
        "hold-time.mean,             8", // 40/5; of the one leg that had a hold: 40
        "wrap-up-time.mean,          6", // 30/5
        "wrap-up-share.of-handle,    0.088235294117647059", // 30/340; the mean of the shares of legs: 0.0462
        "transfer-rate.of-legs,      0", // c was connected to another leg without a transfer of its own
        "wait.max,                   40", // with the abandoned, as Amazon has it: 100
    })
    void aDayByHand(String id, String value) {
        assertValue(DAY, id, value);
    }

    @ParameterizedTest(name = "{0} = {1} / {2}")
    @CsvSource({
        "answer-rate,                 4,   8",
        "abandonment-rate,            2,   8",
        "asa,                         70,  4",
        "average-time-to-abandon,     120, 2",
        "average-wait,                190, 6",
        "service-level.positive,      4,   6",
        "service-level.answered-only, 3,   4",
        "service-level.negative,      3,   6",
        "service-level.ignore-early,  3,   5",
        "talk-time.mean,              270, 5",
        "handle-time.mean,            340, 5",
    })
    void aRatioCarriesItsNumeratorAndDenominator(String id, String numerator, String denominator) {
        assertRatio(DAY, id, numerator, denominator);
    }

    /**
     * Eight visits that tell short abandons, flow-outs and blocked ones apart; the target is 20 s, and 5 s are short.
     *
     * <pre>
     * answered after 10 and 30 s                              = 2, of which 1 within the target
     * abandoned after 5, 5.001 and 40 s                       = 3, of which 1 short, 2 within the target
     * flowed out after 10 and 30 s                            = 2, of which 1 beyond the target
     * refused, for the queue was full                         = 1
     *
     * offered: 2 + 3 + 2 = 7     beyond the target: 10 s of an answered visit, 20 s of an abandoned one
     * </pre>
     */
    private static final KpiGroup SHORT = Kpis.total(
            inbound("a").served(10, 60, "ann"),
            inbound("b").served(30, 60, "ann"),
            inbound("c").gaveUp(5),
            inbound("d").gaveUp(5.001),
            inbound("e").gaveUp(40),
            inbound("f").waited(0, 10, "v", "PS", DequeueCause.FLOWED_OUT).ended(10),
            inbound("g").waited(0, 30, "v", "PS", DequeueCause.FLOWED_OUT).ended(30),
            inbound("h").waited(0, 0, "v", "PS", DequeueCause.FULL).ended(0));

    @ParameterizedTest(name = "{0} = {1} / {2}")
    @CsvSource({
        "answer-rate,                     2,  7",
        "answer-rate.short-ignored,       2,  6",
        "answer-rate.with-blocked,        2,  8",
        "abandonment-rate,                3,  7",
        "abandonment-rate.short-forgiven, 2,  7",
        "abandonment-rate.short-ignored,  2,  6",
        "abandonment-rate.of-answered,    3,  5",
        "service-level.positive,          3,  5",
        "service-level.answered-only,     1,  2",
        "service-level.negative,          1,  5",
        "service-level.ignore-early,      1,  3",
        "service-level.short-credited,    2,  5",
        "service-level.short-ignored,     1,  4",
        "service-level.with-flow-outs,    1,  7",
        "service-level.of-events,         1,  6",
        "service-level.with-blocked,      1,  4",
        "flow-out-rate,                   2,  7",
        "blocked-rate,                    1,  8",
        "excess-wait.mean,                30, 5",
    })
    void rivalsDifferInShortAbandonsFlowOutsAndBlockedVisits(String id, String numerator, String denominator) {
        assertRatio(SHORT, id, numerator, denominator);
    }

    /**
     * Contacts that begin in a menu or with a bot.
     *
     * <pre>
     * a  is told the balance                                  contained
     * b  gives up in the menu
     * c  the bot breaks off, nobody else
     * d  asks for a person, waits, is answered; the agent's after-call work ends after 30 s
     * e  asks for a person, and gives up in the queue
     * f  is told the balance, comes to an agent nevertheless, whose after-call work times out
     * g  has no dialogue, is answered, without after-call work
     * h  is in the menu still
     *
     * with a dialogue and over: a b c d e f = 6     alone: a b c = 3     contained: a = 1     escalated: d e f = 3
     * after-call works: d f = 2                     timed out: f = 1
     * </pre>
     */
    private static final KpiGroup MENUS = Kpis.total(
            inbound("a").menu(0, 30, SelfServiceOutcome.CONTAINED).ended(30),
            inbound("b").menu(0, 9, SelfServiceOutcome.ABANDONED).ended(9),
            inbound("c").menu(0, 9, SelfServiceOutcome.FAILED).ended(9),
            inbound("d")
                    .menu(0, 9, SelfServiceOutcome.ESCALATED)
                    .queued(9, "v", "PS")
                    .answered(20, "l", "ann", "v")
                    .legEnded(80, "l")
                    .wrapUpStarted(80, "l", "ann")
                    .wrapUpEnded(110, "l", "ann")
                    .ended(80),
            inbound("e")
                    .menu(0, 9, SelfServiceOutcome.ESCALATED)
                    .waited(9, 50, "v", "PS", DequeueCause.ABANDONED)
                    .ended(50),
            inbound("f")
                    .menu(0, 30, SelfServiceOutcome.CONTAINED)
                    .queued(30, "v", "PS")
                    .answered(40, "l", "ben", "v")
                    .legEnded(80, "l")
                    .wrapUpStarted(80, "l", "ben")
                    .wrapUpEnded(140, "l", "ben", WrapUpExit.TIMED_OUT)
                    .ended(80),
            inbound("g").served(5, 60, "ann"),
            inbound("h").menu(0, 60, SelfServiceOutcome.ABANDONED));

    @ParameterizedTest(name = "{0} = {1} / {2}")
    @CsvSource({
        "containment-rate.naive,     3, 6", // gives up and faults included
        "containment-rate.qualified, 1, 6",
        "escalation-rate,            3, 6", // of those who asked for a person alone: 2/6
        "wrap-up-timeout-rate,       1, 2", // of all legs: 1/3
        "flow-out-rate,              0, 4",
    })
    void rivalsDifferInWhoGaveUpInAMenuAndWhoHadNoAfterCallWork(String id, String numerator, String denominator) {
        assertRatio(MENUS, id, numerator, denominator);
    }

    @ParameterizedTest(name = "{0}: place {2} of 0, 10, 20, 40 s")
    @CsvSource({
        "wait.p50, 10, 2", // interpolated between places, as type 7 does: 15
        "wait.p90, 40, 4",
        "wait.p95, 40, 4",
        "wait.p99, 40, 4"
    })
    void percentilesAreByNearestRankOverTheAnswered(String id, double seconds, int place) {
        double value = Kpis.value(DAY, id).value().orElseThrow().doubleValue();

        assertThat(value).isBetween(seconds * 0.99, seconds * 1.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer-rate",
                "abandonment-rate",
                "flow-out-rate",
                "blocked-rate",
                "containment-rate.naive",
                "containment-rate.qualified",
                "escalation-rate",
                "wrap-up-timeout-rate",
                "asa",
                "average-time-to-abandon",
                "average-wait",
                "service-level.positive",
                "service-level.answered-only",
                "service-level.negative",
                "service-level.ignore-early",
                "service-level.short-credited",
                "service-level.short-ignored",
                "service-level.with-flow-outs",
                "service-level.of-events",
                "service-level.with-blocked",
                "answer-rate.short-ignored",
                "answer-rate.with-blocked",
                "abandonment-rate.short-forgiven",
                "abandonment-rate.short-ignored",
                "abandonment-rate.of-answered",
                "excess-wait.mean",
                "talk-time.mean",
                "handle-time.mean",
                "wait.p50",
                "wait.max"
            })
    void ofNothingIsUndefinedAndNeitherZeroNorAll(String id) {
        assertUndefined(NOTHING, id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contacts.arrived", "contacts.offered", "contacts.answered", "contacts.handled", "talk-time.sum"
            })
    void aSumOfNothingIsZero(String id) {
        assertValue(NOTHING, id, "0");
    }

    @Test
    void everybodyWhoGaveUpEarlyLeavesNothingToIgnoreEarlyAbandonsIn() {
        KpiGroup group = Kpis.total(inbound("a").gaveUp(3), inbound("b").gaveUp(20));

        assertUndefined(group, "service-level.ignore-early");
        assertRatio(group, "service-level.ignore-early", "0", "0");
        assertValue(group, "service-level.positive", "1");
        assertValue(group, "service-level.negative", "0");
        assertUndefined(group, "service-level.answered-only");
    }

    @ParameterizedTest(name = "a wait of {0} s: {1} within 20 s")
    @CsvSource({"19.999, 1", "20, 1", "20.001, 0"})
    void theTargetItselfIsMet(double wait, String within) {
        assertRatio(Kpis.total(inbound("a").served(wait, 1, "ann")), "service-level.answered-only", within, "1");
        assertRatio(Kpis.total(inbound("a").gaveUp(wait)), "service-level.positive", within, "1");
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void everyDirectionCountsAlike(Direction direction) {
        KpiGroup group = Kpis.total(created("a", SEVEN, direction, "PS", 0)
                .connected(5, "l", "ann")
                .legEnded(65, "l")
                .ended(65));

        assertValue(group, "contacts.arrived", "1");
        assertValue(group, "contacts.offered", "1");
        assertValue(group, "contacts.answered", "1");
        assertRatio(group, "asa", "0", "1");
        assertValue(group, "talk-time.sum", "60");
    }

    @Test
    void whatTheSourceAssertsWins() {
        RoutableId routable = RoutableId.of(inbound("a").id());
        KpiGroup group = Kpis.total(inbound("a")
                .queued(0, "v", "PS")
                .add(
                        60,
                        Dequeued.builder()
                                .routable(routable)
                                .visit(VisitId.of("v"))
                                .cause(DequeueCause.ANSWERED)
                                .assertedWait(Duration.ofSeconds(7))
                                .build())
                .add(
                        60,
                        LegConnected.builder()
                                .routable(routable)
                                .leg(LegId.of("l"))
                                .visit(VisitId.of("v"))
                                .build())
                .add(
                        120,
                        LegEnded.builder()
                                .routable(routable)
                                .leg(LegId.of("l"))
                                .mechanism(LegEndMechanism.HANG_UP)
                                .assertedTalk(Duration.ofSeconds(59))
                                .build())
                .ended(120));

        assertRatio(group, "asa", "7", "1");
        assertRatio(group, "talk-time.mean", "59", "1"); // the leg has no agent, and counts all the same
    }

    @Test
    void whoConsultsDoesNotServeTheCustomer() {
        ContactHistory history = inbound("a").served(10, 60, "ann");
        RoutableId routable = RoutableId.of(history.id());
        KpiGroup group = Kpis.total(inbound("a")
                .queued(0, "v", "PS")
                .answered(10, "l", "ann", "v")
                .add(
                        20,
                        LegConnected.builder()
                                .routable(routable)
                                .leg(LegId.of("c"))
                                .role(LegRole.CONSULTED)
                                .parent(LegId.of("l"))
                                .build())
                .legEnded(30, "c")
                .legEnded(70, "l")
                .ended(70));

        assertRatio(group, "talk-time.mean", "60", "1");
    }

    @ParameterizedTest(name = "{0}: {1} in the menu")
    @CsvSource({
        "ABANDONED, 1",
        "CONTAINED, 0", // the customer got what he wanted
        "ESCALATED, 0", // the call broke off on its way to the queue
        "FAILED,    0", // the fault was not the customer's
    })
    void givingUpInTheMenuIsCountedByItsLastDialogue(SelfServiceOutcome last, String count) {
        KpiGroup group = Kpis.total(inbound("a")
                .menu(0, 5, SelfServiceOutcome.CONTAINED)
                .menu(5, 9, last)
                .ended(9));

        assertValue(group, "contacts.abandoned-in-ivr", count);
        assertValue(group, "contacts.offered", "0");
    }

    @Test
    void whoGivesUpInTheMenuAfterAQueueOrAnAgentIsAnother() {
        KpiGroup group = Kpis.total(
                inbound("a")
                        .menu(0, 5, SelfServiceOutcome.ABANDONED)
                        .waited(5, 9, "v", "PS", DequeueCause.CLOSED)
                        .ended(9),
                inbound("b")
                        .connected(0, "l", "ann")
                        .legEnded(5, "l")
                        .menu(5, 9, SelfServiceOutcome.ABANDONED)
                        .ended(9));

        assertValue(group, "contacts.abandoned-in-ivr", "0");
    }

    @Test
    void anUnknownWaitCountsButAddsToNoWait() {
        KpiResults results = Kpis.of(List.of(
                inbound("a").served(30, 10, "ann"),
                inbound("b").dequeued(40, "v", DequeueCause.ABANDONED).ended(40),
                inbound("c").dequeued(40, "v", DequeueCause.ANSWERED).ended(40)));
        KpiGroup total = results.groups().get(0);

        assertValue(total, "contacts.answered", "2");
        assertValue(total, "contacts.abandoned", "1");
        assertRatio(total, "asa", "30", "1");
        assertRatio(total, "average-time-to-abandon", "0", "0");
        assertRatio(total, "service-level.negative", "0", "3"); // neither was seen to be in time
        assertThat(results.oddities()).containsEntry("unknown-wait", 2L);
    }
}
