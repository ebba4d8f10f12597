package io.toritsugi.acw.appointment;

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
 * @param subject the appointment or time that it is about
 * @since 0.1
 */
public record AppointmentRejection(AppointmentRule rule, String subject) implements Rejection {
    /** Checks that both parts are there. */
    public AppointmentRejection {
        Objects.requireNonNull(rule, "AppointmentRejection.rule");
        Objects.requireNonNull(subject, "AppointmentRejection.subject");
    }

    static AppointmentRejection of(AppointmentRule rule, Object subject) {
        return new AppointmentRejection(rule, subject.toString());
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
