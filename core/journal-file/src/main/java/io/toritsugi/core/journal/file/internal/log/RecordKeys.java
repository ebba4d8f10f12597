package io.toritsugi.core.journal.file.internal.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the keys of a record back from its bytes. */
final class RecordKeys {
    private RecordKeys() {}

    static void add(LiveIndex to, int offset, byte[] bytes, int bodyAt) {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        int count = body.getShort(bodyAt + 20) & 0xffff;
        int tenantLength = body.getShort(bodyAt + 22) & 0xffff;
        int at = bodyAt + Layout.BODY_HEAD + tenantLength;
        byte[] tenant = Arrays.copyOfRange(bytes, at - tenantLength, at);
        List<Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = body.getShort(at + 9) & 0xffff;
            int text = at + Layout.KEY_HEAD;
            keys.add(new Key(bytes[at], tenant, Arrays.copyOfRange(bytes, text, text + length), body.getLong(at + 1)));
            at = text + length;
        }
        to.add(offset, keys, body.getLong(bodyAt));
    }
}
