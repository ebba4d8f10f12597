package io.toritsugi.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The sentences of a text in Japanese or English.
 *
 * <p>A sentence ends at 。！？!? and the like with the quotes and brackets that close behind them, at a full stop before a blank, and at a line
 * break. It does not end within quotes or brackets (「はい。」と言った), nor at a full stop of an abbreviation, an initial or a number. It takes
 * time in proportion to the text. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Sentences {
    private static final String CLOSING = "」』）)】］]｝}〉》”’\"'";
    private static final String OPENING_JA = "「『（【［〈《";
    private static final String CLOSING_JA = "」』）】］〉》";
    private static final int LONGEST_QUOTE = 200;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "nos", "vs", "e.g", "i.e", "corp", "approx", "dept", "ext", "tel",
            "fig", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue",
            "tues", "wed", "thu", "thurs", "fri", "acct", "ref", "est", "cf");

    /** Abbreviations with which a sentence may end as well. */
    private static final Set<String> OFTEN_LAST =
            Set.of("etc", "a.m", "p.m", "inc", "ltd", "co", "jr", "sr", "u.s", "u.k", "min", "max");

    private Sentences() {}

    /**
     * {@return the sentences, in order; together they are the text without the blanks between them}
     *
     * @param text any text
     */
    public static List<TextRange> of(String text) {
        List<TextRange> sentences = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endAt(text, at);
            if (end > at) {
                add(text, start, end, sentences);
                start = end;
                at = end;
            } else {
                at = quoted(text, at);
            }
        }
        add(text, start, text.length(), sentences);
        return List.copyOf(sentences);
    }

    /** {@return where a sentence ends that ends with this character; the place itself if none does} */
    private static int endAt(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == '\r') {
            return at + 1;
        }
        boolean ends = c == '.' ? isFullStop(text, at) : isMark(c) && !isInside(text, at);
        if (!ends) {
            return at;
        }
        int end = at + 1;
        while (end < text.length()
                && (isMark(text.charAt(end)) || text.charAt(end) == '.' || CLOSING.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** {@return whether a mark stands within a number or an address} */
    private static boolean isInside(String text, int at) {
        char mark = text.charAt(at);
        boolean narrow = mark == '?' || mark == '!' || mark == '．';
        return narrow && at > 0 && isAsciiWord(text, at - 1) && at + 1 < text.length() && isAsciiWord(text, at + 1);
    }

    private static boolean isAsciiWord(String text, int at) {
        char c = EMails.narrow(text.charAt(at));
        return isAscii(c) && Character.isLetterOrDigit(c);
    }

    private static boolean isMark(char c) {
        return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '．' || c == '｡' || c == '…';
    }

    private static boolean isFullStop(String text, int at) {
        int next = at + 1;
        while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Letters.isBlank(text.charAt(next)) && isAscii(text.charAt(next))) {
            return false;
        }
        int word = at;
        while (word > 0 && (Character.isLetterOrDigit(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
            word--;
        }
        String before = FoldedText.fold(text.substring(word, at));
        boolean initial = before.length() == 1 && Character.isUpperCase(text.charAt(word));
        if (initial || OFTEN_LAST.contains(before)) {
            return startsSentence(text, next) && !(initial && !before.equals("i"));
        }
        return before.equals("no")
                ? !digitFollows(text, next)
                : !ABBREVIATIONS.contains(before) || next >= text.length();
    }

    private static boolean isAscii(char c) {
        return c < 0x80;
    }

    private static boolean startsSentence(String text, int at) {
        int next = at;
        while (next < text.length() && Letters.isBlank(text.charAt(next))) {
            next++;
        }
        return next >= text.length() || !isAscii(text.charAt(next)) || Character.isUpperCase(text.charAt(next));
    }

    private static boolean digitFollows(String text, int at) {
        int next = at;
        while (next < text.length() && Letters.isBlank(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** {@return the place behind a Japanese quote or bracket that opens here and closes soon; else the next place} */
    private static int quoted(String text, int at) {
        int kind = OPENING_JA.indexOf(text.charAt(at));
        if (kind < 0) {
            return at + 1;
        }
        int depth = 0;
        for (int i = at; i < Math.min(text.length(), at + LONGEST_QUOTE); i++) {
            if (text.charAt(i) == OPENING_JA.charAt(kind)) {
                depth++;
            } else if (text.charAt(i) == CLOSING_JA.charAt(kind) && --depth == 0) {
                return i + 1;
            }
        }
        return at + 1;
    }

    private static void add(String text, int start, int end, List<TextRange> sentences) {
        int from = start;
        int to = end;
        while (from < to && Letters.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Letters.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            sentences.add(new TextRange(from, to));
        }
    }
}
