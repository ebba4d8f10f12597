package io.toritsugi.core.journal.file.internal.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the keys of a record back from its bytes. */
final class RecordKeys {
    private RecordKeys() {}

    static void add(LiveIndex to, int offset, ByteBuffer segment, int bodyAt) {
        int count = segment.getShort(bodyAt + 20) & 0xffff;
        int at = bodyAt + Layout.BODY_HEAD;
        byte[] tenant = bytes(segment, at, segment.getShort(bodyAt + 22) & 0xffff);
        at += tenant.length;
        List<Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] text = bytes(segment, at + Layout.KEY_HEAD, segment.getShort(at + 9) & 0xffff);
            keys.add(new Key(segment.get(at), tenant, text, segment.getLong(at + 1)));
            at += Layout.KEY_HEAD + text.length;
        }
        to.add(offset, keys, segment.getLong(bodyAt));
    }

    private static byte[] bytes(ByteBuffer from, int at, int length) {
        byte[] bytes = new byte[length];
        from.get(at, bytes);
        return bytes;
    }
}
