package io.toritsugi.core.time;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds its way in open time by blocks of some 417 days, each of which knows its sum.
 *
 * <p>A block is worked out when it is first asked for, and kept. Two threads may both work it out; they come to the same.
 */
final class OpenIndex implements OpenTime {
    // A power of two of nanoseconds, so that the block of a time is a shift away.
    private static final int SHIFT = 55;
    private static final int FIRST = (int) (Horizon.FROM >> SHIFT);
    private static final int LAST = (int) (Horizon.TO >> SHIFT);

    private final OpenTime source;
    private final AtomicReferenceArray<OpenStretches> blocks = new AtomicReferenceArray<>(LAST - FIRST + 1);

    OpenIndex(OpenTime source) {
        this.source = source;
    }

    private static int blockOf(long at) {
        return (int) (at >> SHIFT);
    }

    private static long startOf(int block) {
        return Math.max((long) block << SHIFT, Horizon.FROM);
    }

    private static long endOf(int block) {
        return block == LAST ? Horizon.TO : ((long) block + 1) << SHIFT;
    }

    private OpenStretches block(int block) {
        OpenStretches known = blocks.get(block - FIRST);
        if (known != null) {
            return known;
        }
        OpenStretches open = source.within(startOf(block), endOf(block));
        blocks.set(block - FIRST, open);
        return open;
    }

    @Override
    public OpenStretches on(LocalDate date) {
        return source.on(date);
    }

    @Override
    public OpenStretches within(long first, long last) {
        if (blockOf(first) == blockOf(last)) {
            return block(blockOf(first)).within(first, last);
        }
        OpenStretches.Builder open = new OpenStretches.Builder();
        for (int block = blockOf(first); block <= blockOf(last); block++) {
            open.add(block(block).within(first, last));
        }
        return open.build();
    }

    boolean isOpen(long at) {
        return block(blockOf(at)).contains(at);
    }

    /** {@return how much is open from a time to one that is not earlier} */
    long between(long from, long to) {
        int first = blockOf(from);
        int last = blockOf(to);
        long open = block(last).openBefore(to) - block(first).openBefore(from);
        for (int block = first; block < last; block++) {
            open += block(block).total();
        }
        return open;
    }

    /** {@return the first time up to which this much is open, counted from a time; more than zero} */
    OptionalLong plus(long from, long open) {
        int block = blockOf(from);
        long left = open + block(block).openBefore(from);
        while (left > block(block).total()) {
            left -= block(block).total();
            block++;
            if (block > LAST) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(block(block).firstAfter(left));
    }

    /** {@return the last time from which this much is open, counted back from a time; more than zero} */
    OptionalLong minus(long to, long open) {
        int block = blockOf(to);
        long left = block(block).openBefore(to) - open;
        while (left < 0) {
            block--;
            if (block < FIRST) {
                return OptionalLong.empty();
            }
            left += block(block).total();
        }
        return OptionalLong.of(block(block).lastAfter(left));
    }

    OptionalLong openingAfter(long at) {
        int index = block(blockOf(at)).begunBy(at);
        for (int block = blockOf(at); block <= LAST; block++, index = 0) {
            if (index == 0 && runsInto(block)) {
                index++;
            }
            if (index < block(block).count()) {
                return OptionalLong.of(block(block).from(index));
            }
        }
        return OptionalLong.empty();
    }

    OptionalLong closingAfter(long at) {
        int index = block(blockOf(at)).overBy(at);
        for (int block = blockOf(at); block < LAST; block++, index = 0) {
            if (index < block(block).count() && !runsOut(block, index)) {
                return OptionalLong.of(block(block).to(index));
            }
        }
        boolean closes = index < block(LAST).count() && block(LAST).to(index) < Horizon.TO;
        return closes ? OptionalLong.of(block(LAST).to(index)) : OptionalLong.empty();
    }

    /** {@return the last time, at this one or before, up to which it was open; for a time at which it is closed} */
    OptionalLong closingBy(long at) {
        int over = block(blockOf(at)).overBy(at);
        for (int block = blockOf(at); block >= FIRST; block--) {
            if (over > 0) {
                return OptionalLong.of(block(block).to(over - 1));
            }
            over = block > FIRST ? block(block - 1).count() : 0;
        }
        return OptionalLong.empty();
    }

    private boolean runsInto(int block) {
        OpenStretches stretches = block(block);
        return block > FIRST
                && !stretches.isEmpty()
                && stretches.from(0) == startOf(block)
                && !block(block - 1).isEmpty()
                && block(block - 1).to(block(block - 1).count() - 1) == startOf(block);
    }

    private boolean runsOut(int block, int index) {
        return block(block).to(index) == endOf(block) && runsInto(block + 1);
    }
}
