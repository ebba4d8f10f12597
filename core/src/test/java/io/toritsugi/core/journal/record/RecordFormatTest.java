package io.toritsugi.core.journal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ShownCodec;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored of an event, under whose keys, and what is refused. */
class RecordFormatTest {
    private static final TenantId TENANT = TenantId.of("acme");
    private static final StreamId STREAM = StreamId.of("s");
    private static final Ref ANN = Ref.of(CustomerId.of("ann"));
    private static final Ref BOB = Ref.of(CustomerId.of("bob"));
    private static final Ref CONTACT = Ref.of(InteractionId.of("i1"));
    private static final Ref WORK = Ref.of(WorkItemId.of("w1"));
    private static final Ref AGENT = Ref.of(AgentId.of("a1"));
    private static final Ref LEADER = Ref.of(AgentId.of("a2"));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("subjects")
    void aMarkedFieldBelongsToAllWhoAreServedElseToTheAgentsElseToTheTenant(List<Ref> about, String subjects) {
        Event event = HostEvent.builder()
                .name("n")
                .putPayload("k", FactValue.of("v"))
                .addAllAbout(about)
                .build();

        String text = format(new ShownCodec()).write(TENANT, pending(event)).json();

        assertThat(text).contains("acme:HostEvent.payload of " + subjects + ";");
    }

    static Stream<Arguments> subjects() {
        return Stream.of(
                Arguments.of(List.of(ANN), "CUSTOMER=ann"),
                Arguments.of(List.of(AGENT, ANN), "CUSTOMER=ann"),
                Arguments.of(List.of(BOB, ANN), "CUSTOMER=ann and CUSTOMER=bob"),
                // A contact may turn out to be another's: whoever of the two is forgotten, so is what was said.
                Arguments.of(List.of(ANN, CONTACT), "INTERACTION=i1 and CUSTOMER=ann"),
                Arguments.of(List.of(WORK, AGENT, CONTACT), "INTERACTION=i1 and WORK_ITEM=w1"),
                Arguments.of(List.of(LEADER, AGENT), "AGENT=a1 and AGENT=a2"),
                Arguments.of(List.of(Ref.of(TENANT), AGENT), "AGENT=a1"),
                Arguments.of(List.of(Ref.of(TENANT)), "TENANT=acme"),
                Arguments.of(List.of(), "TENANT=acme"));
    }

    @Test
    void aFactIsItsContactsAndAnIdItsCustomers() {
        RecordFormat format = format(new ShownCodec());

        assertThat(format.write(TENANT, pending(fact(FactValue.of(1)))).json())
                .contains("FactRecorded.value of INTERACTION=i1;");
        WrittenRecord identified = format.write(TENANT, pending(identified("ann")));
        assertThat(identified.json()).contains("CustomerIdentified.customer of CUSTOMER=ann;");
        assertThat(identified.concerns())
                .containsExactly(
                        new Concern(Ref.Kind.INTERACTION, "token of i1"),
                        new Concern(Ref.Kind.CUSTOMER, "token of ann"));
        assertThat(format.find(TENANT, ANN)).contains(new Concern(Ref.Kind.CUSTOMER, "token of ann"));
    }

    @Test
    void whoWasForgottenConcernsNothingAndGetsNoKey() {
        WrittenRecord written = format(new ShownCodec()).write(TENANT, pending(identified("***")));

        assertThat(written.json()).doesNotContain("$protected");
        assertThat(written.concerns()).containsExactly(new Concern(Ref.Kind.INTERACTION, "token of i1"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void whatCouldNotBeReadBackIsRefusedByTheNameOfItsTypeAlone(String what, PersonalDataCodec codec, Event event) {
        for (JsonCodec json : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThatThrownBy(() -> new RecordFormat(json, codec).write(TENANT, pending(event)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("An event of type " + event.type()
                            + " cannot be stored: it would not be read back as it is")
                    .satisfies(failure -> {
                        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                            assertThat(cause.toString()).doesNotContain("MARK").hasSizeLessThan(100_000);
                        }
                    });
        }
    }

    static Stream<Arguments> refused() {
        Map<String, Object> deep = new HashMap<>(Map.of("note", "MARK"));
        for (int i = 0; i < 600; i++) {
            deep = new HashMap<>(Map.of("down", deep));
        }
        Map<String, Object> deepest = deep;
        return Stream.of(PersonalDataCodec.plain(), aes())
                .flatMap(codec -> Stream.of(
                        Arguments.of(
                                "a huge number", codec, fact(FactValue.of(new BigDecimal("1".repeat(1_001) + ".5")))),
                        Arguments.of("half a pair", codec, fact(FactValue.of("MARK \uD83D"))),
                        Arguments.of("the other half", codec, fact(FactValue.of("MARK \uDCDE\uD83D"))),
                        Arguments.of("half a pair in a name", codec, UnknownEvent.of("X", Map.of("MARK\uDCDE", 1))),
                        Arguments.of("a long text", codec, fact(FactValue.of("M".repeat(20_000_001)))),
                        Arguments.of("a known name", codec, UnknownEvent.of("FactRecorded", Map.of("value", "MARK"))),
                        Arguments.of("a deep event", codec, UnknownEvent.of("X", deepest))));
    }

    @Test
    void whatIsStoredPlainIsStoredProtectedHoweverLong() {
        // 6,000,000 characters are 24,000,000 in base64, more than Jackson reads as one text.
        Event event = fact(FactValue.of("取".repeat(6_000_000)));
        RecordFormat format = format(aes());

        String text = format.write(TENANT, pending(event)).json();

        assertThat(text).hasSizeGreaterThan(24_000_000);
        assertThat(read(format, text).event()).isEqualTo(event);
    }

    @Test
    void anUnknownEventIsStoredAsItIs() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("$protected", "x");
        properties.put("value", Map.of("$protected", "1.k.AAAA"));
        properties.put("numbers", Arrays.asList(new BigDecimal("1.10"), new BigDecimal("1E+400"), null));
        Event event = UnknownEvent.of("FromTheFuture", properties);
        RecordFormat format = format(aes());

        WrittenRecord written = format.write(TENANT, pending(event));

        assertThat(written.json()).isEqualTo(Jackson2.codec().write(pending(event)));
        assertThat(written.concerns()).isEmpty();
        assertThat(read(format, written.json()).event()).isEqualTo(event);
    }

    @Test
    void noTextShowsWhatIsStored() {
        WrittenRecord written = format(PersonalDataCodec.plain()).write(TENANT, pending(identified("PERSONAL-MARK")));

        assertThat(written.toString() + written.concerns()).doesNotContain("MARK");
    }

    private static RecordFormat format(PersonalDataCodec codec) {
        return new RecordFormat(Jackson2.codec(), codec);
    }

    private static PersonalDataCodec aes() {
        return new AesGcmCodec(new InMemoryKeys(new SecureRandom()), new SecureRandom());
    }

    private static RecordedEvent read(RecordFormat format, String text) {
        return format.read(TENANT, STREAM, 1, 1, Instant.EPOCH, text);
    }

    private static PendingEvent pending(Event event) {
        return PendingEvent.of(Instant.EPOCH, event);
    }

    private static Event identified(String customer) {
        return CustomerIdentified.builder()
                .interaction(InteractionId.of("i1"))
                .customer(CustomerId.of(customer))
                .build();
    }

    private static Event fact(FactValue value) {
        return FactRecorded.builder()
                .interaction(InteractionId.of("i1"))
                .key("k")
                .value(value)
                .sensitivity(Sensitivity.PERSONAL)
                .build();
    }
}
