package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.internal.BoundedPattern;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TextType.Format;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.fact.FactValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text may be. */
final class TextLimits implements AnswerLimits {
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?[0-9](?:[ ().-]*+[0-9]){3,19}\\)?");

    private final Format format;
    private final int min;
    private final int max;
    private final @Nullable BoundedPattern pattern;

    TextLimits(TextType type, @Nullable BoundedPattern pattern) {
        this.format = type.format();
        this.min = type.minLength().orElse(1);
        this.max = type.maxLength().orElse(format == Format.MULTI_LINE ? 100_000 : 4_000);
        this.pattern = pattern;
    }

    @Override
    public void check(Answer answer, AnswerContext context, Findings findings) {
        String written = AnswerLimits.value(answer, FactValue.Text.class).value();
        boolean tooLong = checkLength(written, findings);
        switch (format) {
            case ONE_LINE -> findings.addIf(written.chars().anyMatch(TextLimits::breaksLine), Reason.LINE_BREAK, "");
            case PHONE -> findings.addIf(!PHONE.matcher(written).matches(), Reason.NOT_PHONE, "");
            case EMAIL -> findings.addIf(!isEmail(written), Reason.NOT_EMAIL, "");
            case MULTI_LINE -> {}
        }
        if (pattern != null && !tooLong) {
            switch (pattern.match(written)) {
                case MATCHES -> {}
                case DIFFERS -> findings.add(Reason.PATTERN, pattern);
                case OVER_BUDGET -> findings.add(Reason.PATTERN_OVER_BUDGET, pattern);
            }
        }
    }

    private boolean checkLength(String written, Findings findings) {
        int length = written.codePointCount(0, written.length());
        findings.addIf(length < min, Reason.TOO_SHORT, min);
        findings.addIf(length > max, Reason.TOO_LONG, max);
        return length > max;
    }

    private static boolean breaksLine(int character) {
        return (character >= '\n' && character <= '\r')
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isEmail(String written) {
        int at = written.indexOf('@');
        boolean parts = at > 0 && at == written.lastIndexOf('@') && written.indexOf('.', at) > at + 1;
        return parts
                && !written.endsWith(".")
                && written.indexOf("..", at) < 0
                && written.codePoints().noneMatch(TextLimits::isSpace);
    }

    private static boolean isSpace(int character) {
        return breaksLine(character) || character == '\t' || Character.isSpaceChar(character);
    }
}
