package io.toritsugi.acw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.catalog.TemplateProvider;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.testkit.FailedTests;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each provider here is broken in one place, and the tests that are named find it. */
class TemplateProviderContractTest {
    @Test
    void passesASoundProvider() {
        assertThat(failed(() -> new Pack("house", Samples.template(1), Samples.template(2))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenProviders")
    void findsABrokenProvider(String fault, Supplier<TemplateProvider> provider, List<String> tests) {
        assertThat(failed(provider)).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenProviders() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken("has a blank name", () -> new Pack(" ", Samples.template(1)), "hasAnId", "hasNoProblems"),
                broken(
                        "has another name each time",
                        () -> new Pack("p" + count.incrementAndGet(), Samples.template(1)),
                        "hasAnId"),
                broken("provides nothing", () -> new Pack("house"), "providesSomething"),
                broken(
                        "counts its versions up",
                        () -> new Pack("house", Samples.template(count.incrementAndGet())),
                        "givesTheSameEveryTime"),
                broken(
                        "gives a version twice",
                        () -> new Pack("house", Samples.template(1), Samples.template(1)),
                        "hasNoProblems"),
                broken("has a wrong version", () -> new Pack("house", Samples.template(0)), "hasNoProblems"),
                broken("has no parent", () -> new Pack("house", Samples.child("gone")), "hasNoProblems"));
    }

    @Test
    void findsAProviderThatChangesWhileItIsAsked() {
        AtomicInteger count = new AtomicInteger();
        TemplateProvider changing = new TemplateProvider() {
            @Override
            public String id() {
                return "house";
            }

            @Override
            public List<Template> templates() {
                return List.of(Samples.template(count.incrementAndGet()));
            }
        };

        assertThat(failed(() -> changing)).containsExactly("givesTheSameEveryTime");
    }

    @Test
    void aProviderMayBuildOnOthers() {
        TemplateProviderContract suite = new TemplateProviderContract() {
            @Override
            public TemplateProvider provider() {
                return new Pack("house", Samples.child("base"));
            }

            @Override
            public List<TemplateProvider> others() {
                return List.of(new Pack("base", Samples.parent("base")));
            }
        };

        assertThat(FailedTests.of(TemplateProviderContract.class, suite, 4)).isEmpty();
    }

    private record Pack(String id, List<Template> templates) implements TemplateProvider {
        Pack(String id, Template... templates) {
            this(id, List.of(templates));
        }
    }

    private static Arguments broken(String fault, Supplier<TemplateProvider> provider, String... tests) {
        return Arguments.of(fault, provider, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<TemplateProvider> provider) {
        TemplateProviderContract suite = provider::get;
        return FailedTests.of(TemplateProviderContract.class, suite, 4);
    }
}
