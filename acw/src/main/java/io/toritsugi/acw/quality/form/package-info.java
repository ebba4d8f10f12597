/** Forms by which contacts are evaluated: sections, questions, points, weights. Start at {@link io.toritsugi.acw.quality.form.EvaluationForm}. */
@NullMarked
package io.toritsugi.acw.quality.form;

import org.jspecify.annotations.NullMarked;
