/**
 * Where events are kept. Start at {@link io.toritsugi.core.journal.Journal}: a host writes what was decided, and reads it by
 * stream, by position, or by what it concerns.
 */
@NullMarked
package io.toritsugi.core.journal;

import org.jspecify.annotations.NullMarked;
