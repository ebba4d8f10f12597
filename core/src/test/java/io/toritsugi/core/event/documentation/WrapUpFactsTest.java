package io.toritsugi.core.event.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapUpFactsTest {
    @ParameterizedTest
    @CsvSource({
        // shown, required, filled, required and filled, invalid, the part that is wrong
        "9, 5, 7, 4, 1, ''",
        "5, 5, 5, 5, 5, ''", // every field is required, answered, and wrong
        "0, 0, 0, 0, 0, ''",
        "-1, 0, 0, 0, 0, fieldsShown",
        "9, 10, 7, 4, 1, fieldsRequired",
        "9, -1, 7, 0, 1, fieldsRequired",
        "9, 5, 10, 4, 1, fieldsFilled",
        "9, 5, 7, 6, 1, requiredFilled", // more than are required
        "9, 5, 3, 4, 1, requiredFilled", // more than are answered
        "9, 5, 7, 4, 8, fieldsInvalid"
    })
    void theNumbersFitTogether(int shown, int required, int filled, int requiredFilled, int invalid, String wrong) {
        WrapUpFacts.Builder facts = facts().fieldsShown(shown)
                .fieldsRequired(required)
                .fieldsFilled(filled)
                .requiredFilled(requiredFilled)
                .fieldsInvalid(invalid)
                .firstInputAfter(Duration.ZERO);
        if (wrong.isEmpty()) {
            assertThat(facts.build().fieldsInvalid()).isEqualTo(invalid);
        } else {
            assertThatThrownBy(facts::build).hasMessageContaining("WrapUpFacts." + wrong + " must be 0 or more");
        }
    }

    @Test
    void theDelayIsNeverNegative() {
        WrapUpFacts.Builder facts = zeros().firstInputAfter(Duration.ofNanos(-1));

        assertThatThrownBy(facts::build).hasMessageContaining("WrapUpFacts.firstInputAfter must not be negative");
    }

    @Test
    void revisionsCountFromOne() {
        WrapUpDocumented.Builder first = WrapUpDocumented.builder()
                .routable(RoutableId.of(InteractionId.of("i1")))
                .leg(LegId.of("leg1"))
                .stage(DocumentationStage.SUBMITTED)
                .facts(zeros().build())
                .revision(0);

        assertThatThrownBy(first::build).hasMessageContaining("WrapUpDocumented.revision must be 1 or more, was 0");
    }

    @ParameterizedTest
    @CsvSource({"'', known by voice", "id-seen, ' '"})
    void noCheckIsPassedOverWithoutAReason(String check, String reason) {
        assertThatThrownBy(() -> new OverriddenCheck(check, reason)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', no time", "read-terms, ' '", "' ',"})
    void aStepThatWasSkippedHasANameAndPerhapsAReason(String step, @Nullable String reason) {
        assertThat(new SkippedStep("read-terms", Optional.empty()).reason()).isEmpty();
        assertThatThrownBy(() -> new SkippedStep(step, Optional.ofNullable(reason)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WrapUpFacts.Builder zeros() {
        return facts().fieldsShown(0)
                .fieldsRequired(0)
                .fieldsFilled(0)
                .requiredFilled(0)
                .fieldsInvalid(0);
    }

    private static WrapUpFacts.Builder facts() {
        return WrapUpFacts.builder()
                .template("billing-inquiry")
                .templateVersion(3)
                .mode(DocumentationMode.TEMPLATE)
                .extensions(0)
                .truncated(false)
                .defaultCodeUsed(false)
                .suggestionsAccepted(0)
                .suggestionsEdited(0)
                .suggestionsRejected(0);
    }
}
