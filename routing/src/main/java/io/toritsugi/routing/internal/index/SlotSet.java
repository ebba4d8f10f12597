package io.toritsugi.routing.internal.index;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A set of slots, which are numbers from 0: bits in words, of which only those are kept that are not empty, in blocks of 64 words.
 *
 * <p>Of each block a further word says which of its words are kept, so that what is common to several sets is looked for only where all of them have
 * something, and little memory is read. A changed set shares all blocks but one. Immutable and thread-safe.
 */
final class SlotSet {
    private static final int WORD_SHIFT = 6;
    private static final int BLOCK_SHIFT = 12;
    private static final int LAST_WORD = 63;
    private static final long[] NO_WORDS = {};

    /** The set without slots. */
    static final SlotSet EMPTY = new SlotSet(NO_WORDS, new long[0][], 0);

    private final long[] kept;
    private final long[][] words;
    private final int size;

    private SlotSet(long[] kept, long[][] words, int size) {
        this.kept = kept;
        this.words = words;
        this.size = size;
    }

    /** {@return the set of the bits that are set} */
    static SlotSet of(BitSet bits) {
        long[] all = bits.toLongArray();
        int blocks = (all.length + LAST_WORD) >>> WORD_SHIFT;
        long[] kept = new long[blocks];
        long[][] words = new long[blocks][];
        for (int block = 0; block < blocks; block++) {
            int start = block << WORD_SHIFT;
            long[] ofBlock = Arrays.copyOfRange(all, start, Math.min(all.length, start + LAST_WORD + 1));
            for (int word = 0; word < ofBlock.length; word++) {
                kept[block] |= ofBlock[word] == 0 ? 0 : 1L << word;
            }
            words[block] = Arrays.stream(ofBlock).filter(word -> word != 0).toArray();
        }
        return new SlotSet(kept, words, bits.cardinality());
    }

    int size() {
        return size;
    }

    /** {@return the greatest slot; -1 if there is none} */
    int last() {
        for (int block = kept.length - 1; block >= 0; block--) {
            if (kept[block] != 0) {
                long word = words[block][words[block].length - 1];
                return slot(block, LAST_WORD - Long.numberOfLeadingZeros(kept[block]))
                        + LAST_WORD
                        - Long.numberOfLeadingZeros(word);
            }
        }
        return -1;
    }

    boolean contains(int slot) {
        int block = slot >>> BLOCK_SHIFT;
        int word = slot >>> WORD_SHIFT;
        return block < kept.length && keeps(block, word) && (word(block, word) & 1L << slot) != 0;
    }

    SlotSet with(int slot) {
        return contains(slot) ? this : flipped(slot, size + 1);
    }

    SlotSet without(int slot) {
        return contains(slot) ? flipped(slot, size - 1) : this;
    }

    private SlotSet flipped(int slot, int nextSize) {
        int block = slot >>> BLOCK_SHIFT;
        int word = slot >>> WORD_SHIFT;
        long[] nextKept = Arrays.copyOf(kept, Math.max(kept.length, block + 1));
        long[][] nextWords = Arrays.copyOf(words, nextKept.length);
        Arrays.fill(nextWords, words.length, nextWords.length, NO_WORDS);
        long[] before = nextWords[block];
        int at = Long.bitCount(nextKept[block] & lower(word));
        if (block >= kept.length || !keeps(block, word)) {
            long[] more = Arrays.copyOf(before, before.length + 1);
            System.arraycopy(before, at, more, at + 1, before.length - at);
            more[at] = 1L << slot;
            nextWords[block] = more;
            nextKept[block] |= 1L << word;
        } else if (before[at] == 1L << slot) {
            long[] fewer = Arrays.copyOf(before, before.length - 1);
            System.arraycopy(before, at + 1, fewer, at, fewer.length - at);
            nextWords[block] = fewer;
            nextKept[block] &= ~(1L << word);
        } else {
            nextWords[block] = before.clone();
            nextWords[block][at] ^= 1L << slot;
        }
        return new SlotSet(nextKept, nextWords, nextSize);
    }

    /** {@return the first slot that is not before another one; -1 if there is none} */
    int next(int from) {
        int first = blockOf(from);
        for (int block = first; block < kept.length; block++) {
            for (long open = kept[block] & notBefore(from, block); open != 0; open &= open - 1) {
                int word = Long.numberOfTrailingZeros(open);
                int start = slot(block, word);
                long slots = word(block, word) & (start < from ? -1L << from : -1L);
                if (slots != 0) {
                    return start + Long.numberOfTrailingZeros(slots);
                }
            }
        }
        return -1;
    }

    /** {@return how many blocks there are} */
    int blocks() {
        return kept.length;
    }

    /** {@return which words of a block are not empty; none where there is no such block} */
    long kept(int block) {
        return block < kept.length ? kept[block] : 0;
    }

    /** {@return the slots of a word that is not empty} */
    long word(int block, int word) {
        return words[block][Long.bitCount(kept[block] & lower(word))];
    }

    static int blockOf(int slot) {
        return slot >>> BLOCK_SHIFT;
    }

    /** {@return the first slot of a word} */
    static int slot(int block, int word) {
        return block << BLOCK_SHIFT | word << WORD_SHIFT;
    }

    /** {@return the words of a block that are not before that of a slot, if it is in the block or before it} */
    static long notBefore(int slot, int block) {
        return blockOf(slot) == block ? -1L << (slot >>> WORD_SHIFT) : -1L;
    }

    private boolean keeps(int block, int word) {
        return (kept[block] & 1L << word) != 0;
    }

    /** {@return the bits below that of a word} */
    private static long lower(int word) {
        return (1L << word) - 1;
    }
}
