package io.toritsugi.core.agent;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.id.AgentId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Says which rule of an agent's work a command would break.
 *
 * <p>A value, made without a stack trace. Immutable and thread-safe. Shows no personal data.
 *
 * @param rule the first rule that it would break
 * @param agent the agent
 * @param refused what was refused: the type of the event that it would have given, or the name of the command
 * @param subject which offer, leg, work or queue it was about, as text; empty where it was about the agent alone
 * @since 0.1
 */
public record AgentRejection(AgentRule rule, AgentId agent, String refused, String subject) implements Rejection {
    /** Checks that all parts are there. */
    public AgentRejection {
        Objects.requireNonNull(rule, "AgentRejection.rule");
        Objects.requireNonNull(agent, "AgentRejection.agent");
        Objects.requireNonNull(refused, "AgentRejection.refused");
        Objects.requireNonNull(subject, "AgentRejection.subject");
    }

    @Override
    public String code() {
        return rule.name();
    }

    @Override
    public String message() {
        return refused + " of agent " + agent + (subject.isEmpty() ? "" : " about " + subject) + " was refused: "
                + rule.text(Locale.ENGLISH);
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>(Map.of("agent", agent.value(), "refused", refused));
        if (!subject.isEmpty()) {
            attributes.put("subject", subject);
        }
        return Collections.unmodifiableMap(attributes);
    }
}
