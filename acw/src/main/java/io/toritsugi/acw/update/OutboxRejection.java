package io.toritsugi.acw.update;

import io.toritsugi.core.decide.Rejection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Says why a command was refused.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @param rule the rule that it would break
 * @param subject the update that it is about
 * @since 0.1
 */
public record OutboxRejection(OutboxRule rule, String subject) implements Rejection {
    /** Checks that both parts are there. */
    public OutboxRejection {
        Objects.requireNonNull(rule, "OutboxRejection.rule");
        Objects.requireNonNull(subject, "OutboxRejection.subject");
    }

    static OutboxRejection of(OutboxRule rule, Object subject) {
        return new OutboxRejection(rule, subject.toString());
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
        return subject + ": " + rule.text(locale);
    }

    @Override
    public Map<String, String> attributes() {
        return Map.of("subject", subject);
    }
}
