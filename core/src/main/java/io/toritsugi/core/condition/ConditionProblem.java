package io.toritsugi.core.condition;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a condition, and where.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param place where it is
 * @param found what stands there, in the spelling of the text form, at most 60 characters of it
 * @param allowed what may stand there, in the spelling of the text form
 * @since 0.1
 */
public record ConditionProblem(Reason reason, Place place, String found, String allowed) {
    private static final int SHOWN = 60;

    /** Shortens what was found. */
    public ConditionProblem {
        Objects.requireNonNull(reason, "ConditionProblem.reason");
        Objects.requireNonNull(place, "ConditionProblem.place");
        Objects.requireNonNull(allowed, "ConditionProblem.allowed");
        found = shortened(found);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return text.substring(0, end) + "…";
    }

    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The text is longer than can be read. */
        TOO_LONG("The text is too long", "テキストが長すぎます"),
        /** Parts stand within parts more than 100 times. */
        TOO_DEEP("The condition is nested too deeply", "条件の入れ子が深すぎます"),
        /** There are more than 10,000 parts. */
        TOO_MANY_PARTS("The condition has too many parts", "条件の部分が多すぎます"),
        /** A character has no meaning here. */
        UNEXPECTED_CHARACTER("This character has no meaning here", "ここでは意味のない文字です"),
        /** A quote was opened and not closed. */
        UNCLOSED_QUOTE("The quote is not closed", "引用符が閉じられていません"),
        /** Something else should stand here. */
        UNEXPECTED("Something else is expected here", "ここには別のものが必要です"),
        /** A literal is not a value of its type. */
        BAD_LITERAL("This is not a value of its type", "型に合わない値です"),
        /** A name of a fact is not allowed. */
        BAD_NAME(
                "A name of a fact has 1 to 200 characters, none of them a control character",
                "ファクトの名前は1～200文字で、制御文字は使えません"),
        /** A number is too long or too far from 1. */
        NUMBER_OUT_OF_RANGE(
                "A number has at most 100 digits and an exponent from -1000 to 1000", "数は100桁まで、指数は-1000～1000です"),
        /** Values without an order are compared by order: always unknown. */
        NOT_ORDERED("These values have no order, so the answer is always unknown", "順序のない値なので、答えは常に不明です"),
        /** A list has literals of different types: never false. */
        MIXED_TYPES("The list mixes types, so the answer is never false", "リストに異なる型があるので、答えが不成立になりません"),
        /** The vocabulary has no such fact. */
        UNKNOWN_FACT("There is no such fact", "そのようなファクトはありません"),
        /** The types of what is compared differ: always unknown. */
        TYPE_CLASH("The types differ, so the answer is always unknown", "型が異なるので、答えは常に不明です");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /**
     * Where a problem is: in a text, or in a tree of parts.
     *
     * @since 0.1
     */
    public sealed interface Place {
        /**
         * A place in a text.
         *
         * @param offset characters ({@code char}) before it, from 0
         * @param line its line, from 1
         * @param column its place in the line, in characters ({@code char}) from 1
         * @since 0.1
         */
        record InText(int offset, int line, int column) implements Place {}

        /**
         * A part of a condition.
         *
         * @param pointer the JSON pointer (RFC 6901) of the part in the JSON form, such as
         *     {@code /all/1/compare/value}; empty for the whole
         * @since 0.1
         */
        record InTree(String pointer) implements Place {}
    }

    /**
     * {@return the problem as a sentence with its place, what was found and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        if (place instanceof Place.InText at) {
            return japanese
                    ? at.line() + "行" + at.column() + "桁: " + sentence(true)
                    : "Line " + at.line() + ", column " + at.column() + ": " + sentence(false);
        }
        return ((Place.InTree) place).pointer() + ": " + sentence(japanese);
    }

    private String sentence(boolean japanese) {
        return japanese
                ? reason.japanese + "（" + found + "）。使えるもの: " + allowed
                : reason.english + ": found " + found + "; allowed: " + allowed;
    }
}
