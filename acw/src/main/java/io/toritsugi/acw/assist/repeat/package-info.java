/** Who will have to come back, and so needs a follow-up. Start at {@link io.toritsugi.acw.assist.repeat.FollowUpPredictor}. */
@NullMarked
package io.toritsugi.acw.assist.repeat;

import org.jspecify.annotations.NullMarked;
