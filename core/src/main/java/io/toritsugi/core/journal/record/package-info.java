/**
 * The form in which durable journals store events. Start at {@link io.toritsugi.core.journal.record.RecordFormat}: an author of
 * a journal stores what it writes, and gives it back to be read.
 */
@NullMarked
package io.toritsugi.core.journal.record;

import org.jspecify.annotations.NullMarked;
