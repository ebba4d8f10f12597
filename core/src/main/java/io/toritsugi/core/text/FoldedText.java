package io.toritsugi.core.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * A text as it is compared, and where each of its characters comes from.
 *
 * <p>Folding takes away what does not make another word: width and compatibility forms (NFKC, Unicode Standard Annex 15), case, the two kana
 * scripts, characters that look like the prolonged sound mark between kana, the kind and number of blanks, and characters that nobody sees.
 * Folding twice is folding once. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FoldedText {
    private final String original;
    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String original, String folded, int[] starts, int[] ends) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /**
     * {@return a text, folded} It takes time and memory in proportion to the text.
     *
     * @param text any text
     */
    public static FoldedText of(String text) {
        return new Folding(Objects.requireNonNull(text, "text")).folded();
    }

    /**
     * {@return a text as it is compared, for whoever does not ask where its characters come from}
     *
     * @param text any text
     */
    public static String fold(String text) {
        return of(text).folded;
    }

    /** {@return the text as it was} */
    public String original() {
        return original;
    }

    /** {@return the text as it is compared} */
    public String folded() {
        return folded;
    }

    /**
     * {@return the part of the original from which a part of the folded text comes}
     *
     * @param start where the part begins, inclusive, in the folded text
     * @param end where it ends, exclusive, in the folded text
     * @throws IndexOutOfBoundsException if it does not lie within the folded text
     */
    public TextRange originalRange(int start, int end) {
        Objects.checkFromToIndex(start, end, folded.length());
        if (start == end) {
            int at = start < starts.length ? starts[start] : original.length();
            return new TextRange(at, at);
        }
        return new TextRange(starts[start], ends[end - 1]);
    }

    @Override
    public String toString() {
        return "FoldedText[" + folded.length() + " characters]";
    }

    /** Folds one text, character by character with the marks that belong to it. */
    private static final class Folding {
        private static final char PROLONGED = 'ー';
        private static final int KANA_APART = 'ァ' - 'ぁ';

        private final String text;
        private final StringBuilder folded = new StringBuilder();
        private int[] starts;
        private int[] ends;

        Folding(String text) {
            this.text = text;
            this.starts = new int[text.length() + 16];
            this.ends = new int[text.length() + 16];
        }

        FoldedText folded() {
            int at = 0;
            while (at < text.length()) {
                int end = Letters.endOfLetter(text, at);
                add(text.substring(at, end), at, end);
                at = end;
            }
            int length = folded.length();
            return new FoldedText(text, folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }

        private void add(String letter, int start, int end) {
            int first = letter.codePointAt(0);
            if (Letters.isInvisible(first)) {
                return;
            }
            if (Letters.isLikeProlonged(first) && betweenKana(end)) {
                append(PROLONGED, start, end);
                return;
            }
            String plain = Letters.isBlank(first) ? " " : plain(letter);
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                if (c == ' ' && !folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
                    ends[folded.length() - 1] = end;
                } else {
                    append(c, start, end);
                }
            }
        }

        private boolean betweenKana(int next) {
            return !folded.isEmpty()
                    && Letters.isKana(folded.charAt(folded.length() - 1))
                    && next < text.length()
                    && Letters.isKana(Normalizer.normalize(text.substring(next, next + 1), Normalizer.Form.NFKC)
                            .charAt(0));
        }

        private static String plain(String letter) {
            if (letter.length() == 1 && letter.charAt(0) < 0x80) {
                return String.valueOf(Character.toLowerCase(letter.charAt(0)));
            }
            String normal = Normalizer.normalize(letter, Normalizer.Form.NFKC);
            String lower =
                    normal.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            StringBuilder hiragana = new StringBuilder(Normalizer.normalize(lower, Normalizer.Form.NFKC));
            for (int i = 0; i < hiragana.length(); i++) {
                char c = hiragana.charAt(i);
                if ((c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ') {
                    hiragana.setCharAt(i, (char) (c - KANA_APART));
                }
            }
            return hiragana.toString();
        }

        private void append(char what, int start, int end) {
            if (folded.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[folded.length()] = start;
            ends[folded.length()] = end;
            folded.append(what);
        }
    }
}
