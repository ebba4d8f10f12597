package io.toritsugi.acw.field.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody else wrote: matching ends after a stated number of looks at the text, whatever it says.
 *
 * <p>A match may look at characters {@value #STEPS} times, and {@value #STEPS_PER_CHARACTER} times more for each {@code char} of
 * the text; what takes more is over budget. Immutable and thread-safe.
 */
public final class BoundedPattern {
    /** How often a match may look at a character, whatever the length of the text. */
    public static final int STEPS = 100_000;

    /** How often it may look at a character for each {@code char} of the text beside. */
    public static final int STEPS_PER_CHARACTER = 100;

    /** The most characters of an expression. */
    public static final int LONGEST = 1_000;

    /** The most that the least counts of all its repetitions make when multiplied. */
    public static final int MOST_REPETITIONS = 100_000;

    private static final Pattern LEAST_COUNT = Pattern.compile("\\{\\s*(\\d++)");

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** What came of a match. */
    public enum Outcome {
        /** The whole text matches. */
        MATCHES,
        /** It does not. */
        DIFFERS,
        /** It takes too many steps, or too deep a recursion, to say. */
        OVER_BUDGET
    }

    /**
     * {@return the compiled expression, or empty if it is none, longer than {@value #LONGEST} characters, nested too deeply, or
     * repeats too often}
     *
     * @param expression any text
     */
    public static Optional<BoundedPattern> compile(String expression) {
        if (expression.length() > LONGEST || repeatsTooOften(expression)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BoundedPattern(Pattern.compile(expression)));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    // A repetition of nothing, such as (?:){999999999}, looks at no character: only its count bounds it.
    private static boolean repeatsTooOften(String expression) {
        Matcher counts = LEAST_COUNT.matcher(expression);
        long product = 1;
        while (counts.find()) {
            String digits = counts.group(1);
            if (digits.length() > 9) {
                return true;
            }
            product *= Math.max(1, Integer.parseInt(digits));
            if (product > MOST_REPETITIONS) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the whole text matches}
     *
     * @param text any text
     */
    public Outcome match(String text) {
        try {
            return pattern.matcher(new CountingText(text)).matches() ? Outcome.MATCHES : Outcome.DIFFERS;
        } catch (OverBudgetException | StackOverflowError e) {
            return Outcome.OVER_BUDGET;
        }
    }

    /** {@return the expression} */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    private static final class CountingText implements CharSequence {
        private final String text;
        private long left;

        CountingText(String text) {
            this.text = text;
            this.left = STEPS + (long) STEPS_PER_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new OverBudgetException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class OverBudgetException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OverBudgetException() {
            super(null, null, false, false);
        }
    }
}
