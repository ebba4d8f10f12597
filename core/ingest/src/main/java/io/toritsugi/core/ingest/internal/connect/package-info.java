/**
 * Reads what Amazon Connect streams of its agents, as lines of JSON.
 *
 * <p>Each line holds what an agent does just then; what happened is what is new in it. {@link
 * io.toritsugi.core.ingest.internal.connect.ConnectAgent} compares, {@link io.toritsugi.core.ingest.internal.connect.ConnectContact}
 * tells.
 */
@NullMarked
package io.toritsugi.core.ingest.internal.connect;

import org.jspecify.annotations.NullMarked;
