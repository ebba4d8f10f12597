package io.toritsugi.kpi.measure;

import java.time.Instant;
import java.util.Optional;

/**
 * When a duration was.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what it adds to
 * @param start its beginning, inclusive; empty if it is not known
 * @param millis its length in milliseconds, zero or more
 * @since 0.1
 */
public record Stretch(Measure measure, Optional<Instant> start, long millis) {}
