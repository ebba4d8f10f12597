/**
 * The life of follow-ups: made, claimed, worked on, ended, in business time. Start at
 * {@link io.toritsugi.acw.followup.FollowUpMachine}; many at once are looked at on a {@link io.toritsugi.acw.followup.FollowUpBoard}.
 */
@NullMarked
package io.toritsugi.acw.followup;

import org.jspecify.annotations.NullMarked;
