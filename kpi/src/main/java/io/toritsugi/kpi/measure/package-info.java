/**
 * What is counted, and how it adds up. Start at {@link io.toritsugi.kpi.measure.UnitFacts}, which adds to measures of the SDK and of
 * hosts; what adds up exactly
 * and can be taken back is a {@link io.toritsugi.kpi.measure.GroupTotals}, what can only be merged an
 * {@link io.toritsugi.kpi.measure.Extremes}.
 */
@NullMarked
package io.toritsugi.kpi.measure;

import org.jspecify.annotations.NullMarked;
