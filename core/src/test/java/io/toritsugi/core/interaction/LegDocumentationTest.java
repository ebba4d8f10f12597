package io.toritsugi.core.interaction;

import static io.toritsugi.core.interaction.ContactEvents.ROUTABLE;
import static io.toritsugi.core.interaction.ContactEvents.at;
import static io.toritsugi.core.interaction.ContactEvents.connected;
import static io.toritsugi.core.interaction.ContactEvents.created;
import static io.toritsugi.core.interaction.ContactEvents.ended;
import static io.toritsugi.core.interaction.ContactEvents.legEnded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.id.LegId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegDocumentationTest {
    private static ContactEvent documented(String leg, int revision, DocumentationMode mode) {
        return WrapUpDocumented.builder()
                .routable(ROUTABLE)
                .leg(LegId.of(leg))
                .revision(revision)
                .stage(DocumentationStage.SUBMITTED)
                .facts(WrapUpFacts.builder()
                        .template("t")
                        .templateVersion(1)
                        .mode(mode)
                        .device(DeviceClass.TABLET)
                        .fieldsShown(5)
                        .fieldsRequired(4)
                        .fieldsFilled(4)
                        .requiredFilled(3)
                        .fieldsInvalid(0)
                        .extensions(0)
                        .truncated(false)
                        .defaultCodeUsed(true)
                        .suggestionsAccepted(0)
                        .suggestionsEdited(0)
                        .suggestionsRejected(0)
                        .build())
                .build();
    }

    private static Interaction contact(ContactEvent... documents) {
        ContactMachine machine = new ContactMachine();
        List<Dated> events = Stream.concat(
                        Stream.of(created(), connected("l", "ann"), legEnded("l"), ended()), Stream.of(documents))
                .map(event -> Dated.of(at(0), event))
                .toList();
        return machine.replay(machine.initial(), events);
    }

    @Test
    void theLatestRevisionSaysHowALegWasDocumentedWheneverItIsTold() {
        Interaction contact = contact(
                documented("l", 2, DocumentationMode.AI_ASSISTED), documented("l", 1, DocumentationMode.MANUAL));

        assertThat(contact.legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.documentation())
                        .contains(new LegDocumentation(
                                2, DocumentationMode.AI_ASSISTED, Optional.of(DeviceClass.TABLET), true, 4, 3)));
        assertThat(contact.closed()).isTrue();
        assertThat(contact.oddities()).isEmpty();
    }

    @Test
    void whatDocumentsALegThatNobodyHasSeenMakesNoLeg() {
        Interaction contact = contact(documented("m", 1, DocumentationMode.MANUAL));

        assertThat(contact.legs())
                .singleElement()
                .satisfies(leg -> assertThat(leg.documentation()).isEmpty());
    }

    @Test
    void revisionsBeginWithOne() {
        assertThatThrownBy(() -> new LegDocumentation(0, DocumentationMode.MANUAL, Optional.empty(), false, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LegDocumentation.revision must be 1 or more, was 0");
    }

    @Test
    void noMoreIsFilledThanIsRequired() {
        assertThatThrownBy(() -> new LegDocumentation(1, DocumentationMode.MANUAL, Optional.empty(), false, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("LegDocumentation.requiredFilled must be 0 to fieldsRequired, was 3 of 2");
    }
}
