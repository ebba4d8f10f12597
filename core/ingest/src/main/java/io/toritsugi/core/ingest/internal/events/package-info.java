/** Reads the SDK's own events as lines of JSON. */
@NullMarked
package io.toritsugi.core.ingest.internal.events;

import org.jspecify.annotations.NullMarked;
