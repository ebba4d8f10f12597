/**
 * Reads the queue log of Asterisk: lines of {@code time|call|queue|agent|event|data…}.
 *
 * <p>What the lines mean is told by {@link io.toritsugi.core.ingest.InputFormats#standard}. Calls and agents are followed apart: {@link
 * io.toritsugi.core.ingest.internal.queuelog.QueueLogCalls} knows the calls that go on, {@link
 * io.toritsugi.core.ingest.internal.queuelog.QueueLogAgents} the agents.
 */
@NullMarked
package io.toritsugi.core.ingest.internal.queuelog;

import org.jspecify.annotations.NullMarked;
