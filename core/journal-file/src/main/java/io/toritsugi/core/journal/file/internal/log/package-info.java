/**
 * Records in segments, and their index. Start at {@link io.toritsugi.core.journal.file.internal.log.Log}: it appends batches of
 * encoded records, many callers by one write, and reads them by key.
 *
 * <p>A folder holds segments ({@code .log}, named by their first position and the fencing token of their writer), an index
 * beside each that is full ({@code .idx}), the snapshots, and small files: {@code journal.lock}, {@code journal.epoch},
 * {@code journal.closed}, {@code retired.idx}. What is written as a whole is {@code .tmp} until it is whole. All numbers are big-endian, all checksums CRC-32C, all texts UTF-8.
 *
 * <p>A segment begins with a header of 512 bytes, frames follow, and zeros that were written before the frames. A frame is
 * what one write made safe: the next frame was begun only when it was. So a broken frame with a whole one behind it is
 * damage, and a broken one at the end is what a crash left if at least one sector of it is still zero.
 *
 * <pre>
 * header  magic 8, format 4, first position 8, token 8, first commit 8, the segment before: first position 8, token 8,
 *         end of its frames 8; crc 4
 * frame   magic 4, length of the frame 4, commit 8, first position 8, records 4, crc of these 4, crc of the records 4
 * record  length of the body 4, crc of the body 4
 * body    version 8, recorded at 8 + 4, keys 2, length of the tenant 2, tenant, keys, payload
 * key     kind 1, hash 8, length 2, text; the first is the tenant's own, the second the stream
 * </pre>
 */
@NullMarked
package io.toritsugi.core.journal.file.internal.log;

import org.jspecify.annotations.NullMarked;
