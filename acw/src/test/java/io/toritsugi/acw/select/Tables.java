package io.toritsugi.acw.select;

import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.ContactFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of rules over templates that are there by name alone. */
final class Tables {
    static final List<TemplateRef> TEMPLATES = List.of(
            TemplateRef.of("support", 3),
            TemplateRef.of("support", 4),
            TemplateRef.of("billing", 2),
            TemplateRef.of("billing", 1),
            TemplateRef.of("complaint", 1),
            TemplateRef.of("escalation", 1));

    private Tables() {}

    static SelectionTable.Builder table(String id) {
        SelectionTable.Builder builder = SelectionTable.builder();
        builder.id(id).version(1);
        return builder;
    }

    static SelectionRule rule(String id, String when, String template) {
        return rule(id, when, choice(template));
    }

    static SelectionRule rule(String id, String when, String template, int version, String... regulatedTypes) {
        return rule(
                id,
                when,
                TemplateChoice.builder()
                        .template(TemplateId.of(template))
                        .version(version)
                        .addRegulatedTypes(regulatedTypes)
                        .build());
    }

    static TemplateChoice choice(String template) {
        return TemplateChoice.latest(TemplateId.of(template));
    }

    static TemplateChoice choice(String template, int version) {
        return TemplateChoice.builder()
                .template(TemplateId.of(template))
                .version(version)
                .build();
    }

    static RuleSelector selector(SelectionTable table) {
        return RuleSelector.of(table, ContactFacts.TYPES, TEMPLATES).get();
    }

    static Facts contact(String queue, @Nullable String outcome) {
        Map<String, FactValue> facts = new HashMap<>();
        facts.put("contact.queue", FactValue.of(queue));
        if (outcome != null) {
            facts.put("contact.outcome", FactValue.of(outcome));
        }
        return Facts.of(facts);
    }

    private static SelectionRule rule(String id, String when, TemplateChoice choice) {
        return SelectionRule.builder()
                .id(id)
                .when(Condition.parse(when).get())
                .choice(choice)
                .build();
    }
}
