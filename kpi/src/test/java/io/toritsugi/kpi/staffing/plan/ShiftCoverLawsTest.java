package io.toritsugi.kpi.staffing.plan;

import static io.toritsugi.kpi.staffing.plan.HalfHours.RULE;
import static io.toritsugi.kpi.staffing.plan.HalfHours.loads;
import static io.toritsugi.kpi.staffing.plan.HalfHours.start;
import static io.toritsugi.kpi.staffing.plan.Shifts.agent;
import static io.toritsugi.kpi.staffing.plan.Shifts.schedules;
import static io.toritsugi.kpi.staffing.plan.Shifts.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.plan.Planned;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.actual.Schedules;
import io.toritsugi.core.queueing.Shrinkage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any cover. */
class ShiftCoverLawsTest {
    private static final StaffingPlan PLAN = StaffingPlan.of(RULE, loads(List.of(10, 0, 5, 30, 2)));

    @Provide
    Arbitrary<List<Plan>> teams() {
        return Shifts.teams();
    }

    @Property
    void theCoverOfTwoGroupsTogetherIsTheirSum(
            @ForAll("teams") List<Plan> team, @ForAll Set<@IntRange(max = 5) Integer> some) {
        Schedules schedules = schedules(team);
        Set<AgentId> chosen = new HashSet<>();
        some.forEach(index -> chosen.add(agent(index)));

        ShiftCover all = ShiftCover.of(PLAN, schedules, CoverAgainst.AGENTS);
        ShiftCover these = ShiftCover.of(PLAN, schedules, chosen::contains, CoverAgainst.AGENTS);
        ShiftCover others = ShiftCover.of(PLAN, schedules, who -> !chosen.contains(who), CoverAgainst.AGENTS);

        for (int index = 0; index < all.intervals().size(); index++) {
            assertThat(these.intervals()
                            .get(index)
                            .covered()
                            .plus(others.intervals().get(index).covered()))
                    .isEqualTo(all.intervals().get(index).covered());
        }
    }

    /** The plain twin: one minute after another, one agent after another. */
    @Property
    void coverIsTheMinutesInWhichContactsAreTaken(@ForAll("teams") List<Plan> team) {
        Schedules schedules = schedules(team);

        for (IntervalCover interval :
                ShiftCover.of(PLAN, schedules, CoverAgainst.AGENTS).intervals()) {
            long minutes = 0;
            for (Instant at = interval.from(); at.isBefore(interval.to()); at = at.plusSeconds(60)) {
                for (Schedule schedule : schedules.all().values()) {
                    minutes += takesContacts(schedule.plannedAt(at)) ? 1 : 0;
                }
            }
            assertThat(interval.covered()).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    private static boolean takesContacts(Planned planned) {
        return planned.productive()
                && planned instanceof Planned.Work work
                && work.activity().reason().isEmpty();
    }

    @Property
    void halvesOfIntervalsKeepTheAgentTime(@ForAll("teams") List<Plan> team) {
        Schedules schedules = schedules(team);
        StaffingPlan halves = StaffingPlan.of(
                RULE,
                Halves.of(
                        PLAN.intervals().stream().map(IntervalRequirement::load).toList()));

        ShiftCover whole = ShiftCover.of(PLAN, schedules, CoverAgainst.AGENTS);
        ShiftCover split = ShiftCover.of(halves, schedules, CoverAgainst.AGENTS);

        assertThat(split.covered()).isEqualTo(whole.covered());
        for (int index = 0; index < whole.intervals().size(); index++) {
            assertThat(split.intervals()
                            .get(2 * index)
                            .balance()
                            .plus(split.intervals().get(2 * index + 1).balance()))
                    .isEqualTo(whole.intervals().get(index).balance());
        }
        // Too much in one half no longer makes up for too little in the other.
        assertThat(split.understaffed()).isGreaterThanOrEqualTo(whole.understaffed());
    }

    @Property
    void overAndUnderAreTheWholeBalance(@ForAll("teams") List<Plan> team, @ForAll CoverAgainst against) {
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(Shrinkage.of("0.25")), loads(List.of(10, 0, 5, 30, 2)));

        ShiftCover cover = ShiftCover.of(plan, schedules(team), against);

        Duration required = against == CoverAgainst.AGENTS ? plan.agentTime() : plan.positionTime();
        assertThat(cover.overstaffed().minus(cover.understaffed()))
                .isEqualTo(cover.covered().minus(required));
        assertThat(cover.intervals()).allSatisfy(interval -> {
            assertThat(cover.worst().isPresent())
                    .isEqualTo(!cover.understaffed().isZero());
            assertThat(interval.isShort()).isEqualTo(cover.shortIntervals().contains(interval));
            cover.worst().ifPresent(worst -> assertThat(worst.balance()).isLessThanOrEqualTo(interval.balance()));
        });
    }

    @Property
    void justAsManyPositionsAsItTakesReachTheGoal(
            @ForAll @IntRange(min = 1, max = 100) int calls, @ForAll @IntRange(max = 90) int percent) {
        Shrinkage shrinkage = new Shrinkage(BigDecimal.valueOf(percent, 2));
        StaffingPlan plan = StaffingPlan.of(RULE.withShrinkage(shrinkage), loads(List.of(calls)));
        int positions = plan.peak().required().positions();
        List<Plan> team = Collections.nCopies(positions, Shifts.plan(shift(start(0), start(1))));

        ShiftCover cover = ShiftCover.of(plan, schedules(team), CoverAgainst.POSITIONS);

        assertThat(cover.intervals().get(0).balance()).isZero();
        assertThat(cover.intervals().get(0).predicted().agents())
                .isGreaterThanOrEqualTo(plan.peak().required().agents());
        assertThat(cover.intervals().get(0).predicted().serviceLevel()).isGreaterThanOrEqualTo(0.8);
    }
}
