/**
 * Follow-ups that come again. Start at {@link io.toritsugi.acw.followup.recurrence.FollowUpSeries}.
 */
@NullMarked
package io.toritsugi.acw.followup.recurrence;

import org.jspecify.annotations.NullMarked;
