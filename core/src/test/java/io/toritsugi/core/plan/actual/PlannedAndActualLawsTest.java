package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentReconciled;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Plans;
import io.toritsugi.core.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlannedAndActualLawsTest {
    @Property
    void segmentsPartitionTheTimeAndAgreeWithBothSides(
            @ForAll("severalPlans") List<Plan> plans,
            @ForAll("anything") List<Dated> events,
            @ForAll @IntRange(min = -5, max = 70) int from,
            @ForAll @IntRange(max = 75) int length) {
        Schedule schedule = schedule(plans.toArray(Plan[]::new));

        PlannedAndActual both = PlannedAndActual.of(schedule, events, Plans.at(from), Plans.at(from + length));

        List<Told> told = Told.of(events);
        Instant next = Plans.at(from);
        for (Segment segment : both.segments()) {
            assertThat(segment.from()).isEqualTo(next);
            for (Instant at = segment.from(); at.isBefore(segment.to()); at = at.plusSeconds(1)) {
                assertThat(segment.planned()).isEqualTo(schedule.plannedAt(at));
                assertThat(segment.actual()).as("at %s", at).isEqualTo(twin(told, at));
            }
            next = segment.to();
        }
        assertThat(next).isEqualTo(Plans.at(from + length));
        assertThat(both.time(segment -> true)).isEqualTo(Duration.ofSeconds(length));
        assertThat(both.times().values().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofSeconds(length));
        for (int i = 1; i < both.segments().size(); i++) {
            Segment before = both.segments().get(i - 1);
            Segment after = both.segments().get(i);
            assertThat(before.planned().equals(after.planned())
                            && before.actual().equals(after.actual()))
                    .isFalse();
        }
    }

    /** An event as text: so the twin shares no code with what it is compared to. */
    private record Told(Instant at, Event event, String text) {
        static List<Told> of(List<Dated> events) {
            return events.stream()
                    .map(dated -> new Told(
                            dated.occurredAt(),
                            dated.event(),
                            dated.event().toString().replace('}', ',')))
                    .sorted(Comparator.comparing(Told::at))
                    .toList();
        }
    }

    /** What the agent does, from all that happened up to an instant: each task by itself. */
    private static Actual twin(List<Told> events, Instant at) {
        List<Told> past = events.stream().filter(told -> !told.at().isAfter(at)).toList();
        if (holds(past, "Leg", "leg=1,") || holds(past, "Leg", "leg=2,")) {
            return Actual.of(Actual.Kind.ON_CONTACT);
        }
        if (holds(past, "WrapUp", "leg=1,") || holds(past, "WrapUp", "leg=2,")) {
            return Actual.of(Actual.Kind.WRAP_UP);
        }
        if (holds(past, "ManualWork", "work=1,") || holds(past, "ManualWork", "work=2,")) {
            return Actual.of(Actual.Kind.MANUAL_WORK);
        }
        Actual status = Actual.of(Actual.Kind.LOGGED_OUT);
        for (Told told : past) {
            if (told.text().contains("agent=" + AGENT + ",")) {
                status = switch (told.event().type()) {
                    case "AgentLoggedIn" -> Actual.of(Actual.Kind.NOT_READY);
                    case "AgentNotReady" -> new Actual(Actual.Kind.NOT_READY, Optional.of(LUNCH_REASON));
                    case "AgentReady" -> Actual.of(Actual.Kind.READY);
                    case "AgentDraining" -> Actual.of(Actual.Kind.DRAINING);
                    case "AgentLoggedOut" -> Actual.of(Actual.Kind.LOGGED_OUT);
                    default -> status;
                };
            }
        }
        return status;
    }

    private static boolean holds(List<Told> past, String family, String task) {
        boolean his = false;
        boolean holds = false;
        for (Told told : past) {
            boolean namesHim = told.text().contains("agent=" + AGENT + ",");
            boolean namesNobody = !told.text().contains("agent=");
            if (told.event() instanceof AgentReconciled && holds) {
                return false;
            }
            if (told.event().type().startsWith(family)
                    && told.text().contains(task)
                    && (namesHim || (namesNobody && his))) {
                his = true;
                if (told.event().type().endsWith("Ended")) {
                    return false;
                }
                holds = !told.event().type().equals("LegParked");
            }
        }
        return holds;
    }

    @Property
    void replayInPiecesIsReplayAtOnce(@ForAll("anything") List<Dated> events, @ForAll @IntRange(max = 30) int first) {
        int cut = Math.min(first, events.size());
        ActualTimeline start = ActualTimeline.unknown(AGENT);

        ActualTimeline atOnce = start.replay(events);
        ActualTimeline inPieces = start.replay(events.subList(0, cut)).replay(events.subList(cut, events.size()));

        assertThat(inPieces).isEqualTo(atOnce).hasSameHashCodeAs(atOnce);
    }

    @Property
    void othersChangeNothing(@ForAll("anything") List<Dated> events) {
        AgentId nobody = AgentId.of("a3");
        List<Dated> more = new ArrayList<>();
        for (Dated event : events) {
            more.add(Dated.of(event.occurredAt(), AgentDays.ready(nobody)));
            more.add(event);
            more.add(Dated.of(event.occurredAt(), AgentDays.connected("1", Optional.of(nobody))));
        }

        assertThat(ActualTimeline.unknown(AGENT).replay(more))
                .isEqualTo(ActualTimeline.unknown(AGENT).replay(events));
    }

    @Provide
    Arbitrary<List<Plan>> severalPlans() {
        return plans().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Dated>> anything() {
        return AgentDays.anything();
    }
}
