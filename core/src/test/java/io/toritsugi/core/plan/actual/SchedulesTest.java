package io.toritsugi.core.plan.actual;

import static io.toritsugi.core.plan.Plans.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.plan.SchedulePlanned;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Plans;
import io.toritsugi.core.plan.Schedule;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchedulesTest {
    @Example
    void keepsTheScheduleOfEveryAgent() {
        Plan plan = day().addShifts(shift("09:00", "17:00")).build();

        Schedules schedules = Schedules.none()
                .evolve(planned(AgentDays.OTHER, day().build()))
                .evolve(planned(AGENT, plan))
                .evolve(AgentDays.ready());

        assertThat(schedules.of(AGENT)).isEqualTo(schedule(plan));
        assertThat(schedules.all().keySet()).containsExactly(AGENT, AgentDays.OTHER);
        assertThatThrownBy(() -> schedules.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThat(schedules.of(AgentId.of("a3"))).isEqualTo(Schedule.unplanned(AgentId.of("a3")));
    }

    @Property
    void replayInPiecesIsReplayAtOnceAndEventByEvent(
            @ForAll("events") List<Dated> first, @ForAll("events") List<Dated> second) {
        List<Dated> all = Stream.concat(first.stream(), second.stream()).toList();
        Schedules oneByOne = Schedules.none();
        for (Dated event : all) {
            oneByOne = oneByOne.evolve(event.event());
        }

        Schedules atOnce = Schedules.none().replay(all);

        assertThat(Schedules.none().replay(first).replay(second))
                .isEqualTo(atOnce)
                .hasSameHashCodeAs(atOnce);
        assertThat(oneByOne).isEqualTo(atOnce);
    }

    @Property
    void agentsDoNotMeet(@ForAll("events") List<Dated> events) {
        List<Dated> his = events.stream()
                .filter(event -> ((SchedulePlanned) event.event()).agent().equals(AGENT))
                .toList();

        assertThat(Schedules.none().replay(events).of(AGENT))
                .isEqualTo(Schedules.none().replay(his).of(AGENT));
    }

    @Provide
    Arbitrary<List<Dated>> events() {
        return Combinators.combine(Arbitraries.of(AGENT, AgentDays.OTHER), plans())
                .as((agent, plan) -> Dated.of(Plans.ZERO, planned(agent, plan)))
                .list()
                .ofMaxSize(5);
    }

    private static SchedulePlanned planned(AgentId agent, Plan plan) {
        return SchedulePlanned.builder().agent(agent).plan(plan).build();
    }
}
