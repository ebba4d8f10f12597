package io.toritsugi.acw.assist.internal.time;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers as they are said in English, as far as times need them. */
final class EnglishNumbers {
    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("a couple of", 2),
            Map.entry("a couple", 2),
            Map.entry("couple of", 2),
            Map.entry("a few", 3),
            Map.entry("few", 3),
            Map.entry("several", 3),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("forty-five", 45),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    /** A number of hours of a clock in a word. */
    static final String HOUR = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    /** Any number. */
    static final String PATTERN =
            "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty-five"
                    + "|forty|fifty|sixty|ninety|a couple(?: of)?|couple of|a few|few|several|an|a)";

    private EnglishNumbers() {}

    static int parse(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int small = SMALL.indexOf(text);
        return small >= 0 ? small : Objects.requireNonNull(OTHERS.get(text), text);
    }
}
