package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HardCaseTest {
    static Stream<HardCase> cases() {
        return HardCase.all();
    }

    static Stream<HardCase> japanese() {
        return cases().filter(hard -> hard.language().equals("ja"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFormTakesEveryAnswerAndMissesNone(HardCase hard) {
        assertThat(hard.view().violations()).isEmpty();
        assertThat(hard.view().next()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactlyWhatIsDueIsRequested(HardCase hard) {
        assertThat(hard.firedIds()).containsExactlyElementsOf(hard.requests());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void somethingIsPromisedOrHandedOver(HardCase hard) {
        assertThat(hard.fired())
                .anyMatch(rule -> rule.request() instanceof PromisePlan || rule.request() instanceof HandOffPlan);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exactlyWhatIsWrongIsFound(HardCase hard) {
        assertThat(hard.failed(Severity.BLOCKING)).containsExactlyElementsOf(hard.blocked());
        assertThat(hard.failed(Severity.WARNING)).containsExactlyElementsOf(hard.warned());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatDoesNotConcernTheContactIsHidden(HardCase hard) {
        assertThat(hard.hidden())
                .allMatch(field -> !hard.view().isShown(FieldId.of(field)))
                .allMatch(field -> hard.view().facts().find(field).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    @DisplayName("M2: reading a document back gives the values as they were typed")
    void answersAreKeptAsTheyWereTyped(HardCase hard) {
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            hard.answers()
                    .forEach((field, answer) -> assertThat(codec.read(codec.write(answer), Answer.class))
                            .as(field)
                            .isEqualTo(answer));
        }
        Map<FieldId, Answer> shown = hard.view().answers();
        hard.byField().forEach((field, answer) -> {
            if (!hard.hidden().contains(field.value())) {
                assertThat(shown).as(field.value()).containsEntry(field, answer);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("japanese")
    void japaneseCasesHaveCharactersOfAllWidths(HardCase hard) {
        String all = Jackson3.codec().write(hard.answers());
        assertThat(all.codePoints())
                .anyMatch(Character::isSupplementaryCodePoint)
                .anyMatch(HardCaseTest::isFullWidth);
    }

    private static boolean isFullWidth(int character) {
        return character >= 0xFF01 && character <= 0xFF5E;
    }
}
