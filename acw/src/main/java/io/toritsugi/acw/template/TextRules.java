package io.toritsugi.acw.template;

import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.json.shape.Shape;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds texts that are too long or could do harm where they are shown. Not thread-safe. */
final class TextRules {
    static final int MOST_CHARACTERS = 10_000;
    static final int LONGEST_NAME = 200;

    private static final int SHOWN = 20;

    /** What a browser takes for the beginning of a tag, a comment or a declaration. */
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");

    private final Problems problems;

    TextRules(Problems problems) {
        this.problems = problems;
    }

    void texts(String place, Optional<Texts> texts) {
        texts.ifPresent(present -> texts(place, present));
    }

    void texts(String place, Texts texts) {
        texts.byLanguage().forEach((tag, text) -> text(Shape.below(place, tag), text, MOST_CHARACTERS));
    }

    /** A text for machines, such as an id. */
    void name(String place, String name) {
        if (name.isBlank()) {
            problems.add(Reason.EMPTY, place, "");
        }
        text(place, name, LONGEST_NAME);
    }

    void name(String place, Optional<String> name) {
        name.ifPresent(present -> name(place, present));
    }

    void names(String place, Iterable<String> names) {
        int i = 0;
        for (String name : names) {
            name(place + "/" + i++, name);
        }
    }

    private void text(String place, String text, int most) {
        if (text.length() > most) {
            problems.add(Reason.TOO_LONG, place, text.length(), "<= " + most);
            return;
        }
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            int end = Math.min(text.length(), markup.start() + SHOWN);
            problems.add(Reason.MARKUP, place, text.substring(markup.start(), end));
        }
        text.codePoints()
                .filter(TextRules::isControl)
                .findFirst()
                .ifPresent(control ->
                        problems.add(Reason.CONTROL_CHARACTER, place, String.format(Locale.ROOT, "U+%04X", control)));
    }

    /** Besides the controls of ISO also those that turn the direction of writing, with which a text can show what it does not say. */
    private static boolean isControl(int character) {
        boolean isLayout = character == '\n' || character == '\t';
        boolean isTurn = isBetween(character, 0x202A, 0x202E) || isBetween(character, 0x2066, 0x2069);
        return isTurn || (Character.isISOControl(character) && !isLayout);
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
