/** Evaluations of how contacts were served, and what is weakest. Start at {@link io.toritsugi.kpi.quality.EvaluationUnits}. */
@NullMarked
package io.toritsugi.kpi.quality;

import org.jspecify.annotations.NullMarked;
