/** The life of one evaluation: completed, acknowledged, disputed, decided. Start at {@link io.toritsugi.acw.quality.evaluation.EvaluationMachine}. */
@NullMarked
package io.toritsugi.acw.quality.evaluation;

import org.jspecify.annotations.NullMarked;
