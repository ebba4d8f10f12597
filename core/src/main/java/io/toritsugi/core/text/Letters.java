package io.toritsugi.core.text;

import java.text.Normalizer;

/** What characters are. */
final class Letters {
    private Letters() {}

    /** {@return where a character and the marks that belong to it end; no mark belongs to a blank} */
    static int endOfLetter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        if (isBlank(text.codePointAt(start))) {
            return end;
        }
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 'ﾞ'
                || c == 'ﾟ'
                || isWithinSyllable(isLoneHangul(c) ? plain(c) : c);
    }

    /** Whether it is a vowel or a last consonant of a Hangul syllable. */
    private static boolean isWithinSyllable(int c) {
        return c >= 0x1160 && c <= 0x11FF;
    }

    /** Whether it is a letter of Hangul that stands alone, or is half as wide: without that it may be a part of a syllable. */
    private static boolean isLoneHangul(int c) {
        return (c >= 0x3131 && c <= 0x318E) || (c >= 0xFFA0 && c <= 0xFFDC);
    }

    private static int plain(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
    }

    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c == 0x00AD;
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL;
    }

    static boolean isKana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ')
                || (c >= 'ァ' && c <= 'ヺ')
                || c == 'ー'
                || c == 'ゝ'
                || c == 'ゞ'
                || c == 'ヽ'
                || c == 'ヾ';
    }

    static boolean isLikeProlonged(int c) {
        return c == '-' || (c >= '‐' && c <= '―') || c == '−' || c == '─' || c == '━' || c == '－' || c == 'ｰ';
    }

    /** {@return whether words of such letters are written apart: not Japanese, Chinese and the like} */
    static boolean isOfWords(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script != Character.UnicodeScript.HAN
                && script != Character.UnicodeScript.HIRAGANA
                && script != Character.UnicodeScript.KATAKANA
                && c != 'ー'
                && c != '々';
    }
}
