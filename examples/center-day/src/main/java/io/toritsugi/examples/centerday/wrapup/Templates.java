package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.pack.BuiltInPack;
import io.toritsugi.acw.select.RuleSelector;
import io.toritsugi.acw.select.SelectionRule;
import io.toritsugi.acw.select.SelectionTable;
import io.toritsugi.acw.select.TemplateChoice;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.json.Jackson3;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which template of the built-in pack the contacts of the sample get. */
final class Templates {
    /** Whether the customer waited for longer than five minutes. */
    static final String WAITED_LONG = "call.waited-long";

    private static final SelectionTable TABLE = SelectionTable.builder()
            .id("sample")
            .version(1)
            .addRules(rule("waited-long", WAITED_LONG + " = true", "complaint"))
            .addRules(rule("internet", "contact.queue = 'IN'", "technical-support"))
            .addRules(rule("new-customer", "contact.queue = 'NW'", "sales-follow-up"))
            .addRules(rule("securities", "contact.queue = 'NE'", "orders"))
            .addRules(rule("left-a-message", "contact.queue = 'TT'", "appointment"))
            .addRules(rule("priority-customer", "contact.priority >= 2", "billing"))
            .otherwise(TemplateChoice.latest(TemplateId.of("account-maintenance")))
            .build();

    private final TemplateCatalog catalog;
    private final RuleSelector selector;

    private Templates(TemplateCatalog catalog, RuleSelector selector) {
        this.catalog = catalog;
        this.selector = selector;
    }

    static Templates builtIn() {
        TemplateCatalog catalog = valid(TemplateCatalog.of(List.of(BuiltInPack.read(Jackson3.codec()))));
        Map<String, FactType> types = new TreeMap<>(ContactFacts.TYPES.types());
        types.put(WAITED_LONG, FactType.BOOLEAN);
        return new Templates(catalog, valid(RuleSelector.of(TABLE, FactTypes.of(types), catalog.templates())));
    }

    TemplateCatalog catalog() {
        return catalog;
    }

    RuleSelector selector() {
        return selector;
    }

    private static SelectionRule rule(String id, String when, String template) {
        return SelectionRule.builder()
                .id(id)
                .when(valid(Condition.parse(when)))
                .choice(TemplateChoice.latest(TemplateId.of(template)))
                .build();
    }

    private static <P, T> T valid(Validation<List<P>, T> read) {
        if (read.isInvalid()) {
            throw new IllegalStateException("The program's own data is wrong: " + read.getError());
        }
        return read.get();
    }
}
