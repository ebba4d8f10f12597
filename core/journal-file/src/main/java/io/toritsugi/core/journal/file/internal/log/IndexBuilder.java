package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the index of a segment from its records, without an object for any of them.
 *
 * <p>A key is found by its hash in an open table and compared byte by byte with the one that was seen first. Not thread-safe.
 */
final class IndexBuilder implements FrameScanner.Visitor {
    // As many bytes as the keys of nearly every record take.
    private static final int FEW_KEYS = 192;

    // The tenant and the stream are mostly those of the record before.
    private static final int OFTEN_AGAIN = 2;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private final Map<ByteBuffer, Integer> tenants = new HashMap<>();
    private byte[] body = new byte[FEW_KEYS];
    private int copied;
    private byte[] tenant = new byte[0];
    private int tenantNumber = -1;
    private final int[] lastKeys = {-1, -1};

    private int[] offsets = new int[1024];
    private int records;
    private int[] mentions = new int[4096];
    private int mentioned;
    private long lastRecorded = Long.MIN_VALUE;

    private int[] slots = new int[4096];
    private int keys;
    private long[] hashes = new long[1024];
    private long[] firstVersions = new long[1024];
    private int[] counts = new int[1024];
    private int[] tenantOf = new int[1024];
    private int[] textAt = new int[1025];
    private byte[] texts = new byte[1 << 16];

    @Override
    public void record(int offset, ByteBuffer segment, int bodyAt, int bodyLength) {
        copied = Math.min(bodyLength, FEW_KEYS);
        copy(segment, bodyAt);
        long version = (long) LONG.get(body, 0);
        lastRecorded = Math.max(lastRecorded, (long) LONG.get(body, 8));
        int keysHere = (short) SHORT.get(body, 20) & 0xffff;
        int tenantLength = (short) SHORT.get(body, 22) & 0xffff;
        int at = Layout.BODY_HEAD + tenantLength;
        if (at > copied) {
            copied = bodyLength;
            copy(segment, bodyAt);
        }
        enter(body, Layout.BODY_HEAD, tenantLength);
        if (mentioned + keysHere + 1 > mentions.length) {
            mentions = Arrays.copyOf(mentions, Math.max(mentions.length * 2, mentioned + keysHere + 1));
        }
        mentions[mentioned++] = keysHere;
        for (int i = 0; i < keysHere; i++) {
            if (copied < bodyLength && !keyCopied(at)) {
                copied = bodyLength;
                copy(segment, bodyAt);
            }
            int length = (short) SHORT.get(body, at + 9) & 0xffff;
            long hash = (long) LONG.get(body, at + 1);
            int last = i < OFTEN_AGAIN ? lastKeys[i] : -1;
            int key = last >= 0 && hashes[last] == hash && same(last, body, at, length)
                    ? last
                    : number(body, at, length, hash, version);
            if (i < OFTEN_AGAIN) {
                lastKeys[i] = key;
            }
            counts[key]++;
            mentions[mentioned++] = key;
            at += Layout.KEY_HEAD + length;
        }
        if (records == offsets.length) {
            offsets = Arrays.copyOf(offsets, records * 2);
        }
        offsets[records++] = offset;
    }

    private void copy(ByteBuffer segment, int at) {
        if (body.length < copied) {
            body = new byte[copied];
        }
        segment.get(at, body, 0, copied);
    }

    private boolean keyCopied(int at) {
        int text = at + Layout.KEY_HEAD;
        return text <= copied && text + ((short) SHORT.get(body, at + 9) & 0xffff) <= copied;
    }

    /** Adds a key without records, that says only a number. */
    void head(Key key, long value) {
        byte[] as = new byte[Layout.KEY_HEAD + key.text.length];
        as[0] = key.kind;
        System.arraycopy(key.text, 0, as, Layout.KEY_HEAD, key.text.length);
        enter(key.tenant, 0, key.tenant.length);
        int number = number(as, 0, key.text.length, key.hash, value);
        firstVersions[number] = Math.max(firstVersions[number], value);
    }

