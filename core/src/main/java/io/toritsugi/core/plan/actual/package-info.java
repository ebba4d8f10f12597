/**
 * What agents should do against what they do, both from events. Start at
 * {@link io.toritsugi.core.plan.actual.PlannedAndActual}; {@link io.toritsugi.core.plan.actual.Schedules} keeps the plans.
 */
@NullMarked
package io.toritsugi.core.plan.actual;

import org.jspecify.annotations.NullMarked;
