package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.document.Documents.KnowledgeCandidate;
import io.toritsugi.acw.record.ActionItem;
import io.toritsugi.acw.record.EntryId;
import io.toritsugi.acw.record.Note;
import io.toritsugi.acw.record.PromiseGiven;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    @DisplayName("M40: resolutions are exported as knowledge candidates with category and count")
    void resolutionsAreKnowledgeCandidates() {
        List<Document> documents =
                List.of(solved("turned back"), solved("turned back"), solved("refunded"), unfinished());

        List<KnowledgeCandidate> candidates =
                Documents.knowledge(documents, Billing::forms, Set.of(Billing.SOLUTION, Billing.CALLER));

        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.category()).isEqualTo(Billing.REFUNDS);
            assertThat(candidate.resolution()).contains(Billing.CORRECTED);
            assertThat(candidate.count()).isEqualTo(3);
            assertThat(candidate.solutions()).containsExactly("turned back", "refunded");
        });
    }

    @Test
    void theMostFrequentKnowledgeStandsFirstAndEqualsByCategoryAndResolution() {
        List<Document> documents = List.of(
                filed(Billing.REFUNDS, Optional.of(Billing.CORRECTED)),
                filed(Billing.PRICES, Optional.empty()),
                filed(Billing.REFUNDS, Optional.empty()),
                filed(Billing.PRICES, Optional.of(Billing.CORRECTED)),
                filed(Billing.PRICES, Optional.of(Billing.CORRECTED)));

        assertThat(Documents.knowledge(documents, Billing::forms, Set.of()))
                .extracting(KnowledgeCandidate::category, KnowledgeCandidate::resolution, KnowledgeCandidate::count)
                .containsExactly(
                        tuple(Billing.PRICES, Optional.of(Billing.CORRECTED), 2),
                        tuple(Billing.PRICES, Optional.empty(), 1),
                        tuple(Billing.REFUNDS, Optional.empty(), 1),
                        tuple(Billing.REFUNDS, Optional.of(Billing.CORRECTED), 1));
    }

    private static Document filed(CodePath category, Optional<CodePath> resolution) {
        Desk desk = Desk.opened();
        desk.answer(Billing.INQUIRY, Answer.of("double charge"));
        desk.answer(Billing.CATEGORY, Answer.of(category));
        resolution.ifPresent(path -> desk.answer(Billing.RESOLUTION, Answer.of(path)));
        desk.submit();
        return desk.document;
    }

    @Test
    @DisplayName(
            "M30: what the next contact is prepared from stands in the record: open promises, action items, the summary")
    void theNextContactIsPreparedFromTheRecord() {
        Desk desk = Desk.opened()
                .write(
                        "said",
                        Note.builder()
                                .kind(Note.Kind.SUMMARY)
                                .text("charged twice")
                                .build())
                .write("open", promise(PromiseGiven.State.OPEN))
                .write("kept", promise(PromiseGiven.State.KEPT))
                .write(
                        "look",
                        ActionItem.builder()
                                .what("look")
                                .keeps(EntryId.of("open"))
                                .build())
                .write("done", ActionItem.builder().what("ask").done(true).build());
        desk.complete().submit();

        assertThat(desk.document.entries())
                .filteredOn(written ->
                        written.entry() instanceof PromiseGiven given && given.state() == PromiseGiven.State.OPEN)
                .extracting(written -> ((PromiseGiven) written.entry()).dueAt())
                .containsExactly(Desk.NINE.plusSeconds(9_000));
        assertThat(desk.document.entries())
                .filteredOn(written -> written.entry() instanceof ActionItem item && !item.done())
                .extracting(WrittenEntry::id)
                .containsExactly(EntryId.of("look"));
        assertThat(desk.document.entries())
                .filteredOn(written -> written.entry() instanceof Note note && note.kind() == Note.Kind.SUMMARY)
                .hasSize(1);
    }

    private static PromiseGiven promise(PromiseGiven.State state) {
        return PromiseGiven.builder()
                .what("call")
                .dueAt(Desk.NINE.plusSeconds(9_000))
                .state(state)
                .build();
    }

    private static Document solved(String solution) {
        Desk desk = Desk.opened().complete();
        desk.answer(Billing.SOLUTION, Answer.of(solution));
        desk.answer(Billing.CALLER, Answer.of("Ito"));
        desk.submit();
        return desk.document;
    }

    private static Document unfinished() {
        return Desk.opened().complete().document;
    }

    @Test
    @DisplayName("M1: legs that ended without a document can be asked for")
    void legsWithoutADocumentAreFound() {
        Interaction contact = contact();

        assertThat(Documents.undocumented(contact, List.of())).containsExactly(Desk.LEG, LegId.of("leg2"));
        assertThat(Documents.undocumented(contact, List.of(Desk.opened().document, Document.unknown())))
                .containsExactly(LegId.of("leg2"));
    }

    @Test
    @DisplayName("M22: the wrap-up begins in the instant in which the leg ends, under the terms of the policy")
    void theWrapUpBeginsWithTheEndOfTheLeg() {
        Desk desk = new Desk();
        desk.accept(Desk.open().live(true).build());
        WrapUpStarted started = WrapUpStarted.builder()
                .routable(Desk.CONTACT)
                .leg(Desk.LEG)
                .agent(Desk.MIYA)
                .terms(Desk.policy()
                        .build()
                        .terms(desk.document.opened().orElseThrow().outcome())
                        .orElseThrow())
                .build();

        desk.at(60).accept(new DocumentCommand.StartClock());
        Interaction contact = new ContactMachine().evolve(contact(), Dated.of(Desk.NINE.plusSeconds(60), started));

        assertThat(contact.findLeg(Desk.LEG)
                        .orElseThrow()
                        .wrapUp()
                        .orElseThrow()
                        .startedAt())
                .isEqualTo(desk.document.clockStartedAt());
        assertThat(contact.findLeg(Desk.LEG)
                        .orElseThrow()
                        .wrapUp()
                        .orElseThrow()
                        .deadline())
                .contains(Desk.NINE.plusSeconds(150));
        assertThat(desk.document.state()).contains(DocumentState.DRAFT);
        assertThat(Desk.types(desk.events)).containsExactly("DocumentOpened", "ClockStarted");
    }

    private static Interaction contact() {
        ContactMachine machine = new ContactMachine();
        Interaction contact = machine.initial();
        for (ContactEvent event : List.of(
                InteractionCreated.builder()
                        .interaction(InteractionId.of("i1"))
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build(),
                connected("leg1"),
                ended("leg1"),
                connected("leg2"),
                ended("leg2"),
                connected("leg3"))) {
            contact = machine.evolve(contact, Dated.of(Desk.NINE, event));
        }
        return contact;
    }

    private static ContactEvent connected(String leg) {
        return LegConnected.builder()
                .routable(Desk.CONTACT)
                .leg(LegId.of(leg))
                .agent(Desk.MIYA)
                .channel(Channel.VOICE)
                .build();
    }

    private static ContactEvent ended(String leg) {
        return LegEnded.builder()
                .routable(Desk.CONTACT)
                .leg(LegId.of(leg))
                .agent(Desk.MIYA)
                .mechanism(LegEndMechanism.HANG_UP)
                .build();
    }
}
