/**
 * How many agents it takes from interval to interval, whether the schedules cover it, and how it turned out. Start at
 * {@link io.toritsugi.kpi.staffing.plan.StaffingPlan}.
 *
 * <pre>{@code
 * List<IntervalLoad> loads = forecast.intervals().stream()
 *         .map(interval -> IntervalLoad.of(interval, Duration.ofMinutes(4)))
 *         .toList();
 * StaffingPlan plan = StaffingPlan.of(rule, loads);
 * ShiftCover cover = ShiftCover.of(plan, schedules, CoverAgainst.AGENTS);
 * cover.worst().ifPresent(interval -> warn(interval.from(), interval.balance()));
 * StaffingOutcome outcome = StaffingOutcome.of(cover, recorded);
 * }</pre>
 *
 * <p>Agent time is how long agents are there, added up: two agents for half an hour are an hour of it. It is exact, and so
 * are differences and sums of it. A balance is what is there less what is required: positive if there are too many, negative if
 * there are too few.
 */
@NullMarked
package io.toritsugi.kpi.staffing.plan;

import org.jspecify.annotations.NullMarked;
