/**
 * Reads the records of other systems as events. Start at {@link Ingest}; a plugin is an {@link InputFormat}.
 *
 * <p>Tables are read by a mapping that says what their columns mean; logs say it by themselves, and {@link InputFormats#standard} lists
 * those that are known. A log that still grows is followed by {@link io.toritsugi.core.ingest.live.TailedFile}; the SDK's own events are
 * written and read by {@link EventLines}.
 *
 * <p>What a CSV is here: a record ends at a line feed, a carriage return or both outside quotes. A line without characters,
 * or of spaces only, is no record, nor is one that begins with the comment character. A record has at most 1,048,576 characters, a
 * cell 65,536. White space around a cell does not count. A record of several lines whose quotes, length, text or number of
 * cells is wrong is rejected by its first line, and reading goes on at the second: a quote that nobody closed costs its line and
 * not the rest of the file. Bytes that are not text of the encoding, and the characters U+0000 and U+FFFF, reject their record.
 *
 * <p>The id of an event is derived from the cells, or lines, of the source up to and including its record, so it stays when a file grows
 * or is compressed, and differs between files; see {@link io.toritsugi.core.event.EventId#ofIngested}.
 */
@NullMarked
package io.toritsugi.core.ingest;

import org.jspecify.annotations.NullMarked;
