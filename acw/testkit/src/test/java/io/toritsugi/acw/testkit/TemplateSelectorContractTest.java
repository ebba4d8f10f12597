package io.toritsugi.acw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.select.TemplateChoice;
import io.toritsugi.acw.select.TemplateSelector;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.testkit.FailedTests;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each selector here is broken in one place, and the tests that are named find it. */
class TemplateSelectorContractTest {
    private static final List<Facts> CONTACTS = List.of(contact("loans"), contact("sales"));

    @Test
    void passesASoundSelector() {
        assertThat(failed(() -> new Selector("by-queue", TemplateSelectorContractTest::byQueue), CONTACTS))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSelectors")
    void findsABrokenSelector(String fault, Supplier<TemplateSelector> selector, List<String> tests) {
        assertThat(failed(selector, CONTACTS)).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenSelectors() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken("has a blank name", () -> new Selector(" ", TemplateSelectorContractTest::byQueue), "hasAnId"),
                broken(
                        "has another name each time",
                        () -> new Selector("s" + count.incrementAndGet(), TemplateSelectorContractTest::byQueue),
                        "hasAnId"),
                broken(
                        "chooses what is not there",
                        () -> new Selector(
                                "gone",
                                contact -> queue(contact)
                                        .map(queue -> choice("gone"))
                                        .orElse(choice("support"))),
                        "choosesATemplateThatIsThere",
                        "choosesWhereFactsAreOfOtherTypes"),
                broken(
                        "needs to know the queue",
                        () -> new Selector(
                                "needs", contact -> choice(queue(contact).isPresent() ? "support" : "gone")),
                        "choosesWhereFactsAreOfOtherTypes",
                        "choosesWhereNothingIsKnown"),
                broken(
                        "chooses nothing",
                        () -> new Selector(
                                "nothing",
                                contact -> contact.find("contact.queue").isPresent() ? byQueue(contact) : null),
                        "choosesWhereNothingIsKnown"),
                broken(
                        "takes every fact for a text",
                        () -> new Selector(
                                "casts",
                                contact -> contact.find("contact.queue")
                                        .map(queue -> ((FactValue.Text) queue).value())
                                        .map(queue -> byQueue(contact))
                                        .orElse(choice("support"))),
                        "choosesWhereFactsAreOfOtherTypes"),
                broken(
                        "takes turns",
                        () -> new Selector(
                                "turns", contact -> choice(count.incrementAndGet() % 3 == 0 ? "billing" : "support")),
                        "remembersNothing"),
                broken("learns", Learning::new, "remembersNothing"));
    }

    @Test
    void asksForContactsThatDiffer() {
        assertThat(failed(() -> new Selector("by-queue", TemplateSelectorContractTest::byQueue), List.of(Facts.NONE)))
                .containsExactly("choosesATemplateThatIsThere");
    }

    private record Selector(String id, Function<Facts, @Nullable TemplateChoice> how) implements TemplateSelector {
        @Override
        @SuppressWarnings("NullAway")
        public TemplateChoice choose(Facts contact) {
            return how.apply(contact);
        }
    }

    /** Chooses for all contacts what it chose for the first. */
    private static final class Learning implements TemplateSelector {
        private @Nullable TemplateChoice first;

        @Override
        public String id() {
            return "learning";
        }

        @Override
        public TemplateChoice choose(Facts contact) {
            if (first == null) {
                first = byQueue(contact);
            }
            return first;
        }
    }

    private static TemplateChoice byQueue(Facts contact) {
        return choice(queue(contact).filter("loans"::equals).isPresent() ? "billing" : "support");
    }

    private static Optional<String> queue(Facts contact) {
        return contact.find("contact.queue")
                .filter(FactValue.Text.class::isInstance)
                .map(queue -> ((FactValue.Text) queue).value());
    }

    private static Facts contact(String queue) {
        return Facts.of(Map.of("contact.queue", FactValue.of(queue)));
    }

    private static TemplateChoice choice(String template) {
        return TemplateChoice.latest(TemplateId.of(template));
    }

    private static Arguments broken(String fault, Supplier<TemplateSelector> selector, String... tests) {
        return Arguments.of(fault, selector, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<TemplateSelector> selector, List<Facts> contacts) {
        TemplateSelectorContract suite = new TemplateSelectorContract() {
            @Override
            public TemplateSelector selector() {
                return selector.get();
            }

            @Override
            public Collection<TemplateRef> templates() {
                return List.of(TemplateRef.of("billing", 1), TemplateRef.of("support", 1));
            }

            @Override
            public List<Facts> contacts() {
                return contacts;
            }
        };
        return FailedTests.of(TemplateSelectorContract.class, suite, 5);
    }
}
