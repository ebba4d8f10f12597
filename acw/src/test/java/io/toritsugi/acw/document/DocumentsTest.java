package io.toritsugi.acw.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
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
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    @DisplayName("M40: resolutions are exported as knowledge candidates with category and count")
    void resolutionsAreKnowledgeCandidates() {
        List<Document> documents =
                List.of(solved("turned back"), solved("turned back"), solved("refunded"), unfinished());

        List<Documents.KnowledgeCandidate> candidates =
                Documents.knowledge(documents, Billing::forms, Set.of(Billing.SOLUTION, Billing.CALLER));

        assertThat(candidates).singleElement().satisfies(candidate -> {
            assertThat(candidate.category()).isEqualTo(Billing.REFUNDS);
            assertThat(candidate.resolution()).contains(Billing.CORRECTED);
            assertThat(candidate.count()).isEqualTo(3);
            assertThat(candidate.solutions()).containsExactly("turned back", "refunded");
        });
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
