package io.toritsugi.acw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final CheckFindings NOTHING_FOUND = new CheckFindings(List.of(), List.of(), true, true, true);
    private static final CheckOverride AGREED = CheckOverride.builder()
            .by(Actor.of(Actor.Kind.SUPERVISOR, "sato"))
            .at(Instant.parse("2026-04-01T00:00:00Z"))
            .reason("agreed")
            .build();

    private static Check.Builder check(String id, Severity severity) {
        return Check.builder().id(id).severity(severity).message(Texts.of("en", id));
    }

    private static Check when(String id, Severity severity, String condition) {
        return check(id, severity).failsWhen(Condition.parse(condition).get()).build();
    }

    private static Check shipped(ShippedCheck shipped) {
        return check(shipped.name(), Severity.WARNING).shipped(shipped).build();
    }

    private static List<FailedCheck> failing(List<Check> checks, Facts facts, CheckFindings findings) {
        return Checks.failing(checks, facts, findings, Map.of());
    }

    @ParameterizedTest(name = "big = {0}")
    @CsvSource(
            nullValues = "unknown",
            value = {"true, true", "false, false", "unknown, false"})
    void aCheckFailsWhenItsConditionHoldsAndUnknownIsNo(Boolean big, boolean fails) {
        Facts facts = big == null ? Facts.NONE : Facts.of(Map.of("big", FactValue.of(big)));

        List<FailedCheck> failed =
                failing(List.of(when("limit", Severity.WARNING, "big = true")), facts, NOTHING_FOUND);

        assertThat(failed).extracting(FailedCheck::check).isEqualTo(fails ? List.of("limit") : List.of());
        assertThat(failed).allMatch(check -> check.subjects().isEmpty());
    }

    @ParameterizedTest(name = "classified {0}, resolved {1}, goes on {2}")
    @CsvSource({
        "true, true, true, ",
        "true, true, false, ",
        "true, false, true, ",
        "true, false, false, UNRESOLVED_WITHOUT_FOLLOW_UP",
        "false, true, true, UNCLASSIFIED"
    })
    void whatIsMissingFailsTheCheckThatAsksForIt(
            boolean classified, boolean resolved, boolean goesOn, ShippedCheck fails) {
        List<FailedCheck> failed = failing(
                List.of(
                        shipped(ShippedCheck.PROMISE_WITHOUT_TASK),
                        shipped(ShippedCheck.DISCLOSURE_WITHOUT_EVIDENCE),
                        shipped(ShippedCheck.UNCLASSIFIED),
                        shipped(ShippedCheck.UNRESOLVED_WITHOUT_FOLLOW_UP)),
                Facts.NONE,
                new CheckFindings(List.of(), List.of(), classified, resolved, goesOn));

        assertThat(failed).extracting(FailedCheck::check).isEqualTo(fails == null ? List.of() : List.of(fails.name()));
        assertThat(failed).allMatch(check -> check.subjects().isEmpty());
    }

    @Test
    void aCheckOfPromisesOrEvidenceNamesWhatItIsAbout() {
        CheckFindings findings = new CheckFindings(List.of("p1", "p2"), List.of("d1"), true, true, true);

        assertThat(failing(
                        List.of(
                                shipped(ShippedCheck.DISCLOSURE_WITHOUT_EVIDENCE),
                                shipped(ShippedCheck.PROMISE_WITHOUT_TASK)),
                        Facts.NONE,
                        findings))
                .extracting(FailedCheck::check, FailedCheck::subjects)
                .containsExactly(
                        tuple("DISCLOSURE_WITHOUT_EVIDENCE", List.of("d1")),
                        tuple("PROMISE_WITHOUT_TASK", List.of("p1", "p2")));
    }

    @Test
    void whatBlocksDoesSoUntilItIsPassedOverAndAWarningNeverDoes() {
        List<Check> checks = List.of(when("block", Severity.BLOCKING, "true"), when("warn", Severity.WARNING, "true"));

        assertThat(Checks.failing(checks, Facts.NONE, NOTHING_FOUND, Map.of("other", AGREED)))
                .extracting(FailedCheck::blocks)
                .containsExactly(true, false);
        assertThat(Checks.failing(checks, Facts.NONE, NOTHING_FOUND, Map.of("block", AGREED, "warn", AGREED)))
                .allMatch(failed -> failed.override().equals(Optional.of(AGREED)))
                .extracting(FailedCheck::blocks)
                .containsExactly(false, false);
    }

    @Test
    void anOverrideOfACheckThatPassesIsNotTold() {
        assertThat(Checks.failing(
                        List.of(when("limit", Severity.BLOCKING, "false")),
                        Facts.NONE,
                        NOTHING_FOUND,
                        Map.of("limit", AGREED)))
                .isEmpty();
    }

    @Test
    void aCheckHasEitherAConditionOrAShippedOne() {
        assertThatThrownBy(check("none", Severity.WARNING)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check none had neither");
        assertThatThrownBy(check("both", Severity.WARNING)
                        .failsWhen(Condition.parse("true").get())
                        .shipped(ShippedCheck.UNCLASSIFIED)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check both had both");
        assertThat(shipped(ShippedCheck.UNCLASSIFIED).overridable()).isFalse();
    }

    @Test
    void anOverrideSaysWhy() {
        assertThatThrownBy(
                        CheckOverride.builder().by(AGREED.by()).at(AGREED.at()).reason(" ")::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void findingsStayWhatTheyWere() {
        List<String> promises = new ArrayList<>(List.of("p1"));
        CheckFindings findings = new CheckFindings(promises, promises, true, true, true);

        promises.clear();

        assertThat(findings.promisesWithoutTask()).containsExactly("p1");
        assertThat(findings.withoutEvidence()).containsExactly("p1");
    }
}
