package io.toritsugi.acw.assist.internal.time;

/** Numbers up to 999 as they are written in Japanese. */
final class JapaneseNumbers {
    static final String PATTERN = "(?:\\d{1,3}|[一二三四五六七八九十百]{1,5})";

    private static final String DIGITS = "〇一二三四五六七八九";

    private JapaneseNumbers() {}

    static int parse(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '百' || c == '十') {
                sum += (digit == 0 ? 1 : digit) * (c == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return sum + digit;
    }
}
