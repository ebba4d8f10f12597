package io.toritsugi.acw.assist.internal.time;

import io.toritsugi.acw.assist.TimeFit;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that was said, as instants.
 *
 * @param from when it begins, inclusive; empty if that was not said
 * @param due when it ends; empty if that was not said
 * @param fit how it fits the hours of business
 */
public record Reckoned(Optional<Instant> from, Optional<Instant> due, TimeFit fit) {}
