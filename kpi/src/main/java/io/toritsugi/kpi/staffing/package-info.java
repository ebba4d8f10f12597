/**
 * How many agents it takes. Start at {@link io.toritsugi.kpi.staffing.StaffingRule}; the models are in
 * {@code io.toritsugi.core.queueing}.
 */
@NullMarked
package io.toritsugi.kpi.staffing;

import org.jspecify.annotations.NullMarked;
