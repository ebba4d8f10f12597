package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.workload.QueueLeft;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Plans;
import io.toritsugi.core.plan.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

        Instant next = Plans.at(from);
        for (Segment segment : both.segments()) {
            assertThat(segment.from()).isEqualTo(next);
            for (Instant at = segment.from(); at.isBefore(segment.to()); at = at.plusSeconds(1)) {
                assertThat(segment.planned()).isEqualTo(schedule.plannedAt(at));
                assertThat(segment.actual()).as("at %s", at).isEqualTo(twin(events, at));
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

    /** What a wallboard shows at an instant: all that has happened till then, to anybody, folded anew. */
    private static Actual twin(List<Dated> events, Instant at) {
        AgentMachine machine = AgentMachine.of(AgentSettings.standard());
        Event first = QueueLeft.builder().agent(AGENT).queue(QueueId.of("q")).build();
        Agent agent = machine.evolve(machine.initial(), Dated.of(Instant.EPOCH, first));
        Instant second = ZERO;
        while (!second.isAfter(at)) {
            for (Dated event : events) {
                if (event.occurredAt().equals(second)) {
                    agent = machine.evolve(agent, event);
                }
            }
            second = second.plusSeconds(1);
        }
        Activity activity = agent.activity();
        return new Actual(activity.kind(), activity.reason());
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
