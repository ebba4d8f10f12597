package io.toritsugi.acw.document;

import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.core.decide.Rejection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says why a command was refused; for a submission, everything that keeps it from being made.
 *
 * <p>Immutable and thread-safe. Shows no answers.
 *
 * @param rule the rule that it would break
 * @param subject the document, field, step, check, entry or suggestion that it is about
 * @param violations the answers that break a limit, and those that are missing; unmodifiable
 * @param failedChecks the checks that failed, warnings too; unmodifiable
 * @since 0.1
 */
public record DocumentRejection(
        DocumentRule rule, String subject, List<Violation> violations, List<FailedCheck> failedChecks)
        implements Rejection {
    /** Checks the parts and copies the lists. */
    public DocumentRejection {
        Objects.requireNonNull(rule, "DocumentRejection.rule");
        Objects.requireNonNull(subject, "DocumentRejection.subject");
        violations = List.copyOf(violations);
        failedChecks = List.copyOf(failedChecks);
    }

    static DocumentRejection of(DocumentRule rule, Object subject) {
        return new DocumentRejection(rule, subject.toString(), List.of(), List.of());
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
     * {@return the refusal in words, with every violation and every check that blocks}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        List<String> details = new ArrayList<>();
        violations.forEach(violation -> details.add(violation.toText(locale)));
        failedChecks.stream().filter(FailedCheck::blocks).forEach(failed -> details.add(failed.check()));
        return subject + ": " + rule.text(locale) + (details.isEmpty() ? "" : " " + String.join("; ", details));
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>(Map.of("subject", subject));
        if (rule == DocumentRule.NOT_COMPLETE) {
            attributes.put(
                    "violations",
                    violations.stream()
                            .map(violation -> violation.field() + ":" + violation.reason())
                            .collect(Collectors.joining(",")));
            attributes.put(
                    "checks",
                    failedChecks.stream()
                            .filter(FailedCheck::blocks)
                            .map(FailedCheck::check)
                            .collect(Collectors.joining(",")));
        }
        return Collections.unmodifiableMap(attributes);
    }
}
