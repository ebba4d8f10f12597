package io.toritsugi.acw.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.TeamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AcwPoliciesTest {
    private static final QueueId LOANS = QueueId.of("loans");
    private static final TeamId RED = TeamId.of("red");
    private static final List<PolicySource> SOURCES =
            List.of(PolicySource.QUEUE, PolicySource.TEAM, PolicySource.TEMPLATE, PolicySource.TENANT);

    /** One part of a policy: how it is said, how it is read, and what holds if nobody says it. */
    private record Part(PolicyField field, Setter setter, String silent) {}

    private interface Setter {
        AcwPolicy.Builder set(AcwPolicy.Builder policy, int number);
    }

    private static final List<Part> PARTS = List.of(
            new Part(
                    PolicyField.MODE,
                    (policy, n) -> policy.mode(List.of(AcwMode.values()).get(n)),
                    "MANDATORY"),
            limit(PolicyField.LIMIT_CONNECTED, OutcomeClass.CONNECTED),
            limit(PolicyField.LIMIT_NOT_CONNECTED, OutcomeClass.NOT_CONNECTED),
            limit(PolicyField.LIMIT_ABANDONED_IN_RING, OutcomeClass.ABANDONED_IN_RING),
            new Part(PolicyField.CODE_REQUIRED, (policy, n) -> policy.codeRequired(n % 2 == 0), "false"),
            new Part(PolicyField.CODE_TIMEOUT, (policy, n) -> policy.codeTimeout(seconds(n)), ""),
            new Part(PolicyField.DEFAULT_CODE, (policy, n) -> policy.defaultCode(CodePath.of("code-" + n)), ""),
            new Part(PolicyField.CODE_ENDS_WRAP_UP, (policy, n) -> policy.codeEndsWrapUp(n % 2 == 0), "false"),
            new Part(
                    PolicyField.EXTENSION,
                    (policy, n) -> policy.extension(
                            ExtensionRule.builder().length(seconds(n)).build()),
                    ""),
            new Part(PolicyField.GRACE, (policy, n) -> policy.grace(seconds(n)), "PT0S"),
            new Part(PolicyField.EXCLUSIVE, (policy, n) -> policy.exclusive(n % 2 == 0), "true"),
            new Part(PolicyField.UNITS_HELD, (policy, n) -> policy.unitsHeld(n), "100"));

    private static Part limit(PolicyField field, OutcomeClass outcome) {
        return new Part(field, (policy, n) -> policy.putLimits(outcome, seconds(n)), "");
    }

    static Stream<Arguments> everyPartAndWhoSaysIt() {
        List<Arguments> rows = new ArrayList<>();
        for (Part part : PARTS) {
            for (int said = 0; said < 16; said++) {
                Set<PolicySource> who = EnumSet.noneOf(PolicySource.class);
                for (PolicySource source : SOURCES) {
                    if ((said >> SOURCES.indexOf(source) & 1) == 1) {
                        who.add(source);
                    }
                }
                rows.add(Arguments.of(part.field(), who, part));
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0} said by {1}")
    @MethodSource("everyPartAndWhoSaysIt")
    void eachPartIsThatOfTheFirstWhoSaysIt(PolicyField field, Set<PolicySource> who, Part part) {
        AcwPolicies policies = AcwPolicies.builder()
                .putQueues(LOANS, said(part, PolicySource.QUEUE, who))
                .putTeams(RED, said(part, PolicySource.TEAM, who))
                .tenant(said(part, PolicySource.TENANT, who))
                .build();
        Optional<AcwPolicy> template = Optional.of(said(part, PolicySource.TEMPLATE, who));
        PolicySource first = who.stream().findFirst().orElse(PolicySource.NOBODY);

        ResolvedPolicy resolved = policies.resolve(Optional.of(LOANS), Optional.of(RED), template);

        PolicyExplanation explanation = explain(resolved, field);
        assertThat(explanation.source()).isEqualTo(first);
        assertThat(explanation.value().orElse("")).isEqualTo(expected(part, first));
        assertThat(resolved.explain().stream().filter(other -> other.field() != field))
                .allSatisfy(other -> assertThat(other.source()).isEqualTo(PolicySource.NOBODY));
    }

    private static AcwPolicy said(Part part, PolicySource source, Set<PolicySource> who) {
        AcwPolicy.Builder policy = AcwPolicy.builder();
        return who.contains(source)
                ? part.setter().set(policy, SOURCES.indexOf(source) + 1).build()
                : policy.build();
    }

    private static String expected(Part part, PolicySource source) {
        if (source == PolicySource.NOBODY) {
            return part.silent();
        }
        int number = SOURCES.indexOf(source) + 1;
        return switch (part.field()) {
            case MODE -> List.of(AcwMode.values()).get(number).name();
            case CODE_REQUIRED, CODE_ENDS_WRAP_UP, EXCLUSIVE -> number % 2 == 0 ? "true" : "false";
            case DEFAULT_CODE -> "code-" + number;
            case EXTENSION -> "1 x PT" + number + "S";
            case UNITS_HELD -> Integer.toString(number);
            default -> "PT" + number + "S";
        };
    }

    private static PolicyExplanation explain(ResolvedPolicy policy, PolicyField field) {
        return policy.explain().stream()
                .filter(explanation -> explanation.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }

    @Test
    void everyPartIsExplainedInBothLanguages() {
        AcwPolicies policies = AcwPolicies.builder()
                .putQueues(
                        LOANS,
                        AcwPolicy.builder()
                                .putLimits(OutcomeClass.CONNECTED, seconds(90))
                                .extension(ExtensionRule.builder()
                                        .length(seconds(60))
                                        .count(2)
                                        .reasonRequired(true)
                                        .approval(true)
                                        .build())
                                .build())
                .build();

        List<PolicyExplanation> explained = policies.resolve(Optional.of(LOANS), Optional.empty(), Optional.empty())
                .explain();

        assertThat(explained).extracting(PolicyExplanation::field).containsExactly(PolicyField.values());
        assertThat(explained.get(1).toText(Locale.ENGLISH))
                .isEqualTo("limit when connected: PT1M30S (said by the queue)");
        assertThat(explained.get(1).toText(Locale.JAPANESE)).isEqualTo("接続時の制限時間: PT1M30S（キューの指定）");
        assertThat(explained.get(5).toText(Locale.ENGLISH)).isEqualTo("disposition timeout: none (said by nobody)");
        assertThat(explained.get(5).toText(Locale.JAPANESE)).isEqualTo("処理結果コードの制限時間: なし（指定なし）");
        assertThat(explained.get(8).value()).contains("2 x PT1M, reason required, approval within PT2M");
        assertThat(explained)
                .allSatisfy(part -> assertThat(part.toText(Locale.ENGLISH)).isNotEqualTo(part.toText(Locale.JAPANESE)));
    }

    @ParameterizedTest(name = "{0} {1}, requested {2}")
    @CsvSource({
        // mode, outcome, requested, there is one, its limit, exclusive, units held
        "OPTIONAL, CONNECTED, false, true, PT90S, false, 0",
        "MANDATORY, CONNECTED, false, true, , true, 60",
        "TIME_BOXED, CONNECTED, false, true, PT90S, true, 60",
        "TIME_BOXED_NO_EARLY_EXIT, CONNECTED, false, true, PT90S, true, 60",
        "AGENT_REQUESTED, CONNECTED, false, false, , true, 60",
        "AGENT_REQUESTED, CONNECTED, true, true, PT90S, true, 60",
        "TIME_BOXED, NOT_CONNECTED, false, true, PT90S, true, 60", // for want of a limit of its own
        "MANDATORY, NOT_CONNECTED, false, true, , true, 60",
        "TIME_BOXED, ABANDONED_IN_RING, false, false, , true, 60",
        "MANDATORY, ABANDONED_IN_RING, true, false, , true, 60"
    })
    void theClockIsToldByMode(
            AcwMode mode,
            OutcomeClass outcome,
            boolean requested,
            boolean there,
            Duration limit,
            boolean exclusive,
            int units) {
        ResolvedPolicy policy = resolved(AcwPolicy.builder()
                .mode(mode)
                .putLimits(OutcomeClass.CONNECTED, seconds(90))
                .unitsHeld(60)
                .build());

        Optional<WrapUpTerms> terms = policy.terms(outcome, requested);

        assertThat(terms.isPresent()).isEqualTo(there);
        terms.ifPresent(all -> {
            assertThat(all.limit()).isEqualTo(Optional.ofNullable(limit));
            assertThat(all.exclusive()).isEqualTo(exclusive);
            assertThat(all.unitsHeld()).isEqualTo(units);
        });
        assertThat(policy.endsEarly()).isEqualTo(mode != AcwMode.TIME_BOXED_NO_EARLY_EXIT);
    }

    @Test
    void whatIsSaidForOneOutcomeHoldsForIt() {
        AcwPolicy.Builder said = AcwPolicy.builder()
                .putLimits(OutcomeClass.CONNECTED, seconds(90))
                .putLimits(OutcomeClass.NOT_CONNECTED, seconds(20))
                .putLimits(OutcomeClass.ABANDONED_IN_RING, seconds(5));

        ResolvedPolicy policy = resolved(said.mode(AcwMode.TIME_BOXED).build());

        assertThat(limit(policy, OutcomeClass.NOT_CONNECTED)).contains(seconds(20));
        assertThat(limit(policy, OutcomeClass.ABANDONED_IN_RING)).contains(seconds(5));
        ResolvedPolicy mandatory = resolved(AcwPolicy.builder()
                .putLimits(OutcomeClass.ABANDONED_IN_RING, seconds(5))
                .build());
        assertThat(limit(mandatory, OutcomeClass.ABANDONED_IN_RING)).contains(seconds(5));
        assertThat(limit(mandatory, OutcomeClass.CONNECTED)).isEmpty();
    }

    private static Optional<Duration> limit(ResolvedPolicy policy, OutcomeClass outcome) {
        return policy.terms(outcome).flatMap(WrapUpTerms::limit);
    }

    private static ResolvedPolicy resolved(AcwPolicy tenant) {
        return AcwPolicies.builder()
                .tenant(tenant)
                .build()
                .resolve(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aSettledPolicyIsInRange() {
        for (ResolvedPolicy.Builder wrong : List.of(
                settled()
                        .putLimits(OutcomeClass.CONNECTED, Duration.ZERO)
                        .grace(Duration.ZERO)
                        .unitsHeld(1),
                settled().codeTimeout(Duration.ZERO).grace(Duration.ZERO).unitsHeld(1),
                settled().grace(seconds(-1)).unitsHeld(1),
                settled().grace(Duration.ZERO).unitsHeld(-1),
                settled().grace(Duration.ZERO).unitsHeld(101))) {
            assertThatThrownBy(wrong::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ResolvedPolicy.");
        }
        for (int units : new int[] {0, 100}) {
            assertThat(settled().grace(Duration.ZERO).unitsHeld(units).build().unitsHeld())
                    .isEqualTo(units);
        }
    }

    private static ResolvedPolicy.Builder settled() {
        return ResolvedPolicy.builder()
                .mode(AcwMode.MANDATORY)
                .codeRequired(false)
                .codeEndsWrapUp(false)
                .exclusive(true);
    }
}
