package io.toritsugi.core.journal.file.internal.log;

/** The sizes and marks of the format, in bytes. */
final class Layout {
    static final int FORMAT = 1;
    static final int SECTOR = 512;

    /** Segments grow by multiples of this, so that one that was cut short is known by its size. */
    static final int ROOM = 1 << 16;

    static final long SEGMENT_MAGIC = 0x544f5249474a4c31L;
    static final int SEGMENT_HEAD = SECTOR;

    static final int FRAME_MAGIC = 0xf7a3e1c5;
    static final int FRAME_HEAD = 36;
    static final int FRAME_HEAD_CHECKED = 28;

    static final int RECORD_HEAD = 8;
    static final int BODY_HEAD = 24;
    static final int KEY_HEAD = 11;
    static final int MOST_KEYS = 60_000;

    static final int LARGEST_FRAME = 256 << 20;

    private Layout() {}

    /** {@return how much of a segment of this size may hold frames} */
    static long wholeRoom(long size) {
        return size / ROOM * ROOM;
    }
}
