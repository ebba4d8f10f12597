/** What an evaluation scores, exactly, by the version of its form. Start at {@link io.toritsugi.acw.quality.score.Scoring}. */
@NullMarked
package io.toritsugi.acw.quality.score;

import org.jspecify.annotations.NullMarked;
