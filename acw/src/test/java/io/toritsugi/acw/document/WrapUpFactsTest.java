package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.OverriddenCheck;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.json.Jackson2;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What analytics are told of a document, without acw and without what was answered. */
class WrapUpFactsTest {
    @Test
    @DisplayName(
            "M83: time, completeness, devices, suggestions, overrides and more time reach analytics with every revision")
    void everythingThatAnalyticsCountIsInTheEvent() {
        Desk desk = new Desk();
        desk.accept(Desk.opening(Desk.policy(AcwMode.TIME_BOXED, true, false)
                        .extension(Desk.extension().build())
                        .build())
                .build());
        desk.accept(new StartClock());
        desk.at(7).answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        desk.answer(Billing.RESOLUTION, Answer.of(Billing.CORRECTED));
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of("2000", "EUR")));
        suggestion(desk, "s1", Billing.SOLUTION, Verdict.ACCEPTED);
        suggestion(desk, "s2", Billing.CALLER, Verdict.EDITED);
        suggestion(desk, "s3", Billing.PHONE, Verdict.EDITED);
        for (String rejected : new String[] {"s4", "s5", "s6"}) {
            suggestion(desk, rejected, Billing.SOLUTION, Verdict.REJECTED);
        }
        desk.accept(new OverrideCheck("big-refund", "agreed", Desk.SUPERVISOR));
        desk.accept(new RequestExtension(Optional.of("long notes"), Desk.AGENT));
        desk.answer(Billing.DISPOSITION, Answer.of(Billing.DONE));

        WrapUpDocumented documented =
                Desk.last(desk.at(60).accept(new DocumentCommand.Submit(Desk.DESKTOP)), WrapUpDocumented.class);

        assertThat(documented.stage()).isEqualTo(DocumentationStage.SUBMITTED);
        assertThat(documented.revision()).isEqualTo(1);
        assertThat(documented.agent()).contains(Desk.MIYA);
        assertThat(documented.leg()).isEqualTo(Desk.LEG);
        assertThat(documented.facts())
                .isEqualTo(WrapUpFacts.builder()
                        .template("billing-inquiry")
                        .templateVersion(3)
                        .mode(DocumentationMode.AI_ASSISTED)
                        .device(DeviceClass.DESKTOP)
                        .firstInputAfter(Duration.ofSeconds(7))
                        .fieldsShown(Billing.FIELDS.size())
                        .fieldsRequired(3) // the inquiry, the amount, and the disposition that the policy wants
                        .fieldsFilled(10) // seven answers, two of them suggested, and the default language
                        .requiredFilled(3)
                        .fieldsInvalid(0)
                        .extensions(1)
                        .truncated(false)
                        .defaultCodeUsed(false)
                        .suggestionsAccepted(1)
                        .suggestionsEdited(2)
                        .suggestionsRejected(3)
                        .addOverrides(new OverriddenCheck("big-refund", "agreed"))
                        .build());
    }

    private static void suggestion(Desk desk, String id, FieldId field, Verdict verdict) {
        Optional<Answer> answer =
                verdict == Verdict.REJECTED ? Optional.empty() : Optional.of(Answer.of("03-1234-5678"));
        desk.accept(new AnswerSuggestion(
                id, field, verdict, answer, "model-7", desk.document.revisionOf(field), Desk.DESKTOP));
    }

    @Test
    @DisplayName(
            "M83: what was cut short, late and amended can be told apart, and is counted once by its last revision")
    void revisionsOfOneLegCanBeToldApart() {
        Desk desk = Desk.running(Desk.policy().defaultCode(Billing.NO_CODE).build());
        desk.complete();

        desk.at(90).accept(new EndClock(WrapUpExit.TIMED_OUT));
        WrapUpDocumented cut = desk.documented();
        desk.at(1_000).submit();
        WrapUpDocumented late = desk.documented();
        desk.accept(new DocumentCommand.Reopen("a mistake", Desk.SUPERVISOR, true));
        desk.submit();
        WrapUpDocumented amended = desk.documented();

        assertThat(cut.stage()).isEqualTo(DocumentationStage.TIMED_OUT);
        assertThat(cut.facts().truncated()).isTrue();
        assertThat(cut.facts().defaultCodeUsed()).isTrue();
        assertThat(late.stage()).isEqualTo(DocumentationStage.COMPLETED_LATE);
        assertThat(amended.stage()).isEqualTo(DocumentationStage.AMENDED);
        assertThat(new int[] {cut.revision(), late.revision(), amended.revision()})
                .containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("M83: analytics read the event without acw, and find no personal data in it")
    void whatAnalyticsReadIsCoresAloneAndNamesNobody() {
        for (Dated dated : DocumentSamples.events()) {
            if (dated.event() instanceof WrapUpDocumented documented) {
                String written = Jackson2.codec().write(documented.facts());

                assertThat(Jackson2.codec().read(written, WrapUpFacts.class)).isEqualTo(documented.facts());
                assertThat(written).doesNotContain(DocumentSamples.MARK);
            }
        }
        assertThat(DocumentSamples.events()).anyMatch(dated -> dated.event() instanceof WrapUpDocumented);
    }
}
