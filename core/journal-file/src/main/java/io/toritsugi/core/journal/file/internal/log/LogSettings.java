package io.toritsugi.core.journal.file.internal.log;

import java.time.InstantSource;
import java.util.OptionalLong;

/**
 * How a log is kept.
 *
 * @param clock says when an append is recorded
 * @param segmentBytes about how large a segment grows
 * @param token the fencing token of a standby that takes over; empty: whoever has the lock
 * @since 0.1
 */
public record LogSettings(InstantSource clock, long segmentBytes, OptionalLong token) {}
