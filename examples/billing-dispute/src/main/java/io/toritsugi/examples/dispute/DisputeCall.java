package io.toritsugi.examples.dispute;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.ApprovalState;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.interaction.InteractionEnded;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.StreamOwner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call in which a customer disputes a bill, and the wrap-up that its agent writes.
 *
 * <p>It can be told again from any point: what has happened already is passed over.
 */
final class DisputeCall {
    static final TenantId TENANT = TenantId.of("acme");
    static final CustomerId CUSTOMER = CustomerId.of("c-88120");
    static final Actor AGENT = Actor.of(AgentId.of("miya"));

    private static final InteractionId CALL = InteractionId.of("call-1");
    private static final RoutableId CONTACT = RoutableId.of(CALL);
    private static final LegId LEG = LegId.of("leg-1");
    private static final StreamId WRAP_UP = StreamId.of("document/call-1/leg-1");

    private final StreamOwner<Interaction, ContactCommand> contact;
    private final StreamOwner<Document, DocumentCommand> wrapUp;
    private final Form form;

    DisputeCall(Journal journal, DocumentMachine documents, Form form) {
        this.form = form;
        this.contact = StreamOwner.of(new ContactMachine(), journal, TENANT, StreamId.of("contact/call-1"));
        this.wrapUp = StreamOwner.of(documents, journal, TENANT, WRAP_UP);
    }

    /** Lets the call happen, from the given time on. */
    void happens(Instant from) {
        List<ContactEvent> events = events();
        for (long i = contact.version(); i < events.size(); i++) {
            contact.handle(new ContactCommand.Happened(events.get((int) i)), from.plusSeconds(60 * i), AGENT)
                    .getOrElseThrow(refusal -> new IllegalStateException(refusal.message()));
        }
    }

    /** Writes the wrap-up and submits it. */
    RequestedWork isWrittenUp(BackOffice office, Map<String, Answer> answers, Instant now) {
        Input input = Input.of(AGENT);
        if (wrapUp.state().opened().isEmpty()) {
            handle(open(input), now);
        }
        answers.forEach((field, answer) -> {
            FieldId id = FieldId.of(field);
            if (!wrapUp.state().answers().containsKey(id)) {
                handle(new DocumentCommand.GiveAnswer(id, answer, Provenance.AGENT, 0, input), now);
            }
        });
        return office.submit(wrapUp, WRAP_UP, new DocumentCommand.Submit(input), contact.state(), now, Runnable::run);
    }

    private void handle(DocumentCommand command, Instant now) {
        wrapUp.handle(command, now, AGENT).getOrElseThrow(refusal -> new IllegalStateException(refusal.message()));
    }

    private OpenDocument open(Input input) {
        return OpenDocument.builder()
                .routable(CONTACT)
                .leg(LEG)
                .agent(AgentId.of("miya"))
                .template(form.template().ref())
                .policy(AcwPolicies.builder()
                        .build()
                        .resolve(
                                Optional.empty(),
                                Optional.empty(),
                                form.template().policy()))
                .putFacts("contact.channel", FactValue.of("voice"))
                .input(input)
                .build();
    }

    private static List<ContactEvent> events() {
        return List.of(
                InteractionCreated.builder()
                        .interaction(CALL)
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build(),
                CustomerIdentified.builder()
                        .interaction(CALL)
                        .customer(CUSTOMER)
                        .build(),
                LegConnected.builder()
                        .routable(CONTACT)
                        .leg(LEG)
                        .agent(AgentId.of("miya"))
                        .build(),
                LegEnded.builder()
                        .routable(CONTACT)
                        .leg(LEG)
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build(),
                InteractionEnded.builder()
                        .interaction(CALL)
                        .mechanism(EndMechanism.CUSTOMER_LEFT)
                        .build());
    }

    /** {@return what the agent types: a fee that the customer never ordered is credited, outside of the rules} */
    static Map<String, Answer> answers(Instant callAt) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("category", Answer.of(CodePath.of("inquiry", "billing-payment", "disputed-charge")));
        answers.put("account-holder", Answer.of(CUSTOMER.value()));
        answers.put("billing-matter", Answer.of("dispute"));
        answers.put("invoice-number", Answer.of("INV-2026-03-5521"));
        answers.put("inquiry", Answer.of("申し込んでいないオプションの料金が請求されている。"));
        answers.put("disputed-amount", Answer.of(new Money(new BigDecimal("5500"), "JPY")));
        answers.put("adjustment-granted", Answer.of(true));
        answers.put(
                "adjustment",
                Transaction.builder()
                        .kind("credit")
                        .amount(new Money(new BigDecimal("5500"), "JPY"))
                        .approval(ApprovalState.APPROVED)
                        .build());
        answers.put("policy-exception", Answer.of(true));
        answers.put("exception-reason", Answer.of("受付記録はないが、通話録音でお申し出を確認できたため。"));
        answers.put("approver", Answer.of("sato"));
        answers.put("action", Answer.of("録音を確認し、次回の請求で減額する旨をご案内した。"));
        answers.put("resolved", Answer.of(true));
        answers.put("resolution", Answer.of(CodePath.of("money-matter", "credited")));
        answers.put("customer-note", Answer.of("オプション料金の誤請求。次回ご連絡時は冒頭でお詫びを申し上げること。"));
        answers.put("satisfaction-call-at", Answer.of(new FactValue.Moment(callAt)));
        answers.put("reachable-phone", Answer.of("03-0000-0000"));
        answers.put("disposition", Answer.of(CodePath.of("completed", "resolved-now")));
        return answers;
    }
}
