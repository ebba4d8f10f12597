package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Attachment;
import io.toritsugi.acw.answer.Promise;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.EndContact;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.MarkStep;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.document.event.Prefill;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.Activity;
import io.toritsugi.acw.record.CommercialResult;
import io.toritsugi.acw.record.Consent;
import io.toritsugi.acw.record.CustomerVoice;
import io.toritsugi.acw.record.Disclosure;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Lead;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.PromiseGiven;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.QueueId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document to which everything happens that can, with personal data marked by {@link #MARK}. */
public final class DocumentSamples {
    /** What every personal field holds. */
    public static final String MARK = "PERSONAL-MARK";

    private DocumentSamples() {}

    /** {@return the document} */
    public static Document document() {
        return desk().document;
    }

    /** {@return what happened} */
    static Desk desk() {
        Desk desk = new Desk();
        desk.accept(Desk.opening(Desk.policy()
                        .codeTimeout(Duration.ofSeconds(30))
                        .defaultCode(Billing.NO_CODE)
                        .extension(Desk.extension().count(2).approval(true).build())
                        .build())
                .live(true)
                .queue(QueueId.of("loans"))
                .addRegulatedTypes("insurance")
                .putFacts("contact.vip", FactValue.of(true))
                .putFacts("contact.name", FactValue.of(MARK))
                .putPrefilled(Billing.CALLER, prefill(Answer.of(MARK)))
                .putPrefilled(Billing.CATEGORY, prefill(Answer.of(Billing.REFUNDS)))
                .build());
        desk.at(5).accept(new EndContact());
        desk.at(10).accept(new StartClock());
        desk.at(50).answer(Billing.PHONE, Answer.of(MARK));
        desk.accept(new GiveAnswer(Billing.PHONE, Answer.of("03 1234 5678"), Provenance.AGENT, 1, Desk.PHONE));
        desk.accept(new GiveAnswer(Billing.PHONE, Answer.of(MARK + "-beside"), Provenance.AGENT, 1, Desk.DESKTOP));
        desk.answer(Billing.RISKS, Answer.of(true));
        desk.answer(Billing.REFUND, Answer.of(true));
        desk.answer(Billing.AMOUNT, Answer.of(Money.of("6000.50", "EUR")));
        desk.answer(Billing.BIRTHDAY, Answer.of(FactValue.of(LocalDate.of(1970, 1, 2))));
        desk.answer(
                Billing.PROMISE,
                Promise.builder()
                        .what(MARK)
                        .dueAt(Desk.NINE.plusSeconds(9000))
                        .owner(Desk.MIYA)
                        .build());
        int number = 0;
        for (RecordEntry entry : entries()) {
            desk.write("e" + number++, entry);
        }
        desk.accept(new RemoveEntry(EntryId.of("e0"), 1, Desk.DESKTOP));
        desk.accept(new MarkStep("filing", Mark.SKIPPED, Optional.of("known"), Desk.DESKTOP));
        desk.accept(new AnswerSuggestion(
                "s1", Billing.INQUIRY, Verdict.EDITED, Optional.of(Answer.of("double charge")), "m7", 0, Desk.DESKTOP));
        desk.accept(new OverrideCheck("big-refund", "agreed", Desk.SUPERVISOR));
        desk.accept(new RequestExtension(Optional.of("long notes"), Desk.AGENT));
        desk.at(55).accept(new AnswerExtension(false, Optional.of("queue is long"), Desk.SUPERVISOR));
        desk.accept(new RequestExtension(Optional.of("longer notes"), Desk.AGENT));
        desk.at(60).accept(new AnswerExtension(true, Optional.of("hard case"), Desk.SUPERVISOR));
        desk.accept(new RequestExtension(Optional.empty(), Desk.AGENT));
        desk.at(99).accept(new EndClock(WrapUpExit.TIMED_OUT));
        desk.submit();
        desk.at(200).accept(new Reopen("typo", Desk.SUPERVISOR, true));
        desk.accept(new DocumentCommand.ChangeTemplate(BillingLater.REF, Desk.SUPERVISOR));
        desk.accept(new DocumentCommand.WriteEntry(EntryId.of("e0"), entries().get(0), 1, Desk.PHONE));
        desk.accept(new DocumentCommand.Cancel(Optional.of("test"), Desk.AGENT));
        return desk;
    }

    /** {@return one entry of each kind, everything set} */
    public static List<RecordEntry> entries() {
        return List.of(
                Note.builder().kind(Note.Kind.SOLUTION).text(MARK).build(),
                ActionItem.builder()
                        .what(MARK)
                        .owner(Desk.MIYA)
                        .dueAt(Desk.NINE)
                        .done(true)
                        .keeps(EntryId.of("e2"))
                        .build(),
                PromiseGiven.builder()
                        .what(MARK)
                        .dueAt(Desk.NINE)
                        .owner(Desk.MIYA)
                        .state(PromiseGiven.State.BROKEN)
                        .build(),
                Consent.builder()
                        .kind("recording")
                        .textVersion("2")
                        .given(false)
                        .evidence(MARK)
                        .at(Desk.NINE)
                        .channel("voice")
                        .build(),
                Disclosure.builder()
                        .kind("fees")
                        .textVersion("2")
                        .evidence(MARK)
                        .at(Desk.NINE)
                        .channel("voice")
                        .build(),
                CustomerVoice.builder()
                        .verbatim(MARK)
                        .category(Billing.REFUNDS)
                        .product("card")
                        .build(),
                Lead.builder()
                        .product("card")
                        .note(MARK)
                        .value(Money.of("12.50", "EUR"))
                        .contactFrom(Desk.NINE)
                        .build(),
                CommercialResult.builder()
                        .kind(CommercialResult.Kind.RETENTION)
                        .product("card")
                        .amount(Money.of("12.50", "EUR"))
                        .note(MARK)
                        .build(),
                Activity.builder()
                        .kind(Activity.Kind.TROUBLESHOOTING)
                        .detail(MARK)
                        .startedAt(Desk.NINE)
                        .took(Duration.ofSeconds(40))
                        .build());
    }

    /** {@return one answer of each variant, and one of each variant of a value} */
    public static List<Answer> answers() {
        return List.of(
                Answer.of("line\n\"取次\""),
                Answer.of(true),
                Answer.of(FactValue.of(new BigDecimal("-12345678901234567890.10"))),
                Answer.of(FactValue.of(LocalDate.of(2026, 4, 1))),
                Answer.of(FactValue.of(Desk.NINE)),
                Answer.of(FactValue.of(Duration.ofMillis(-90_500))),
                Answer.of(Money.of("1.10", "EUR")),
                Answer.of(FactValue.of(Set.of("b", "a"))),
                Answer.of(FactValue.of(Map.of("b", BigDecimal.TEN))),
                Answer.of(Billing.REFUNDS),
                Promise.builder().what(MARK).dueAt(Desk.NINE).owner(Desk.MIYA).build(),
                Transaction.builder()
                        .kind("refund")
                        .amount(Money.of("1.10", "EUR"))
                        .externalReference(MARK)
                        .build(),
                Attachment.builder()
                        .reference(MARK)
                        .name(MARK)
                        .mediaType("application/pdf")
                        .bytes(12)
                        .build());
    }

    /** {@return the events of the document, in order} */
    public static List<Dated> events() {
        return desk().events;
    }

    private static Prefill prefill(Answer answer) {
        return new Prefill(answer, Provenance.of(Provenance.Source.AUTO, "crm"));
    }
}
