package io.toritsugi.acw.quality.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.Truth;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M19: a set of rules over the wrap-up says pass or fail, with reason codes")
class CompliancePolicyTest {
    /** A refund is confirmed, and a complaint has a callback; a long note is only a warning. */
    private static final CompliancePolicy POLICY = CompliancePolicy.builder()
            .id("refunds")
            .version(2)
            .addRules(
                    rule("REFUND_NOT_CONFIRMED", "refund = true", "confirmed = false")
                            .build(),
                    rule("COMPLAINT_WITHOUT_CALLBACK", "", "complaint = true and callback = false")
                            .build(),
                    warning("NOTE_TOO_LONG", "note.length > 500"))
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "refund=true confirmed=true complaint=false note.length=10  | PASSED    | -                    | -",
                "refund=true confirmed=false complaint=false note.length=10 | FAILED    | REFUND_NOT_CONFIRMED | -",
                "refund=false complaint=false note.length=10                | PASSED    | -                    | -",
                "refund=true complaint=false note.length=10                 | UNDECIDED | -                    | REFUND_NOT_CONFIRMED",
                "refund=true confirmed=false note.length=10                 | FAILED    | REFUND_NOT_CONFIRMED | COMPLAINT_WITHOUT_CALLBACK",
                "refund=false complaint=false                               | PASSED    | -                    | NOTE_TOO_LONG"
            })
    @DisplayName("A rule that is broken fails the wrap-up; missing facts leave it undecided; a warning never fails")
    void passAndFail(String facts, ComplianceResult result, String failed, String undecided) {
        ComplianceReport report = POLICY.verify(facts(facts));

        assertThat(report.result()).isEqualTo(result);
        assertThat(report.failed())
                .isEqualTo(Optional.ofNullable(failed).stream().toList());
        assertThat(report.undecided())
                .isEqualTo(Optional.ofNullable(undecided).stream().toList());
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    @DisplayName("A broken rule that only warns is told, and each finding says why")
    void warningsAndReasons() {
        ComplianceReport report = POLICY.verify(facts("refund=false complaint=false note.length=501"));

        assertThat(report.result()).isEqualTo(ComplianceResult.PASSED);
        assertThat(report.warnings()).containsExactly("NOTE_TOO_LONG");
        assertThat(report.findings())
                .extracting(ComplianceFinding::truth)
                .containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE);
        assertThat(report.findings().get(2).broken().condition()).isEqualTo(condition("note.length > 500"));
        assertThat(report.policy()).isEqualTo("refunds");
        assertThat(report.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("A policy with one code twice, a blank code or no version is refused")
    void whatIsNoPolicy() {
        ComplianceRule rule = rule("A", "", "x = true").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompliancePolicy.builder()
                        .id("p")
                        .version(1)
                        .addRules(rule, rule)
                        .build())
                .withMessage("CompliancePolicy.rules must have different codes, two had \"A\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompliancePolicy.builder().id("p").version(0).build())
                .withMessage("CompliancePolicy must have an id and a version of 1 or more, was \"p\" version 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(" ", "", "x = true").build())
                .withMessage("ComplianceRule.code must not be blank, was \" \"");
    }

    private static ComplianceRule warning(String code, String broken) {
        ComplianceRule.Builder builder = rule(code, "", broken);
        builder.fails(false);
        return builder.build();
    }

    private static ComplianceRule.Builder rule(String code, String applies, String broken) {
        ComplianceRule.Builder builder = ComplianceRule.builder();
        builder.code(code)
                .words(Texts.of("en", "Rule " + code))
                .appliesWhen(
                        Optional.of(applies).filter(text -> !text.isEmpty()).map(CompliancePolicyTest::condition))
                .brokenWhen(condition(broken));
        return builder;
    }

    private static Condition condition(String text) {
        return Condition.parse(text).get();
    }

    private static Facts facts(String text) {
        Map<String, FactValue> facts = new TreeMap<>();
        for (String part : List.of(text.trim().split(" ", -1))) {
            String[] sides = part.split("=", -1);
            facts.put(
                    sides[0],
                    sides[1].matches("[0-9]+")
                            ? FactValue.of(Long.parseLong(sides[1]))
                            : FactValue.of(Boolean.parseBoolean(sides[1])));
        }
        return Facts.of(facts);
    }
}
