package io.toritsugi.acw.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.TeamId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyProblemsTest {
    private static final QueueId LOANS = QueueId.of("loans");
    private static final TeamId RED = TeamId.of("red");

    private static Duration seconds(int number) {
        return Duration.ofSeconds(number);
    }

    private static ResolvedPolicy resolved(AcwPolicy tenant) {
        return AcwPolicies.builder()
                .tenant(tenant)
                .build()
                .resolve(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsOutOfRangeIsToldWithItsPlaceAndPassedOver() {
        AcwPolicy wrong = AcwPolicy.builder()
                .putLimits(OutcomeClass.CONNECTED, Duration.ZERO)
                .putLimits(OutcomeClass.NOT_CONNECTED, seconds(-1))
                .codeTimeout(Duration.ZERO)
                .grace(seconds(-1))
                .unitsHeld(101)
                .build();
        AcwPolicies policies = AcwPolicies.builder()
                .putQueues(QueueId.of("a/b~c"), wrong)
                .putTeams(RED, AcwPolicy.builder().unitsHeld(-1).build())
                .build();

        assertThat(policies.problems())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly(
                        "/teams/red/unitsHeld: The units held must be 0 to 100: -1",
                        "/queues/a~1b~0c/limits/CONNECTED: A limit must be more than zero; leave it out for none: PT0S",
                        "/queues/a~1b~0c/limits/NOT_CONNECTED: A limit must be more than zero; leave it out for none: PT-1S",
                        "/queues/a~1b~0c/codeTimeout: A disposition timeout must be more than zero; leave it out for none: PT0S",
                        "/queues/a~1b~0c/grace: A grace must be zero or more: PT-1S",
                        "/queues/a~1b~0c/unitsHeld: The units held must be 0 to 100: 101");
        ResolvedPolicy resolved =
                policies.resolve(Optional.of(QueueId.of("a/b~c")), Optional.of(RED), Optional.empty());
        assertThat(resolved).isEqualTo(resolved(AcwPolicy.builder().build()));
    }

    @Test
    void whatDoesNotFitTogetherIsToldWhereItComesAbout() {
        AcwPolicies policies = AcwPolicies.builder()
                .tenant(AcwPolicy.builder()
                        .putLimits(OutcomeClass.CONNECTED, seconds(90))
                        .build())
                .putTeams(
                        RED,
                        AcwPolicy.builder()
                                .codeTimeout(seconds(60))
                                .defaultCode(CodePath.of("none"))
                                .build())
                .putTeams(
                        TeamId.of("blue"),
                        AcwPolicy.builder().codeTimeout(seconds(5)).build())
                .putQueues(LOANS, AcwPolicy.builder().mode(AcwMode.TIME_BOXED).build())
                .putQueues(
                        QueueId.of("short"),
                        AcwPolicy.builder()
                                .mode(AcwMode.TIME_BOXED)
                                .putLimits(OutcomeClass.CONNECTED, seconds(60))
                                .build())
                .build();

        assertThat(policies.problems())
                .containsExactly(
                        problem("CODE_TIMEOUT_WITHOUT_DEFAULT_CODE", "/teams/blue", ""),
                        problem("CODE_TIMEOUT_NOT_BEFORE_LIMIT", "/queues/short", "red"));
        assertThat(policies.problems().get(1).toText(Locale.JAPANESE))
                .isEqualTo("/queues/short: 処理結果コードの制限時間は、有効な制限時間より短くしてください（red）");
    }

    @ParameterizedTest
    @CsvSource({"TIME_BOXED, 1", "TIME_BOXED_NO_EARLY_EXIT, 1", "MANDATORY, 0", "OPTIONAL, 0", "AGENT_REQUESTED, 0"})
    void aTimeBoxNeedsALimit(AcwMode mode, int problems) {
        AcwPolicies policies = AcwPolicies.builder()
                .tenant(AcwPolicy.builder().mode(mode).build())
                .putQueues(LOANS, AcwPolicy.builder().grace(seconds(1)).build())
                .build();

        assertThat(policies.problems())
                .hasSize(problems)
                .allSatisfy(
                        problem -> assertThat(problem).isEqualTo(problem("TIME_BOXED_WITHOUT_LIMIT", "/tenant", "")));
    }

    private static PolicyProblem problem(String reason, String place, String subject) {
        return new PolicyProblem(PolicyProblem.Reason.valueOf(reason), place, subject);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void whatIsJustInRangeIsNoProblemAndHolds(int units) {
        AcwPolicy said = AcwPolicy.builder()
                .putLimits(OutcomeClass.CONNECTED, seconds(1))
                .codeTimeout(Duration.ofNanos(1))
                .defaultCode(CodePath.of("none"))
                .grace(Duration.ZERO)
                .unitsHeld(units)
                .build();

        assertThat(AcwPolicies.builder().tenant(said).build().problems()).isEmpty();
        assertThat(resolved(said).unitsHeld()).isEqualTo(units);
        assertThat(resolved(said).codeTimeout()).contains(Duration.ofNanos(1));
        assertThat(resolved(said).sources())
                .containsEntry(PolicyField.UNITS_HELD, PolicySource.TENANT)
                .containsEntry(PolicyField.GRACE, PolicySource.TENANT);
    }

    @Test
    void whatTheTenantSaysIsToldOnceAndFirst() {
        AcwPolicies policies = AcwPolicies.builder()
                .tenant(AcwPolicy.builder()
                        .unitsHeld(101)
                        .mode(AcwMode.TIME_BOXED)
                        .build())
                .putTeams(RED, AcwPolicy.builder().grace(seconds(-1)).build())
                .putQueues(LOANS, AcwPolicy.builder().build())
                .build();

        assertThat(policies.problems())
                .containsExactly(
                        problem("UNITS_OUT_OF_RANGE", "/tenant/unitsHeld", "101"),
                        problem("TIME_BOXED_WITHOUT_LIMIT", "/tenant", ""),
                        problem("GRACE_NEGATIVE", "/teams/red/grace", "PT-1S"));
    }

    @Test
    void whatComesAboutAtAQueueWhateverTheTeamIsToldThereOnce() {
        AcwPolicies policies = AcwPolicies.builder()
                .putTeams(RED, AcwPolicy.builder().build())
                .putQueues(LOANS, AcwPolicy.builder().codeTimeout(seconds(5)).build())
                .build();

        assertThat(policies.problems())
                .containsExactly(problem("CODE_TIMEOUT_WITHOUT_DEFAULT_CODE", "/queues/loans", ""));
    }
}
