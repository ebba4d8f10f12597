package io.toritsugi.core.journal.file.internal.log;

import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.file.internal.disk.Disk;
import io.toritsugi.core.journal.file.internal.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots, each a file that is written aside, made safe, and then put in the place of the one before.
 *
 * <pre>
 * magic 8, format 4, at 8, lengths of tenant, name, format and content 4 each, these four, crc 4 of all before
 * </pre>
 */
final class SnapshotFiles {
    private static final String SUFFIX = ".snapshot";
    private static final long MAGIC = 0x544f5249534e4150L;
    private static final int HEAD = 36;

    private final Disk disk;
    private final Fence fence;

    SnapshotFiles(Disk disk, Fence fence) {
        this.disk = disk;
        this.fence = fence;
    }

    synchronized boolean save(String tenant, Snapshot snapshot) throws IOException {
        String name = fileName(tenant, snapshot.name());
        byte[] before = content(name);
        if (before != null && whole(before)) {
            Failures.checkFormat(
                    Failures.place(disk, name), ByteBuffer.wrap(before).getInt(8));
            if (ByteBuffer.wrap(before).getLong(12) > snapshot.at()) {
                return false;
            }
        }
        String unfinished = fence.unfinished(name);
        disk.delete(unfinished);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(0, bytes(tenant, snapshot));
            file.force();
        }
        fence.check();
        disk.rename(unfinished, name);
        disk.sync();
        return true;
    }

    synchronized @Nullable Snapshot load(String tenant, String snapshotName) throws IOException {
        String name = fileName(tenant, snapshotName);
        byte[] bytes = content(name);
        if (bytes == null) {
            return null;
        }
        if (!whole(bytes)) {
            throw Failures.damaged(disk, name, 0, "the snapshot is not what was saved");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        Failures.checkFormat(Failures.place(disk, name), from.getInt(8));
        long at = from.getLong(12);
        int[] lengths = {from.getInt(20), from.getInt(24), from.getInt(28), from.getInt(32)};
        from.position(HEAD);
        String ofTenant = text(from, lengths[0]);
        String ofName = text(from, lengths[1]);
        if (!ofTenant.equals(tenant) || !ofName.equals(snapshotName)) {
            throw Failures.damaged(disk, name, HEAD, "the snapshot is that of another name");
        }
        return new Snapshot(ofName, at, text(from, lengths[2]), text(from, lengths[3]));
    }

    synchronized boolean delete(String tenant, String snapshotName) throws IOException {
        String name = fileName(tenant, snapshotName);
        if (!disk.exists(name)) {
            return false;
        }
        fence.check();
        disk.delete(name);
        disk.sync();
        return true;
    }

    private static ByteBuffer bytes(String tenant, Snapshot snapshot) {
        byte[][] texts = {utf8(tenant), utf8(snapshot.name()), utf8(snapshot.format()), utf8(snapshot.content())};
        int length = HEAD + 4;
        for (byte[] text : texts) {
            length = Math.addExact(length, text.length);
        }
        ByteBuffer to = ByteBuffer.allocate(length);
        to.putLong(MAGIC).putInt(Layout.FORMAT).putLong(snapshot.at());
        for (byte[] text : texts) {
            to.putInt(text.length);
        }
        for (byte[] text : texts) {
            to.put(text);
        }
        to.putInt(crc(to.array()));
        return to.flip();
    }

    private static byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("A snapshot with half a surrogate pair could not be read back");
        }
        return bytes;
    }

    private byte @Nullable [] content(String name) throws IOException {
        if (!disk.exists(name)) {
            return null;
        }
        try (DiskFile file = disk.open(name)) {
            byte[] bytes = new byte[Math.toIntExact(file.size())];
            int read = file.read(0, ByteBuffer.wrap(bytes));
            return read == bytes.length ? bytes : new byte[0];
        }
    }

    private static boolean whole(byte[] bytes) {
        return bytes.length >= HEAD + 4
                && ByteBuffer.wrap(bytes).getLong(0) == MAGIC
                && ByteBuffer.wrap(bytes).getInt(bytes.length - 4) == crc(bytes);
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        return (int) crc.getValue();
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    // A name may have any character, and may be longer than a file name.
    private static String fileName(String tenant, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tenant.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 0, 20) + SUFFIX;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
