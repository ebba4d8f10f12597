package io.toritsugi.core.ingest.mapping.internal;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the usual texts of a pattern as its formatter does, but faster. */
@FunctionalInterface
interface FastTwin {
    /** What the text says, or null if the formatter must decide. */
    InstantPattern.@Nullable Parsed parse(String text, ZoneId zone);
}
