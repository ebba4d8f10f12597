/** What was answered to a field, and where the answer came from. Start at {@link io.toritsugi.acw.answer.Answer}. */
@NullMarked
package io.toritsugi.acw.answer;

import org.jspecify.annotations.NullMarked;
