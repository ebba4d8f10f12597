/**
 * Reads the queue log of Asterisk: lines of {@code time|call|queue|agent|event|data…}.
 *
 * <p>What each line means is told by {@link io.toritsugi.core.ingest.internal.queuelog.QueueLogInterpreter}. Calls and agents are followed apart: {@link
 * io.toritsugi.core.ingest.internal.queuelog.QueueLogCalls} knows the calls that go on, {@link
 * io.toritsugi.core.ingest.internal.queuelog.QueueLogAgents} the agents.
 */
@NullMarked
package io.toritsugi.core.ingest.internal.queuelog;

import org.jspecify.annotations.NullMarked;
