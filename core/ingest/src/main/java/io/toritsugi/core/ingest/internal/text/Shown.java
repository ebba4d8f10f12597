package io.toritsugi.core.ingest.internal.text;

/** What may be shown of a cell: records may be out of step, so that any column may hold the name of a person. */
public final class Shown {
    private static final int LONGEST_SHAPE = 40;
    private static final int LONGEST_VALUE = 20;

    private Shown() {}

    /**
     * {@return the form of a cell: a digit as 9, a letter as a; at most 40 characters}
     *
     * @param text the cell
     */
    public static String shape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST_SHAPE).forEach(c -> out.appendCodePoint(shape(c)));
        int whole = text.codePointCount(0, text.length());
        return whole > LONGEST_SHAPE
                ? out.substring(0, out.offsetByCodePoints(0, LONGEST_SHAPE - 1)) + "…"
                : out.toString();
    }

    private static int shape(int c) {
        if (Character.isDigit(c)) {
            return '9';
        }
        if (Character.isLetter(c)) {
            return 'a';
        }
        return isPrintable(c) ? c : '?';
    }

    /**
     * {@return whether a cell is a word that records share: short, of letters, hyphens, underscores and spaces, and not alone}
     *
     * @param text the cell
     * @param records how many records have it
     */
    public static boolean isShared(String text, long records) {
        return records > 1
                && text.codePointCount(0, text.length()) <= LONGEST_VALUE
                && text.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_' || c == ' ');
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