    /** {@return what was written} */
    IndexLayout write(DiskFile to, long firstPosition, long dataEnd) throws IOException {
        int listed = 0;
        for (int key = 0; key < keys; key++) {
            listed += listed(key);
        }
        IndexLayout layout = new IndexLayout(
                firstPosition, dataEnd, records, keys, slots.length, textAt[keys], listed, lastRecorded);
        layout.write(to, this::fill);
        return layout;
    }

    // What every record mentions needs no list.
    private int listed(int key) {
        return counts[key] == records ? 0 : counts[key];
    }

    private void fill(ByteBuffer to) {
        put(to, offsets, records);
        put(to, slots, slots.length);
        int[] postingsAt = new int[keys];
        int sum = 0;
        for (int key = 0; key < keys; key++) {
            postingsAt[key] = sum;
            to.putLong(hashes[key])
                    .putLong(firstVersions[key])
                    .putInt(textAt[key])
                    .putInt(sum)
                    .putInt(counts[key])
                    .putInt(0);
            sum += listed(key);
        }
        to.put(texts, 0, textAt[keys]);
        int[] postings = new int[sum];
        int at = 0;
        for (int record = 0; record < records; record++) {
            int here = mentions[at++];
            for (int i = 0; i < here; i++) {
                int key = mentions[at++];
                if (counts[key] < records) {
                    postings[postingsAt[key]++] = record;
                }
            }
        }
        put(to, postings, sum);
    }

    private static void put(ByteBuffer to, int[] values, int count) {
        to.asIntBuffer().put(values, 0, count);
        to.position(to.position() + 4 * count);
    }

    // The keys of a record have one tenant, and records of one tenant often follow each other.
    private void enter(byte[] bytes, int at, int length) {
        if (!Arrays.equals(tenant, 0, tenant.length, bytes, at, at + length)) {
            byte[] named = Arrays.copyOfRange(bytes, at, at + length);
            tenant = named;
            tenantNumber = tenants.computeIfAbsent(ByteBuffer.wrap(named), any -> tenants.size());
        }
    }

    private int number(byte[] bytes, int keyAt, int textLength, long hash, long version) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int key = slots[slot] - 1;
            if (hashes[key] == hash && same(key, bytes, keyAt, textLength)) {
                return key;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (keys == hashes.length) {
            growKeys();
        }
        int key = keys++;
        hashes[key] = hash;
        firstVersions[key] = version;
        tenantOf[key] = tenantNumber;
        addText(bytes, keyAt, textLength);
        slots[slot] = key + 1;
        if (keys * 2 > slots.length) {
            growSlots();
        }
        return key;
    }

    private boolean same(int key, byte[] bytes, int keyAt, int textLength) {
        int text = textAt[key] + 3 + tenant.length;
        int from = keyAt + Layout.KEY_HEAD;
        return tenantOf[key] == tenantNumber
                && texts[textAt[key]] == bytes[keyAt]
                && Arrays.equals(texts, text, textAt[key + 1], bytes, from, from + textLength);
    }

    // In the index a key is its kind, its tenant's length, its tenant, and its text.
    private void addText(byte[] bytes, int keyAt, int textLength) {
        int at = textAt[keys - 1];
        int text = at + 3 + tenant.length;
        if (text + textLength > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, text + textLength));
        }
        texts[at] = bytes[keyAt];
        texts[at + 1] = (byte) (tenant.length >>> 8);
        texts[at + 2] = (byte) tenant.length;
        System.arraycopy(tenant, 0, texts, at + 3, tenant.length);
        System.arraycopy(bytes, keyAt + Layout.KEY_HEAD, texts, text, textLength);
        textAt[keys] = text + textLength;
    }

    private void growKeys() {
        hashes = Arrays.copyOf(hashes, keys * 2);
        firstVersions = Arrays.copyOf(firstVersions, keys * 2);
        counts = Arrays.copyOf(counts, keys * 2);
        tenantOf = Arrays.copyOf(tenantOf, keys * 2);
        textAt = Arrays.copyOf(textAt, keys * 2 + 1);
    }

    private void growSlots() {
        int[] larger = new int[slots.length * 2];
        for (int key = 0; key < keys; key++) {
            int slot = (int) hashes[key] & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = key + 1;
        }
        slots = larger;
    }
}
