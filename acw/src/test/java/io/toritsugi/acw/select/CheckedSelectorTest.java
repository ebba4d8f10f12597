package io.toritsugi.acw.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.acw.service.Services;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.interaction.ContactFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law 7: a plugin can be wrong, and the centre goes on. */
class CheckedSelectorTest {
    private static final RuleSelector FALLBACK = Tables.selector(Tables.table("house")
            .addRules(Tables.rule("loans", "contact.queue = 'loans'", "billing"))
            .otherwise(Tables.choice("support"))
            .build());
    private static final Facts LOANS = Tables.contact("loans", null);

    @Test
    void aPluginDecides() {
        Selection selection = select(contact -> TemplateChoice.builder()
                .template(Tables.choice("complaint").template())
                .addRegulatedTypes("credit")
                .build());

        assertThat(selection.template()).isEqualTo(TemplateRef.of("complaint", 1));
        assertThat(selection.selector()).isEqualTo("by-intent");
        assertThat(selection.regulatedTypes()).containsExactly("credit");
        assertThat(selection.rule()).isEmpty();
        assertThat(selection.fault()).isEmpty();
        assertThat(selection.toText(Locale.ENGLISH)).isEqualTo("Template complaint@1: by-intent chose it\n");
        assertThat(selection.toText(Locale.JAPANESE)).isEqualTo("テンプレート complaint@1：「by-intent」が選びました\n");
    }

    @Test
    void anExceptionIsReportedByItsTypeAndTheTableDecides() {
        Selection selection = select(contact -> {
            throw new IllegalStateException("SECRET " + contact.find("contact.queue"));
        });

        assertThat(selection.fault())
                .hasValue(
                        new SelectorFault("by-intent", SelectorFault.Reason.FAILED, "java.lang.IllegalStateException"));
        assertThat(selection.template()).isEqualTo(TemplateRef.of("billing", 2));
        assertThat(selection.selector()).isEqualTo("house@1");
        assertThat(selection.rule()).hasValue("loans");
        assertThat(selection.toText(Locale.ENGLISH))
                .startsWith("The selector by-intent failed: java.lang.IllegalStateException\nTemplate billing@2: rule"
                        + " loans of house@1 fired\n")
                .doesNotContain("SECRET");
        assertThat(selection.toText(Locale.JAPANESE))
                .startsWith("セレクター「by-intent」で例外が発生しました（java.lang.IllegalStateException）\n");
    }

    @Test
    void nothingIsReportedAndTheTableDecides() {
        Selection selection = select(contact -> null);

        assertThat(selection.fault()).hasValue(new SelectorFault("by-intent", SelectorFault.Reason.NO_CHOICE, ""));
        assertThat(selection.template()).isEqualTo(TemplateRef.of("billing", 2));
        assertThat(selection.fault().orElseThrow().toText(Locale.ENGLISH))
                .isEqualTo("The selector by-intent chose nothing");
    }

    @Test
    void aTemplateThatIsNotThereIsReportedAndTheTableDecides() {
        assertThat(select(contact -> Tables.choice("gone")).fault())
                .hasValue(new SelectorFault("by-intent", SelectorFault.Reason.UNKNOWN_TEMPLATE, "gone"));
        assertThat(select(contact -> Tables.choice("billing", 9)).fault())
                .hasValue(new SelectorFault("by-intent", SelectorFault.Reason.UNKNOWN_TEMPLATE, "billing@9"));
    }

    @Test
    void aTableIsExplainedLikeTheFallback() {
        RuleSelector table = Tables.selector(Tables.table("centre")
                .addRules(Tables.rule("all", "exists `contact.queue`", "complaint"))
                .otherwise(Tables.choice("support"))
                .build());

        assertThat(CheckedSelector.of(table, FALLBACK).select(LOANS)).isEqualTo(table.select(LOANS));
    }

    @Test
    void aTableOverOtherTemplatesIsCheckedLikeAPlugin() {
        TemplateRef other = TemplateRef.of("elsewhere", 1);
        RuleSelector table = RuleSelector.of(
                        Tables.table("other")
                                .otherwise(TemplateChoice.of(other))
                                .build(),
                        ContactFacts.TYPES,
                        List.of(other))
                .get();

        assertThat(CheckedSelector.of(table, FALLBACK).select(LOANS).fault())
                .hasValue(new SelectorFault("other@1", SelectorFault.Reason.UNKNOWN_TEMPLATE, "elsewhere@1"));
    }

    @Test
    void aSelectorWithoutANameIsRefused() {
        assertThatThrownBy(() -> CheckedSelector.of(new Selector(" ", contact -> null), FALLBACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TemplateSelector.id must not be blank");
    }

    @Test
    void aSelectorReadsTheFactsOfTheContact() {
        Function<Facts, TemplateChoice> byQueue =
                contact -> contact.find("contact.queue").equals(Optional.of(FactValue.of("loans")))
                        ? Tables.choice("billing")
                        : Tables.choice("support");

        assertThat(select(byQueue).template()).isEqualTo(TemplateRef.of("billing", 2));
        assertThat(CheckedSelector.of(new Selector("by-intent", byQueue), FALLBACK)
                        .select(Facts.of(Map.of()))
                        .template())
                .isEqualTo(TemplateRef.of("support", 4));
    }

    @Test
    void aSelectorIsFoundAsAServiceByItsName(@TempDir Path folder) throws IOException {
        ClassLoader loader = Services.declared(folder, TemplateSelector.class, Complaints.class, Billing.class);

        assertThat(CheckedSelector.discover(loader, "billing", FALLBACK)
                        .select(Facts.NONE)
                        .template())
                .isEqualTo(TemplateRef.of("billing", 2));
    }

    @Test
    void aSelectorThatIsNotThereIsRefusedNamingThoseThatAre(@TempDir Path folder) throws IOException {
        ClassLoader loader = Services.declared(folder, TemplateSelector.class, Billing.class);

        assertThatThrownBy(() -> CheckedSelector.discover(loader, "by-intent", FALLBACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"by-intent\"")
                .hasMessageContaining("billing (" + Billing.class.getName() + ")");
    }

    @Test
    void twoSelectorsOfOneNameAreRefusedNamingBoth(@TempDir Path folder) throws IOException {
        ClassLoader loader = Services.declared(folder, TemplateSelector.class, Billing.class, AlsoBilling.class);

        assertThatThrownBy(() -> CheckedSelector.discover(loader, "billing", FALLBACK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("billing (" + Billing.class.getName() + ")")
                .hasMessageContaining("billing (" + AlsoBilling.class.getName() + ")");
    }

    /** Found as a service. */
    public static class Billing implements TemplateSelector {
        @Override
        public String id() {
            return "billing";
        }

        @Override
        public TemplateChoice choose(Facts contact) {
            return Tables.choice(id());
        }
    }

    /** Found as a service of a name that another has. */
    public static final class AlsoBilling extends Billing {}

    /** Found as a service beside another. */
    public static final class Complaints extends Billing {
        @Override
        public String id() {
            return "complaint";
        }
    }

    private static Selection select(Function<Facts, @Nullable TemplateChoice> choose) {
        return CheckedSelector.of(new Selector("by-intent", choose), FALLBACK).select(LOANS);
    }

    private record Selector(String id, Function<Facts, @Nullable TemplateChoice> choose) implements TemplateSelector {
        @Override
        @SuppressWarnings("NullAway")
        public TemplateChoice choose(Facts contact) {
            return choose.apply(contact);
        }
    }
}
