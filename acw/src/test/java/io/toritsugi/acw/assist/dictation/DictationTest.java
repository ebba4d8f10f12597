package io.toritsugi.acw.assist.dictation;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M85: what is dictated becomes a written text")
class DictationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | um the customer called about june comma um not july period | The customer called about june, not july.",
                "en | new line first point period second point question mark | First point. Second point?",
                "en | done full stop new paragraph er next | Done.⏎⏎Next",
                "en | periodical commas | Periodical commas",
                "ja | えーとお客様から請求について読点お問い合わせがありました句点 | お客様から請求について、お問い合わせがありました。",
                "ja | 返金します。改行 明日電話します句点 | 返金します⏎明日電話します。",
                "ja | これでよいですか疑問符 | これでよいですか？"
            })
    @DisplayName("Marks that are spoken become marks, and sounds of thinking are left out")
    void spokenMarks(String language, String heard, String written) {
        assertThat(new SpokenMarks().written(heard, Locale.forLanguageTag(language)))
                .isEqualTo(written.replace("⏎", "\n"));
    }

    @SuppressWarnings("NullAway") // a port that gives null
    @Test
    @DisplayName("A port that fails, gives null or loses what was said gives way to what is shipped")
    void aPortIsChecked() {
        String heard = "the customer called about the june invoice period";

        assertThat(new CheckedDictation((text, language) -> text + "!")
                        .written(heard, Locale.ENGLISH)
                        .text())
                .isEqualTo(heard + "!");
        assertFallback((text, language) -> null, heard, Reason.NO_RESULT);
        assertFallback((text, language) -> "done", heard, Reason.NOT_ALLOWED);
        assertFallback((text, language) -> text.repeat(3), heard, Reason.NOT_ALLOWED);
        assertFallback(
                (text, language) -> {
                    throw new IllegalStateException(text);
                },
                heard,
                Reason.FAILED);
    }

    @Test
    @DisplayName("It enters a field as dictated, by whoever recognised it, and is shown to no log")
    void itEntersAsDictated() {
        assertThat(Dictated.provenance("recogniser-7"))
                .isEqualTo(Provenance.of(Provenance.Source.DICTATION, "recogniser-7"));
        assertThat(new CheckedDictation(new SpokenMarks())
                        .written("call Sato", Locale.ENGLISH)
                        .toString())
                .doesNotContain("Sato");
    }

    private static void assertFallback(Dictation port, String heard, Reason reason) {
        Dictated dictated = new CheckedDictation(port).written(heard, Locale.ENGLISH);

        assertThat(dictated.text()).isEqualTo("The customer called about the june invoice.");
        assertThat(dictated.fault().map(AssistFault::reason)).contains(reason);
    }
}
