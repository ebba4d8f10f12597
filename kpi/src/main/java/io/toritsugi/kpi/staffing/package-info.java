/**
 * How many agents it takes. Start at {@link io.toritsugi.kpi.staffing.StaffingRule}; the models are in
 * {@code io.toritsugi.core.queueing}, and {@code io.toritsugi.kpi.staffing.plan} goes from interval to interval.
 */
@NullMarked
package io.toritsugi.kpi.staffing;

import org.jspecify.annotations.NullMarked;
