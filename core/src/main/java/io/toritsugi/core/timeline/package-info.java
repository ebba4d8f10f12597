/**
 * What happened with a customer, a matter or a contact, in order, and what is missing in it. Start at {@link
 * io.toritsugi.core.timeline.Timeline}; {@link io.toritsugi.core.timeline.TimelineReader} reads one from a journal.
 */
@NullMarked
package io.toritsugi.core.timeline;

import org.jspecify.annotations.NullMarked;
