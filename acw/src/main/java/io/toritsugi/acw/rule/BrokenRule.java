package io.toritsugi.acw.rule;

import io.toritsugi.core.decide.Rejection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says why a command was refused.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @param <R> the rules that can be broken
 * @param rule the rule that it would break
 * @param subject what it is about, such as an id, a time or a stage
 * @since 0.1
 */
public record BrokenRule<R extends Rule>(R rule, String subject) implements Rejection {
    /** Checks that both parts are there. */
    public BrokenRule {
        Objects.requireNonNull(rule, "BrokenRule.rule");
        Objects.requireNonNull(subject, "BrokenRule.subject");
    }

    /**
     * {@return that a rule would be broken}
     *
     * @param <R> the rules that can be broken
     * @param rule the rule
     * @param subject what it is about, without personal data
     */
    public static <R extends Rule> BrokenRule<R> of(R rule, Object subject) {
        return new BrokenRule<>(rule, subject.toString());
    }

    @Override
    public String code() {
        return rule.name();
    }

    @Override
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the refusal in words}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return subject + ": " + rule.words().in(locale);
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("subject", subject);
    }
}
