/** What happens to evaluations of contacts. Start at {@link io.toritsugi.acw.quality.event.EvaluationEvent}. */
@NullMarked
package io.toritsugi.acw.quality.event;

import org.jspecify.annotations.NullMarked;
