package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.assist.Speaker;
import io.toritsugi.acw.assist.Transcript;
import io.toritsugi.acw.assist.Utterance;
import io.toritsugi.acw.assist.dictation.CheckedDictation;
import io.toritsugi.acw.assist.dictation.Dictated;
import io.toritsugi.acw.assist.dictation.SpokenMarks;
import io.toritsugi.acw.assist.summary.CheckedSummaries;
import io.toritsugi.acw.assist.summary.SummaryDraft;
import io.toritsugi.acw.assist.summary.SummaryRequest;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssistedWrapUpTest {
    private static final Transcript CALL =
            Transcript.of(new Utterance(Speaker.CUSTOMER, "I was charged twice for June."));

    @ParameterizedTest
    @EnumSource(Verdict.class)
    @DisplayName(
            "M79: what becomes of a draft is recorded: accepted, edited or rejected, with who drafted it; a fake port will do")
    void whatBecomesOfADraftIsRecorded(Verdict verdict) {
        SummaryDraft draft = new CheckedSummaries(request ->
                        Optional.of(new SummaryDraft("Charged twice.", List.of(), BigDecimal.ONE, List.of())))
                .propose(new SummaryRequest(CALL, Locale.ENGLISH, 200))
                .draft()
                .orElseThrow();
        Desk desk = Desk.opened();
        boolean rejected = verdict == Verdict.REJECTED;
        String text = verdict == Verdict.EDITED ? draft.text() + " In June." : draft.text();

        desk.accept(new AnswerSuggestion(
                "summary-1",
                Billing.SOLUTION,
                verdict,
                rejected ? Optional.empty() : Optional.of(Answer.of(text)),
                "fake-model",
                0,
                Desk.DESKTOP));

        assertThat(desk.document.suggestions()).containsEntry("summary-1", verdict);
        assertThat(desk.held(Billing.SOLUTION)).isEqualTo(rejected ? Optional.empty() : Optional.of(Answer.of(text)));
    }

    @Test
    @DisplayName("M85: a dictated text enters a field with the source DICTATION, and is edited like any other")
    void aDictatedTextEntersAField() {
        Dictated dictated =
                new CheckedDictation(new SpokenMarks()).written("charged twice comma refunded period", Locale.ENGLISH);
        Desk desk = Desk.opened();

        desk.accept(new GiveAnswer(
                Billing.SOLUTION, dictated.answer(), Dictated.provenance("recogniser"), 0, Desk.DESKTOP));

        assertThat(desk.held(Billing.SOLUTION)).contains(Answer.of("Charged twice, refunded."));
        assertThat(desk.field(Billing.SOLUTION).edits().get(0).provenance().source())
                .isEqualTo(Provenance.Source.DICTATION);
        desk.answer(Billing.SOLUTION, Answer.of("Charged twice for June, refunded."));
        assertThat(desk.held(Billing.SOLUTION)).contains(Answer.of("Charged twice for June, refunded."));
    }
}
