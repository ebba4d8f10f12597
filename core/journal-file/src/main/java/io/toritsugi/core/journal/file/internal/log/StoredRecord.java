package io.toritsugi.core.journal.file.internal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * A record as it was read.
 *
 * @param stream the text of its stream's key
 * @param version its place in its stream
 * @param position its place in the log
 * @param recordedAt when it was appended
 * @param payload what it says
 * @since 0.1
 */
@SuppressWarnings("ArrayRecordComponent") // handed from reader to decoder, never compared
public record StoredRecord(String stream, long version, long position, Instant recordedAt, byte[] payload) {
    static StoredRecord of(ByteBuffer body, long position) {
        byte[] bytes = body.array();
        int start = body.arrayOffset() + body.position();
        ByteBuffer from = body.slice();
        long version = from.getLong();
        Instant recordedAt = Instant.ofEpochSecond(from.getLong(), from.getInt());
        int keys = from.getShort() & 0xffff;
        int tenantLength = from.getShort() & 0xffff;
        from.position(from.position() + tenantLength);
        String stream = "";
        for (int i = 0; i < keys; i++) {
            byte kind = from.get();
            from.getLong();
            int length = from.getShort() & 0xffff;
            if (kind == Key.STREAM) {
                stream = new String(bytes, start + from.position(), length, StandardCharsets.UTF_8);
            }
            from.position(from.position() + length);
        }
        byte[] payload = Arrays.copyOfRange(bytes, start + from.position(), start + from.limit());
        return new StoredRecord(stream, version, position, recordedAt, payload);
    }
}
