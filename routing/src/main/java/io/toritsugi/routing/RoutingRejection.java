package io.toritsugi.routing;

import io.toritsugi.core.decide.Rejection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says which rule of the domain a command would break.
 *
 * <p>Immutable and thread-safe. Shows no personal data.
 *
 * @param rule the rule
 * @param subject what the command named: a queue, a visit, an offer, an agent, a leg, an instant or a version
 * @since 0.1
 */
public record RoutingRejection(RoutingRule rule, String subject) implements Rejection {
    /** Checks that all parts are there. */
    public RoutingRejection {
        Objects.requireNonNull(rule, "RoutingRejection.rule");
        Objects.requireNonNull(subject, "RoutingRejection.subject");
    }

    @Override
    public String code() {
        return rule.name();
    }

    @Override
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * {@return the reason for people}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String message(Locale locale) {
        return rule.text(locale) + " (" + subject + ")";
    }

    @Override
    public SortedMap<String, String> attributes() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("rule", rule.name(), "subject", subject)));
    }
}
