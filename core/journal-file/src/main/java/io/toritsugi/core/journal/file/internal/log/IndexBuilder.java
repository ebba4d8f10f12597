package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Makes the index of a segment from its records, without an object for any of them.
 *
 * <p>A key is found by its hash in an open table and compared byte by byte with the one that was seen first. Not thread-safe.
 */
final class IndexBuilder implements FrameScanner.Visitor {
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
    private int[] textAt = new int[1025];
    private byte[] texts = new byte[1 << 16];

    @Override
    public void record(int offset, byte[] bytes, int bodyAt, int bodyLength) {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        long version = body.getLong(bodyAt);
        lastRecorded = Math.max(lastRecorded, body.getLong(bodyAt + 8));
        int keysHere = body.getShort(bodyAt + 20) & 0xffff;
        int tenantLength = body.getShort(bodyAt + 22) & 0xffff;
        int tenantAt = bodyAt + Layout.BODY_HEAD;
        int at = tenantAt + tenantLength;
        if (mentioned + keysHere + 1 > mentions.length) {
            mentions = Arrays.copyOf(mentions, Math.max(mentions.length * 2, mentioned + keysHere + 1));
        }
        mentions[mentioned++] = keysHere;
        for (int i = 0; i < keysHere; i++) {
            int length = body.getShort(at + 9) & 0xffff;
            int key = number(bytes, at, body.getLong(at + 1), tenantAt, tenantLength, length, version);
            counts[key]++;
            mentions[mentioned++] = key;
            at += Layout.KEY_HEAD + length;
        }
        if (records == offsets.length) {
            offsets = Arrays.copyOf(offsets, records * 2);
        }
        offsets[records++] = offset;
    }

    /** Adds a key without records, that says only a number. */
    void head(Key key, long value) {
        ByteBuffer as = ByteBuffer.allocate(Layout.KEY_HEAD + key.text.length + key.tenant.length);
        as.put(key.kind)
                .putLong(key.hash)
                .putShort((short) key.text.length)
                .put(key.text)
                .put(key.tenant);
        int tenantAt = Layout.KEY_HEAD + key.text.length;
        int number = number(as.array(), 0, key.hash, tenantAt, key.tenant.length, key.text.length, value);
        firstVersions[number] = Math.max(firstVersions[number], value);
    }

    void write(DiskFile to, long firstPosition, long dataEnd) throws IOException {
        new IndexLayout(
                        firstPosition,
                        dataEnd,
                        records,
                        keys,
                        slots.length,
                        textAt[keys],
                        mentioned - records,
                        lastRecorded)
                .write(to, this::fill);
    }

    private void fill(ByteBuffer to) {
        for (int i = 0; i < records; i++) {
            to.putInt(offsets[i]);
        }
        for (int slot : slots) {
            to.putInt(slot);
        }
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
            sum += counts[key];
        }
        to.put(texts, 0, textAt[keys]);
        int[] postings = new int[sum];
        int at = 0;
        for (int record = 0; record < records; record++) {
            int here = mentions[at++];
            for (int i = 0; i < here; i++) {
                postings[postingsAt[mentions[at++]]++] = record;
            }
        }
        for (int posting : postings) {
            to.putInt(posting);
        }
    }

    private int number(
            byte[] bytes, int keyAt, long hash, int tenantAt, int tenantLength, int textLength, long version) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int key = slots[slot] - 1;
            if (hashes[key] == hash && same(key, bytes, keyAt, tenantAt, tenantLength, textLength)) {
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
        addText(bytes, keyAt, tenantAt, tenantLength, textLength);
        slots[slot] = key + 1;
        if (keys * 2 > slots.length) {
            growSlots();
        }
        return key;
    }

    // In the index a key is its kind, its tenant's length, its tenant, and its text.
    private boolean same(int key, byte[] bytes, int keyAt, int tenantAt, int tenantLength, int textLength) {
        int at = textAt[key];
        return textAt[key + 1] - at == 3 + tenantLength + textLength
                && texts[at] == bytes[keyAt]
                && (texts[at + 1] & 0xff) == tenantLength >>> 8
                && (texts[at + 2] & 0xff) == (tenantLength & 0xff)
                && Arrays.equals(texts, at + 3, at + 3 + tenantLength, bytes, tenantAt, tenantAt + tenantLength)
                && Arrays.equals(
                        texts,
                        at + 3 + tenantLength,
                        textAt[key + 1],
                        bytes,
                        keyAt + Layout.KEY_HEAD,
                        keyAt + Layout.KEY_HEAD + textLength);
    }

    private void addText(byte[] bytes, int keyAt, int tenantAt, int tenantLength, int textLength) {
        int at = textAt[keys - 1];
        int next = at + 3 + tenantLength + textLength;
        if (next > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, next));
        }
        texts[at] = bytes[keyAt];
        texts[at + 1] = (byte) (tenantLength >>> 8);
        texts[at + 2] = (byte) tenantLength;
        System.arraycopy(bytes, tenantAt, texts, at + 3, tenantLength);
        System.arraycopy(bytes, keyAt + Layout.KEY_HEAD, texts, at + 3 + tenantLength, textLength);
        textAt[keys] = next;
    }

    private void growKeys() {
        hashes = Arrays.copyOf(hashes, keys * 2);
        firstVersions = Arrays.copyOf(firstVersions, keys * 2);
        counts = Arrays.copyOf(counts, keys * 2);
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
