package io.toritsugi.core.journal.file.internal.log;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A record as it will stand in a segment, but for its version, its time and its checksum, which it gets when its turn comes.
 *
 * <p>Belongs to one append; not thread-safe.
 *
 * @since 0.1
 */
public final class EncodedRecord {
    final byte[] bytes;
    final List<Key> keys;

    private EncodedRecord(byte[] bytes, List<Key> keys) {
        this.bytes = bytes;
        this.keys = keys;
    }

    /**
     * {@return a record}
     *
     * @param tenant the key of its tenant
     * @param stream the key of its stream
     * @param others the other keys by which it is found, of the same tenant, at most 60,000, without repetition
     * @param payload what it says
     */
    public static EncodedRecord of(Key tenant, Key stream, List<Key> others, byte[] payload) {
        List<Key> keys = new java.util.ArrayList<>(others.size() + 2);
        keys.add(tenant);
        keys.add(stream);
        keys.addAll(others);
        if (others.size() > Layout.MOST_KEYS) {
            throw new IllegalArgumentException(
                    "A record may concern at most " + Layout.MOST_KEYS + " things, was given " + others.size());
        }
        int length = Layout.RECORD_HEAD + Layout.BODY_HEAD + tenant.tenant.length + payload.length;
        for (Key key : keys) {
            length += Layout.KEY_HEAD + key.text.length;
        }
        ByteBuffer to = ByteBuffer.allocate(length);
        to.putInt(length - Layout.RECORD_HEAD).putInt(0);
        to.putLong(0).putLong(0).putInt(0);
        to.putShort((short) keys.size()).putShort((short) tenant.tenant.length).put(tenant.tenant);
        for (Key key : keys) {
            to.put(key.kind).putLong(key.hash).putShort((short) key.text.length).put(key.text);
        }
        to.put(payload);
        return new EncodedRecord(to.array(), keys);
    }

    /** {@return how many bytes it takes in a segment} */
    public int size() {
        return bytes.length;
    }

    void place(long version, long seconds, int nanos) {
        ByteBuffer to = ByteBuffer.wrap(bytes);
        to.putLong(Layout.RECORD_HEAD, version);
        to.putLong(Layout.RECORD_HEAD + 8, seconds);
        to.putInt(Layout.RECORD_HEAD + 16, nanos);
        CRC32C crc = new CRC32C();
        crc.update(bytes, Layout.RECORD_HEAD, bytes.length - Layout.RECORD_HEAD);
        to.putInt(4, (int) crc.getValue());
    }
}
