/** What happens to follow-ups from their making to their end. Start at {@link io.toritsugi.core.event.followup.FollowUpCreated}. */
@NullMarked
package io.toritsugi.core.event.followup;

import org.jspecify.annotations.NullMarked;
