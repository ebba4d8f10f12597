/**
 * What happens to follow-ups on their way: reminders and escalations, acknowledgements, attempts to call back. Start at
 * {@link io.toritsugi.core.event.followup.progress.FollowUpEscalated}.
 */
@NullMarked
package io.toritsugi.core.event.followup.progress;

import org.jspecify.annotations.NullMarked;
