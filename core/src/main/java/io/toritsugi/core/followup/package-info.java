/**
 * What follow-ups are: tasks, owners, and terms by which their times are reckoned. Start at
 * {@link io.toritsugi.core.followup.FollowUpTask}; the life of a follow-up is decided by the module acw.
 */
@NullMarked
package io.toritsugi.core.followup;

import org.jspecify.annotations.NullMarked;
