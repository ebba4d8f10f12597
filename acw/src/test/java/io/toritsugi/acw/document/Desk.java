package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.ExtensionRule;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.RecordEntry;
import io.toritsugi.core.agent.AgentCommand;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One document on a desk: commands come in at times told in seconds, and what was decided is kept. */
final class Desk {
    static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    static final RoutableId CONTACT = RoutableId.of(InteractionId.of("i1"));
    static final LegId LEG = LegId.of("leg1");
    static final AgentId MIYA = AgentId.of("miya");
    static final Actor AGENT = Actor.of(MIYA);
    static final Actor SUPERVISOR = Actor.of(Actor.Kind.SUPERVISOR, "sato");
    static final Input DESKTOP = Input.of(AGENT, DeviceClass.DESKTOP);
    static final Input PHONE = Input.of(AGENT, DeviceClass.PHONE);

    final DocumentMachine machine = Billing.machine();
    final List<Dated> events = new ArrayList<>();
    final List<AgentCommand> coreCommands = new ArrayList<>();
    Document document = machine.initial();
    private Instant now = NINE;

    static Desk opened() {
        Desk desk = new Desk();
        desk.accept(open().build());
        return desk;
    }

    /** A document whose clock started at once, under this policy. */
    static Desk running(ResolvedPolicy policy) {
        Desk desk = new Desk();
        desk.accept(opening(policy).build());
        desk.accept(new DocumentCommand.StartClock());
        return desk;
    }

    static OpenDocument.Builder open() {
        return opening(policy().build());
    }

    static OpenDocument.Builder opening(ResolvedPolicy policy) {
        return openingForNobody(policy).agent(MIYA);
    }

    static OpenDocument.Builder openingForNobody(ResolvedPolicy policy) {
        return OpenDocument.builder()
                .routable(CONTACT)
                .leg(LEG)
                .template(Billing.REF)
                .policy(policy)
                .input(Input.of(AGENT));
    }

    static ResolvedPolicy.Builder policy() {
        return policy(AcwMode.TIME_BOXED, false, false);
    }

    static ResolvedPolicy.Builder policy(AcwMode mode, boolean codeRequired, boolean codeEndsWrapUp) {
        return ResolvedPolicy.builder()
                .mode(mode)
                .putLimits(OutcomeClass.CONNECTED, Duration.ofSeconds(90))
                .codeRequired(codeRequired)
                .codeEndsWrapUp(codeEndsWrapUp)
                .grace(Duration.ofSeconds(30))
                .exclusive(true)
                .unitsHeld(100);
    }

    static ExtensionRule.Builder extension() {
        return ExtensionRule.builder().length(Duration.ofSeconds(60));
    }

    Desk at(long second) {
        now = NINE.plusSeconds(second);
        return this;
    }

    Either<DocumentRejection, List<Dated>> decide(DocumentCommand command) {
        Either<DocumentRejection, List<Dated>> decided = machine.decide(document, command, now);
        decided.forEach(all -> {
            events.addAll(all);
            document = machine.replay(document, all);
            coreCommands.addAll(CoreCommands.after(document, all));
        });
        return decided;
    }

    List<Dated> accept(DocumentCommand command) {
        return decide(command).getOrElseThrow(refusal -> new AssertionError(refusal.message()));
    }

    DocumentRejection refuse(DocumentCommand command) {
        Document before = document;
        DocumentRejection refusal = decide(command).getLeft();
        assertThat(document).isEqualTo(before);
        return refusal;
    }

    List<Dated> answer(FieldId field, Answer answer) {
        return answer(field, answer, DESKTOP);
    }

    List<Dated> answer(FieldId field, Answer answer, Input input) {
        return accept(new GiveAnswer(field, answer, Provenance.AGENT, document.revisionOf(field), input));
    }

    Desk write(String id, RecordEntry entry) {
        accept(new WriteEntry(EntryId.of(id), entry, document.revisionOf(EntryId.of(id)), DESKTOP));
        return this;
    }

    /** Answers what a submission needs at least. */
    Desk complete() {
        answer(Billing.INQUIRY, Answer.of("double charge"));
        answer(Billing.CATEGORY, Answer.of(Billing.REFUNDS));
        answer(Billing.RESOLUTION, Answer.of(Billing.CORRECTED));
        return this;
    }

    DocumentSubmitted submit() {
        return last(accept(new DocumentCommand.Submit(DESKTOP)), DocumentSubmitted.class);
    }

    FormView view() {
        return machine.view(document).orElseThrow();
    }

    WrapUpDocumented documented() {
        return document.documented().orElseThrow();
    }

    WrapUpFacts facts() {
        return documented().facts();
    }

    FieldState field(FieldId field) {
        return document.find(field).orElseThrow();
    }

    Optional<Answer> held(FieldId field) {
        return Optional.ofNullable(document.answers().get(field));
    }

    static <E extends Event> E last(List<Dated> events, Class<E> type) {
        return events.stream()
                .map(Dated::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static List<String> types(List<Dated> events) {
        return events.stream().map(dated -> dated.event().type()).toList();
    }
}
