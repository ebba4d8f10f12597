/**
 * Reads what other systems are still writing or sending: a source is asked, again and again, for what came since. Start at
 * {@link io.toritsugi.core.ingest.live.TailedFile} for a growing log; an adapter of chat, mail or a bus of messages implements
 * {@link io.toritsugi.core.ingest.live.LiveSource}, as {@link io.toritsugi.core.ingest.live.InMemorySource} does.
 */
@NullMarked
package io.toritsugi.core.ingest.live;

import org.jspecify.annotations.NullMarked;
