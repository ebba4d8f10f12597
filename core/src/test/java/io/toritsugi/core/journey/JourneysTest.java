package io.toritsugi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.interaction.InteractionLinked;
import io.toritsugi.core.event.journey.JourneySplit;
import io.toritsugi.core.event.journey.JourneysMerged;
import io.toritsugi.core.id.CaseId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.JourneyId;
import io.toritsugi.core.id.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JourneysTest {
    private static final TenantId ACME = TenantId.of("acme");

    private static Event link(String contact, String journey) {
        return InteractionLinked.builder()
                .interaction(InteractionId.of(contact))
                .journey(JourneyId.of(journey))
                .caseId(CaseId.of("case-" + contact))
                .basis("host")
                .build();
    }

    private static Event merge(String merged, String into) {
        return JourneysMerged.builder()
                .tenant(ACME)
                .into(JourneyId.of(into))
                .merged(JourneyId.of(merged))
                .basis("same-order")
                .build();
    }

    private static Event split(String from, String into, String... contacts) {
        return JourneySplit.builder()
                .tenant(ACME)
                .from(JourneyId.of(from))
                .into(JourneyId.of(into))
                .addAllContacts(Stream.of(contacts).map(InteractionId::of).toList())
                .basis("agent")
                .build();
    }

    private static Journeys of(Event... events) {
        Journeys journeys = new Journeys();
        Instant at = Instant.EPOCH;
        for (Event event : events) {
            at = at.plusSeconds(1);
            journeys.accept(Dated.of(at, event));
        }
        return journeys;
    }

    private static List<String> contacts(Journeys journeys, String journey) {
        return journeys.find(JourneyId.of(journey)).orElseThrow().contacts().stream()
                .map(InteractionId::value)
                .toList();
    }

    @Example
    void contactsAreLinkedToAJourneyInTheirOrder() {
        Journeys journeys = of(link("b", "j"), link("a", "j"), link("a", "j"), link("c", "other"));

        assertThat(contacts(journeys, "j")).containsExactly("b", "a");
        assertThat(journeys.find(JourneyId.of("j")).orElseThrow().cases())
                .containsExactly(CaseId.of("case-a"), CaseId.of("case-b"));
        assertThat(journeys.journeyOf(InteractionId.of("c"))).contains(JourneyId.of("other"));
        assertThat(journeys.ids()).containsExactly(JourneyId.of("j"), JourneyId.of("other"));
        assertThat(journeys.find(JourneyId.of("unknown"))).isEmpty();
    }

    @Example
    void theLastLinkDecides() {
        Journeys journeys = of(link("a", "j"), link("a", "k"));

        assertThat(contacts(journeys, "j")).isEmpty();
        assertThat(contacts(journeys, "k")).containsExactly("a");
        assertThat(journeys.find(JourneyId.of("j")).orElseThrow().history())
                .extracting(JourneyChange::kind)
                .containsExactly(JourneyChange.Kind.LINKED, JourneyChange.Kind.LINKED_ELSEWHERE);
    }

    @Example
    void afterAMergeEitherNameGivesTheWhole() {
        Journeys journeys = of(link("a", "j"), link("b", "k"), merge("k", "j"), link("c", "k"));

        assertThat(contacts(journeys, "j")).containsExactly("a", "b", "c");
        assertThat(journeys.find(JourneyId.of("k"))).isEqualTo(journeys.find(JourneyId.of("j")));
        assertThat(journeys.find(JourneyId.of("j")).orElseThrow().merged()).containsExactly(JourneyId.of("k"));
        JourneyChange merged =
                journeys.find(JourneyId.of("j")).orElseThrow().history().get(1);
        assertThat(merged.kind()).isEqualTo(JourneyChange.Kind.MERGED);
        assertThat(merged.contacts()).containsExactly(InteractionId.of("b"));
        assertThat(merged.basis()).isEqualTo("same-order");
    }

    @Example
    void aSplitTakesContactsToAMatterOfTheirOwn() {
        Journeys journeys = of(link("a", "j"), link("b", "j"), link("c", "j"), split("j", "k", "b"));

        assertThat(contacts(journeys, "j")).containsExactly("a", "c");
        assertThat(contacts(journeys, "k")).containsExactly("b");
        assertThat(journeys.find(JourneyId.of("k")).orElseThrow().history())
                .extracting(JourneyChange::kind, JourneyChange::basis)
                .containsExactly(tuple(JourneyChange.Kind.SPLIT, "agent"));
    }

    @Example
    void aSplitIntoWhatWasMergedUndoesTheMerge() {
        Journeys journeys = of(
                link("a", "j"), link("b", "k"), link("c", "k"), merge("k", "j"), split("j", "k", "b"), link("d", "k"));

        assertThat(contacts(journeys, "j")).containsExactly("a", "c");
        assertThat(contacts(journeys, "k")).containsExactly("b", "d");
        assertThat(journeys.find(JourneyId.of("j")).orElseThrow().merged()).isEmpty();
    }

    @Example
    void whatWasMergedBeforeStaysWithItsNewJourney() {
        Journeys journeys = of(
                link("a", "j"), link("b", "k"), link("c", "m"), merge("m", "k"), merge("k", "j"), split("j", "k", "b"));

        assertThat(contacts(journeys, "j")).containsExactly("a", "c");
        assertThat(contacts(journeys, "k")).containsExactly("b");
        assertThat(journeys.find(JourneyId.of("m"))).isEqualTo(journeys.find(JourneyId.of("j")));
        assertThat(journeys.find(JourneyId.of("j")).orElseThrow().merged()).containsExactly(JourneyId.of("m"));
    }

    @Example
    void whatCannotBeIsCounted() {
        Journeys journeys =
                of(link("a", "j"), merge("j", "j"), merge("k", "j"), merge("j", "k"), split("j", "m", "a", "stranger"));

        assertThat(journeys.oddities())
                .containsExactly(entry("merged-with-itself", 2L), entry("split-of-strangers", 1L));
        assertThat(contacts(journeys, "m")).containsExactly("a");
        assertThat(of(link("a", "j"), split("k", "m", "a")).find(JourneyId.of("m")))
                .isEmpty();
    }

    @Property
    void everyContactIsInExactlyOneJourneyAndNoneIsLost(@ForAll("events") List<Event> events) {
        Journeys journeys = of(events.toArray(Event[]::new));
        Set<InteractionId> linked = new HashSet<>();
        events.forEach(event -> {
            if (event instanceof InteractionLinked link) {
                linked.add(link.interaction());
            }
        });

        List<InteractionId> found = new ArrayList<>();
        journeys.ids()
                .forEach(id -> found.addAll(journeys.find(id).orElseThrow().contacts()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(linked);
        journeys.ids()
                .forEach(id -> journeys.find(id)
                        .orElseThrow()
                        .contacts()
                        .forEach(contact ->
                                assertThat(journeys.journeyOf(contact)).contains(id)));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<String> contact = Arbitraries.of("a", "b", "c", "d");
        Arbitrary<String> journey = Arbitraries.of("j", "k", "m");
        return Arbitraries.oneOf(
                        contact.flatMap(a -> journey.map(j -> link(a, j))),
                        journey.flatMap(j -> journey.map(k -> merge(j, k))),
                        contact.flatMap(a ->
                                contact.flatMap(b -> journey.flatMap(j -> journey.map(k -> split(j, k, a, b))))))
                .list()
                .ofMaxSize(20);
    }
}
