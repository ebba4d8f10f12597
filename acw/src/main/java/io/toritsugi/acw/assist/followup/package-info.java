/** Follow-ups that a transcript promises. Start at {@link io.toritsugi.acw.assist.followup.FollowUpProposer}. */
@NullMarked
package io.toritsugi.acw.assist.followup;

import org.jspecify.annotations.NullMarked;
