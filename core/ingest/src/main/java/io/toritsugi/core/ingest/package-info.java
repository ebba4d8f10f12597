/** Reads the records of other systems as events. Start at {@link Ingest}; a plugin is an {@link InputFormat}. */
@NullMarked
package io.toritsugi.core.ingest;

import org.jspecify.annotations.NullMarked;
