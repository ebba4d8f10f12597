package io.toritsugi.core.journal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a host says of whomever: it is stored unseen, read as it was, and forgotten with anybody whom it concerns. */
class ProtectionLawsTest {
    // No text of the codec has a colon, so none of them has this by chance.
    private static final String MARK = "MARK:";
    private static final TenantId TENANT = TenantId.of("acme");
    private static final InMemoryKeys KEYS = new InMemoryKeys(new SecureRandom());
    private static final PersonalDataCodec AES = new AesGcmCodec(KEYS, new SecureRandom());
    private static final RecordFormat BY_2 = new RecordFormat(Jackson2.codec(), AES);
    private static final RecordFormat BY_3 = new RecordFormat(Jackson3.codec(), AES);

    @Property
    void whatIsStoredIsReadAndHidesWhatIsMarked(@ForAll("events") Event event) {
        for (RecordFormat format : List.of(BY_2, BY_3)) {
            WrittenRecord written = format.write(TENANT, pending(event));

            assertThat(written.json()).doesNotContain(MARK);
            assertThat(written.concerns()).noneMatch(concern -> concern.token().contains(MARK));
            assertThat(read(BY_2, written)).isEqualTo(event);
            assertThat(read(BY_3, written)).isEqualTo(event);
        }
    }

    @Property
    void whatIsSaidIsForgottenWithAnyOneWhoIsServed(@ForAll("hostEvents") HostEvent event, @ForAll int choice) {
        WrittenRecord written = BY_2.write(TENANT, pending(event));
        List<Ref> served = event.about().stream()
                .filter(ref -> ref.kind() != Ref.Kind.AGENT && ref.kind() != Ref.Kind.TENANT)
                .toList();
        Ref forgotten = served.isEmpty() ? stranger() : served.get(Math.floorMod(choice, served.size()));
        KEYS.forget(TENANT, forgotten);

        HostEvent read = (HostEvent) read(BY_3, written);

        assertThat(read.payload()).isEqualTo(served.isEmpty() ? event.payload() : Map.of());
        assertThat(read.about())
                .isEqualTo(event.about().stream()
                        .map(ref -> ref.equals(forgotten) ? masked(ref) : ref)
                        .collect(Collectors.toSet()));
    }

    @Property
    void nobodyElseIsAffected(@ForAll("hostEvents") HostEvent event, @ForAll("refs") Ref other) {
        WrittenRecord written = BY_2.write(TENANT, pending(event));
        if (!event.about().contains(other) && !other.equals(Ref.of(TENANT))) {
            KEYS.obtain(TENANT, other);
            KEYS.forget(TENANT, other);

            assertThat(read(BY_2, written)).isEqualTo(event);
        }
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Event> recorded = facts().map(value -> FactRecorded.builder()
                .interaction(InteractionId.of("i1"))
                .key("k")
                .value(value)
                .sensitivity(Sensitivity.PERSONAL)
                .build());
        return Arbitraries.oneOf(recorded, hostEvents().map(event -> event));
    }

    @Provide
    Arbitrary<HostEvent> hostEvents() {
        return Combinators.combine(
                        Arbitraries.maps(texts(), facts()).ofMinSize(1).ofMaxSize(4),
                        refs().set().ofMaxSize(4))
                .as((payload, about) -> HostEvent.builder()
                        .name("n")
                        .putAllPayload(new HashMap<>(payload))
                        .addAllAbout(about)
                        .build());
    }

    @Provide
    Arbitrary<Ref> refs() {
        Arbitrary<String> customers = texts().filter(text -> !text.equals("***"));
        return Arbitraries.oneOf(
                customers.map(id -> new Ref(Ref.Kind.CUSTOMER, MARK + id)),
                Combinators.combine(
                                Arbitraries.of(Ref.Kind.INTERACTION, Ref.Kind.WORK_ITEM, Ref.Kind.AGENT),
                                Arbitraries.of("1", "2", "3"))
                        .as(Ref::new));
    }

    private static Arbitrary<FactValue> facts() {
        return Arbitraries.oneOf(
                texts().map(text -> FactValue.of(MARK + text)),
                texts().map(text -> FactValue.of("{\"$protected\":\"" + text + "\"}")),
                Arbitraries.bigDecimals().map(FactValue::of),
                Arbitraries.bigDecimals().map(amount -> Money.of(amount.toString(), "EUR")),
                texts().set().ofMaxSize(3).map(FactValue::of),
                Arbitraries.maps(texts(), Arbitraries.bigDecimals())
                        .ofMaxSize(3)
                        .map(FactValue::of));
    }

    // Half a pair is refused; everything else may stand in a text.
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).filter(ProtectionLawsTest::isWhole),
                Arbitraries.strings().withChars("\"\\{}[]:,\u0000\n 取\u2028").ofMaxLength(8));
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static Ref masked(Ref ref) {
        return ref.kind() == Ref.Kind.CUSTOMER ? new Ref(Ref.Kind.CUSTOMER, "***") : ref;
    }

    private static Ref stranger() {
        return Ref.of(InteractionId.of("stranger"));
    }

    private static PendingEvent pending(Event event) {
        return PendingEvent.of(Instant.EPOCH, event);
    }

    private static Event read(RecordFormat format, WrittenRecord written) {
        return format.read(TENANT, StreamId.of("s"), 1, 1, Instant.EPOCH, written.json())
                .event();
    }
}
