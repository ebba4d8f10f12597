package io.toritsugi.acw.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.prefill.FieldResolver;
import io.toritsugi.acw.prefill.PrefillRequest;
import io.toritsugi.acw.prefill.PrefillSources;
import io.toritsugi.acw.prefill.Proposal;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.testkit.FailedTests;
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

/** The suite can fail: each resolver here is broken in one place, and the tests that are named find it. */
class FieldResolverContractTest {
    private static final PrefillSources SOURCES =
            PrefillSources.of(Facts.NONE).withHost(Map.of("phone", Answer.of("0120"), "mail", Answer.of("a@b.jp")));

    @Test
    void passesASoundResolver() {
        assertThat(failed(() -> new Resolver("crm", FieldResolverContractTest::known), "crm:phone", "crm:mail"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenResolvers")
    void findsABrokenResolver(String fault, Supplier<FieldResolver> resolver, List<String> tests) {
        assertThat(failed(resolver, "crm:phone", "crm:mail")).as(fault).containsExactlyElementsOf(tests);
    }

    static List<Arguments> brokenResolvers() {
        AtomicInteger count = new AtomicInteger();
        return List.of(
                broken(
                        "answers one field of two",
                        () -> new Resolver(
                                "crm",
                                request -> request.argument().equals("mail") ? Optional.empty() : known(request)),
                        "answersWhatFieldsTake"),
                broken(
                        "answers too long",
                        () -> new Resolver(
                                "crm",
                                request -> known(request).map(proposal -> Proposal.of(Answer.of("x".repeat(11))))),
                        "answersWhatFieldsTake"),
                broken(
                        "answers another type",
                        () -> new Resolver("crm", request -> known(request).map(proposal -> Proposal.of(Answer.of(7)))),
                        "answersWhatFieldsTake"),
                broken(
                        "gives null for nothing",
                        () -> new Resolver("crm", request -> known(request).isPresent() ? known(request) : null),
                        "saysThatItKnowsNothing",
                        "survivesAnArgumentThatItDoesNotKnow"),
                broken(
                        "fails where nothing is known",
                        () -> new Resolver(
                                "crm",
                                request -> request.sources().host().isEmpty()
                                        ? Optional.of(known(request).orElseThrow())
                                        : known(request)),
                        "saysThatItKnowsNothing"),
                broken(
                        "fails at what it does not know",
                        () -> new Resolver(
                                "crm",
                                request -> request.sources().host().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(known(request).orElseThrow())),
                        "survivesAnArgumentThatItDoesNotKnow"),
                broken(
                        "counts",
                        () -> new Resolver(
                                "crm",
                                request -> known(request)
                                        .map(proposal -> Proposal.of(Answer.of("n" + count.incrementAndGet())))),
                        "answersTheSameEveryTime"));
    }

    @Test
    void findsAResolverWithoutAProperName() {
        assertThat(failed(() -> new Resolver("a:b", FieldResolverContractTest::known), "a:b"))
                .contains("hasAnId");
        AtomicInteger count = new AtomicInteger();
        assertThat(failed(() -> new Resolver("r" + count.incrementAndGet(), FieldResolverContractTest::known), "r1"))
                .contains("hasAnId");
    }

    @Test
    void asksForAFormThatNamesTheResolver() {
        assertThat(failed(() -> new Resolver("crm", FieldResolverContractTest::known), "crmx:phone", "host:phone"))
                .containsExactly("answersWhatFieldsTake", "saysThatItKnowsNothing");
    }

    private record Resolver(String id, Function<PrefillRequest, @Nullable Optional<Proposal>> how)
            implements FieldResolver {
        @Override
        @SuppressWarnings("NullAway")
        public Optional<Proposal> resolve(PrefillRequest request) {
            return how.apply(request);
        }
    }

    private static Optional<Proposal> known(PrefillRequest request) {
        return Optional.ofNullable(request.sources().host().get(request.argument()))
                .map(Proposal::of);
    }

    private static Arguments broken(String fault, Supplier<FieldResolver> resolver, String... tests) {
        return Arguments.of(fault, resolver, List.of(tests));
    }

    private static Iterable<String> failed(Supplier<FieldResolver> resolver, String... fields) {
        FieldResolverContract suite = new FieldResolverContract() {
            @Override
            public FieldResolver resolver() {
                return resolver.get();
            }

            @Override
            public Form form() {
                return Samples.form(fields);
            }

            @Override
            public PrefillSources sources() {
                return SOURCES;
            }
        };
        return FailedTests.of(FieldResolverContract.class, suite, 5);
    }
}
