package io.toritsugi.routing.strategy;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.organization.SkillId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What conditions see of an agent. */
record AgentFacts(AgentView agent) implements Facts {
    private static final String ATTRIBUTE = "agent.";

    @Override
    public Optional<FactValue> find(String name) {
        return switch (name) {
            case "skills" -> Optional.of(skills(agent.entry().skills()));
            case "agent.id" -> text(agent.id());
            case "agent.site" -> agent.entry().site().flatMap(AgentFacts::text);
            case "agent.employer" -> agent.entry().employer().flatMap(AgentFacts::text);
            case "agent.team" -> agent.entry().team().flatMap(AgentFacts::text);
            case "member.position" ->
                Optional.of(FactValue.of(agent.membership().position()));
            case "member.rank" -> Optional.of(FactValue.of(agent.membership().rank()));
            case "member.weight" -> Optional.of(FactValue.of(agent.membership().weight()));
            default ->
                name.startsWith(ATTRIBUTE)
                        ? Optional.ofNullable(agent.entry().attributes().get(name.substring(ATTRIBUTE.length())))
                        : Optional.empty();
        };
    }

    private static Optional<FactValue> text(Object id) {
        return Optional.of(FactValue.of(id.toString()));
    }

    private static FactValue skills(SortedMap<SkillId, Integer> levels) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        levels.forEach((skill, level) -> numbers.put(skill.value(), BigDecimal.valueOf(level)));
        return FactValue.of(numbers);
    }
}
