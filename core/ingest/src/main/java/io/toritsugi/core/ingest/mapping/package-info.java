/**
 * Says what the columns of a file mean. Start at {@link Mappings}.
 *
 * <h2>A mapping in ten minutes</h2>
 *
 * <p>A file has a heading and one contact a row. Its mapping is a JSON document that names columns as the heading names
 * them. Let a proposal be made, answer its gaps, remove each from {@code "gaps"}, and check it against the file. By hand,
 * little is needed:
 *
 * <pre>{@code
 * {
 *   "schema": "toritsugi.mapping/1",
 *   "zone": "Asia/Tokyo",
 *   "interaction": {
 *     "id": ["通話ID"],
 *     "start": {"columns": ["着信日時"], "patterns": ["uuuu/M/d H:mm:ss"]},
 *     "queue": {"column": "スキル"}
 *   },
 *   "queue":   {"wait": {"column": "待ち時間", "unit": "seconds"}},
 *   "service": {"agent": {"column": "オペレーター"}, "talk": {"column": "通話時間", "unit": "clock"}},
 *   "outcome": {"column": "結果", "values": {"応答": "answered", "放棄": "abandoned"}}
 * }
 * }</pre>
 *
 * <h2>Its parts</h2>
 *
 * <ul>
 *   <li>{@code format}: {@link FormatSettings}: delimiter, quote, comment lines, names of columns where there is no heading.
 *   <li>{@code zone}: of all times that have none. A local time that daylight saving skips moves forward by the length of the
 *       gap; one that occurs twice is the earlier.
 *   <li>{@code nulls}, and {@code columns.NAME.nulls}: cells that mean "nothing", such as {@code "0:00:00"} for "never".
 *       {@code columns.NAME.optional}: the heading may lack it. {@code columns.NAME.type}: what conditions take it for.
 *   <li>{@code ignore}: a condition; the records for which it holds count for nothing.
 *   <li>{@code interaction}: {@link InteractionMapping}: the contact. Only {@code start} is needed.
 *   <li>{@code selfService}, {@code queue}, {@code service}, {@code wrapUp}: the menu, the wait, the service and the work
 *       after it, each with a start, an end and an asserted duration, all optional.
 *   <li>{@code outcome}: how it went, one of {@link Outcomes}. An outcome without a translation rejects its record.
 *   <li>{@code facts}: {@link FactMapping}: what else is worth knowing.
 *   <li>{@code channels}: channels that the SDK does not know, as {@code {"id": "fax", "mode": "DEFERRED",
 *       "capacityWeight": 20}}.
 * </ul>
 *
 * <h2>Times</h2>
 *
 * <p>A time ({@link InstantMapping}) is one or several columns, joined by single spaces, and patterns of which the first that
 * fits counts. A pattern without a date is a time of day: the first such moment that is not before the start of the contact
 * (an end: before its own start) by more than {@code clockTolerance}; so what is smaller than its start is of the next day. Where
 * there is no end, it is the start plus the duration. Where both are there, both are kept: the end as the instant, the
 * duration as what the source asserts, which wins wherever it is counted. A start that is missing is the end of what was
 * before: the wait begins with the end of the menu, the service with the end of the wait.
 *
 * <h2>Conditions</h2>
 *
 * <p>{@code ignore} and every {@code when} are conditions of {@link io.toritsugi.core.condition.Condition} over the cells as they
 * stand in the file, such as {@code outcome = 'AGENT' and `q time` > 0}; a column of type {@code number} compares with
 * numbers. An empty cell is unknown, and what is not known to hold does not hold.
 *
 * <h2>The SDK's own call records</h2>
 *
 * <p>{@link Mappings#callRecords} reads a CSV with commas, one contact a row; lines that begin with {@code #} are comments.
 *
 * <ul>
 *   <li>{@code interaction_id}: names the contact; needed.
 *   <li>{@code started_at}: when it began, ISO 8601 with an offset, or without one in the zone of the mapping; needed.
 *   <li>{@code queue}: the queue it was bound for; the column is needed. A wait in a queue without a name is one in
 *       {@code unknown}.
 *   <li>{@code outcome}: one of {@link Outcomes}, such as {@code answered}, {@code abandoned} or
 *       {@code abandoned-in-ivr}; needed.
 *   <li>{@code wait_seconds}: how long it waited; empty if it never queued, unless {@code queued_at} says so. An outcome such as
 *       {@code abandoned} with neither a wait nor a menu counts, with a wait that is not known.
 *   <li>{@code agent}: who served; empty if nobody did or it is not known. The column is needed.
 *   <li>{@code talk_seconds}: how long they talked, holds left out. The column is needed.
 *   <li>Optional: {@code channel} (voice), {@code direction} (inbound), {@code priority} (0), {@code customer_id},
 *       {@code segment}, {@code site}, {@code employer}, {@code ivr_seconds}, {@code queued_at} (the end of the menu),
 *       {@code answered_at} (the end of the wait), {@code hold_seconds}, {@code wrap_up_seconds}, {@code ended_at}.
 * </ul>
 */
@NullMarked
package io.toritsugi.core.ingest.mapping;

import io.toritsugi.core.ingest.mapping.cell.InstantMapping;
import org.jspecify.annotations.NullMarked;
