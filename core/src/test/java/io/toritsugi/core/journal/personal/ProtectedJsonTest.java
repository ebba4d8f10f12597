package io.toritsugi.core.journal.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
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
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.json.EventJson;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.value.PersonalData;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes the codec on its way to bytes, and what stays as it is. */
class ProtectedJsonTest {
    static final List<JsonCodec> CODECS = List.of(Jackson2.codec(), Jackson3.codec());

    private static final TenantId TENANT = TenantId.of("acme");
    private static final InteractionId I = InteractionId.of("i1");
    private static final Ref CONTACT = Ref.of(I);
    private static final Ref OTHER = Ref.of(InteractionId.of("i2"));
    private static final Ref ANN = Ref.of(CustomerId.of("ann"));
    private static final Ref BOB = Ref.of(CustomerId.of("bob"));

    private final ShownCodec shown = new ShownCodec();

    @ParameterizedTest
    @FieldSource("CODECS")
    void aMarkedFieldGoesThroughTheCodecAndTheRestStaysToTheLetter(JsonCodec json) {
        PendingEvent event = PendingEvent.of(Instant.EPOCH, fact(FactValue.of(new BigDecimal("1.10"))));

        String text = protectedBy(json).write(TENANT, CONTACT, event);

        assertThat(text)
                .isEqualTo(json.write(event)
                        .replace(
                                "{\"number\":1.10}",
                                "{\"$protected\":\"acme:FactRecorded.value of INTERACTION=i1;"
                                        + " \\\"json\\\": {\\\"number\\\":1.10}\"}"));
        assertThat(protectedBy(json).read(TENANT, text, PendingEvent.class)).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatWasForgottenIsLeftOutOrMaskedWhereItMustBeThere(JsonCodec json) {
        ProtectedJson protectedJson = protectedBy(json);
        Host host = new Host(
                new Person("Ann", Optional.of("0120"), FactValue.of(3), CustomerId.of("ann"), List.of("a", "b")),
                Map.of("x", List.of(CustomerId.of("ann"), CustomerId.of("bob"))),
                List.of(CustomerId.of("bob")));
        String text = protectedJson.write(TENANT, CONTACT, host);
        assertThat(protectedJson.read(TENANT, text, Host.class)).isEqualTo(host);

        shown.forget(CONTACT);
        shown.forget(BOB);

        Host read = protectedJson.read(TENANT, text, Host.class);
        assertThat(read.person().name()).isEqualTo("***");
        assertThat(read.person().customer()).isEqualTo(CustomerId.of("ann"));
        assertThat(read.person().fact()).isEqualTo(FactValue.of("***"));
        assertThat(read.byName()).isEqualTo(Map.of("x", List.of(CustomerId.of("ann"), CustomerId.of("***"))));
        assertThat(read.all()).containsExactly(CustomerId.of("***"));
        assertThat(json.write(read.person()))
                .isEqualTo(json.write(
                        new Person("***", Optional.empty(), FactValue.of("***"), CustomerId.of("ann"), List.of())));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void aVariantIsProtectedHoweverItIsDeclared(JsonCodec json) {
        Talk talk = new Talk(
                new Spoken("MARK 1"),
                new Spoken("MARK 2"),
                Optional.of(new Spoken("MARK 3")),
                List.of(new Spoken("MARK 4")),
                new Counted(5));
        ProtectedJson protectedJson =
                new ProtectedJson(json, new AesGcmCodec(new InMemoryKeys(new SecureRandom()), new SecureRandom()));

        String text = protectedJson.write(TENANT, CONTACT, talk);
        String alone = protectedJson.write(TENANT, CONTACT, new Spoken("MARK 6"));

        assertThat(text).doesNotContain("MARK ").contains("\"number\":5");
        assertThat(protectedJson.read(TENANT, text, Talk.class)).isEqualTo(talk);
        assertThat(alone).doesNotContain("MARK ");
        assertThat(protectedJson.read(TENANT, alone, Spoken.class)).isEqualTo(new Spoken("MARK 6"));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void theIdOfACustomerIsHisOwnWhateverTheSubject(JsonCodec json) {
        HostEvent event = HostEvent.builder()
                .name("met")
                .putPayload("note", FactValue.of("hello"))
                .addAbout(ANN, BOB, Ref.of(AgentId.of("a1")))
                .build();
        ProtectedJson protectedJson = protectedBy(json);
        String text = protectedJson.write(TENANT, CONTACT, new Holder(event));
        assertThat(text).contains("\"id\":\"a1\"", "Ref.id of CUSTOMER=ann;", "Ref.id of CUSTOMER=bob;");

        shown.forget(ANN);

        HostEvent read =
                (HostEvent) protectedJson.read(TENANT, text, Holder.class).event();
        assertThat(read.payload()).isEqualTo(event.payload());
        assertThat(read.about()).containsExactlyInAnyOrder(Ref.of(CustomerId.of("***")), BOB, Ref.of(AgentId.of("a1")));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatBelongsToSeveralIsForgottenWithOneOfThem(JsonCodec json) {
        ProtectedJson protectedJson = protectedBy(json);
        String text = protectedJson.write(TENANT, List.of(OTHER, CONTACT, OTHER), new Holder(fact(FactValue.of("x"))));
        assertThat(text).contains("FactRecorded.value of INTERACTION=i1 and INTERACTION=i2;");

        shown.forget(OTHER);

        assertThat(protectedJson.read(TENANT, text, Holder.class).event()).isEqualTo(fact(FactValue.of("***")));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatIsForgottenStaysSoWhenItIsWrittenAgain(JsonCodec json) {
        Event erased = CustomerIdentified.builder()
                .interaction(I)
                .customer(CustomerId.of("***"))
                .build();

        String text = protectedBy(json).write(TENANT, CONTACT, new Holder(erased));

        assertThat(text).isEqualTo(json.write(new Holder(erased)));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatWasWrittenPlainIsRead(JsonCodec json) {
        Event event = HostEvent.builder()
                .name("n")
                .putPayload("$protected", FactValue.of("x"))
                .addAbout(ANN)
                .build();
        for (Event plain : List.of(event, fact(FactValue.of("y")))) {
            String text = new ProtectedJson(json, PersonalDataCodec.plain()).write(TENANT, CONTACT, new Holder(plain));

            assertThat(text).isEqualTo(json.write(new Holder(plain)));
            assertThat(protectedBy(json).read(TENANT, text, Holder.class).event())
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void whatOnlyLooksLikeAMarkerIsData(JsonCodec json) {
        Map<String, Object> marker = Map.of("$protected", "acme:X.y of INTERACTION=i1");
        Event unknown = UnknownEvent.of(
                "FromTheFuture", Map.of("value", marker, "list", List.of(marker, 1), "$protected", "x"));
        Event known = HostEvent.builder()
                .name("{\"$protected\":\"x\"}")
                .putPayload("a\"}]\\", FactValue.of("{\"$protected\":\"x\"}"))
                .build();

        for (Event event : List.of(unknown, known)) {
            String text = protectedBy(json).write(TENANT, CONTACT, new Holder(event));
            assertThat(protectedBy(json).read(TENANT, text, Holder.class).event())
                    .isEqualTo(event);
        }
        assertThat(protectedBy(json).write(TENANT, CONTACT, new Holder(unknown)))
                .isEqualTo(json.write(new Holder(unknown)));
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void aTextThatADatabaseLaidOutAnewIsRead(JsonCodec json) {
        Event event = fact(FactValue.of("a \"quoted\" \\ text"));
        String text = protectedBy(json).write(TENANT, CONTACT, new Holder(event));
        String loose =
                " " + text.replace("\"$protected\":", " \"$protected\" :\n ").replace("},", "\t} , ") + "\r\n";

        assertThat(protectedBy(json).read(TENANT, loose, Holder.class).event()).isEqualTo(event);
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void aTypeThatHoldsItselfIsFollowedAllTheWay(JsonCodec json) {
        Tree tree = new Tree(
                CustomerId.of("ann"),
                List.of(new Tree(CustomerId.of("bob"), List.of(), Map.of())),
                Map.of("k", new Tree(CustomerId.of("eve"), List.of(), Map.of())));
        String text = protectedBy(json).write(TENANT, CONTACT, tree);
        assertThat(text).contains("Tree.id of CUSTOMER=ann", "CUSTOMER=bob", "CUSTOMER=eve");

        assertThat(protectedBy(json).read(TENANT, text, Tree.class)).isEqualTo(tree);
    }

    @ParameterizedTest
    @FieldSource("CODECS")
    void aWholeValueAnArrayAndAWrapperAreProtectedToo(JsonCodec json) {
        ProtectedJson protectedJson = protectedBy(json);
        String id = protectedJson.write(TENANT, CONTACT, CustomerId.of("ann"));
        String array = protectedJson.write(TENANT, CONTACT, new Holder[] {new Holder(fact(FactValue.of("x")))});
        String wrapper = protectedJson.write(TENANT, CONTACT, new Wrapper(List.of(CustomerId.of("ann"))));
        String list = protectedJson.write(TENANT, CONTACT, new Events(List.of(fact(FactValue.of("x")))));

        assertThat(List.of(id, array, wrapper, list)).allMatch(text -> text.contains("$protected"));
        assertThat(protectedJson.read(TENANT, id, CustomerId.class)).isEqualTo(CustomerId.of("ann"));
        assertThat(protectedJson.read(TENANT, array, Holder[].class))
                .containsExactly(new Holder(fact(FactValue.of("x"))));
        assertThat(protectedJson.read(TENANT, wrapper, Wrapper.class).ids()).containsExactly(CustomerId.of("ann"));
        assertThat(protectedJson.read(TENANT, list, Events.class).events()).containsExactly(fact(FactValue.of("x")));
    }

    @Test
    void whatCouldNotBeForgottenIsRefused() {
        ProtectedJson json = protectedBy(Jackson2.codec());
        assertThatThrownBy(() -> json.write(TENANT, CONTACT, new Aged(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Aged.age is personal data, must be there, and nothing can stand for it: make it optional");
        assertThatThrownBy(() -> json.write(TENANT, CONTACT, new ByCustomer(Map.of(CustomerId.of("ann"), 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mark it as a whole")
                .hasMessageNotContaining("ann");
        assertThatThrownBy(() -> json.write(TENANT, CONTACT, List.of(CustomerId.of("ann"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> json.write(TENANT, List.of(), CustomerId.of("ann")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(json.write(TENANT, CONTACT, new MarkedByCustomer(Map.of(CustomerId.of("ann"), 1))))
                .contains("MarkedByCustomer.counts of INTERACTION=i1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"event\"",
                "{\"event\":",
                "{\"event\":{\"type\":\"FactRecorded\",\"value\":{\"$protected\":\"MARK",
                "{\"event\":{\"type\":\"FactRecorded\",\"value\":{\"$protected\":}}}",
                "{\"event\":{\"type\":\"FactRecorded\",\"value\":{\"$protected\" \"MARK\"}}}",
                "{\"event\":{\"type\":\"FactRecorded\"}}}",
                "{\"event\":{\"type\":\"FactRecorded\"} MARK",
                "{\"event\":{\"type\":\"FactRecorded\" \"MARK\"}",
                "{\"event\":}",
                "{\"event\":]}",
                "{event:1}",
                "MARK",
                "null",
                "[\"MARK\"]",
                "\"MARK\\\"",
                "{\"event\":{}}",
                "{\"event\":{\"type\":\"FactRecorded\",}}"
            })
    void aTextThatIsNoneFailsWithoutAWordOfIt(String text) {
        for (JsonCodec json : CODECS) {
            assertThatThrownBy(() -> {
                        Holder read = protectedBy(json).read(TENANT, text, Holder.class);
                        throw new IllegalArgumentException(read == null ? "null" : "was read");
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("MARK")
                    .hasMessageNotContaining("was read");
        }
    }

    private ProtectedJson protectedBy(JsonCodec json) {
        return new ProtectedJson(json, shown);
    }

    private static Event fact(FactValue value) {
        return FactRecorded.builder()
                .interaction(I)
                .key("k")
                .value(value)
                .sensitivity(Sensitivity.PERSONAL)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Spoken.class, name = "spoken"),
        @JsonSubTypes.Type(value = Counted.class, name = "counted")
    })
    sealed interface Said permits Spoken, Counted {}

    @JsonTypeName("spoken")
    @JsonSubTypes({})
    record Spoken(@PersonalData String words) implements Said {}

    @JsonTypeName("counted")
    @JsonSubTypes({})
    record Counted(int number) implements Said {}

    record Talk(Said any, Spoken one, Optional<Spoken> perhaps, List<Spoken> several, Counted counted) {}

    record Holder(@EventJson Event event) {}

    record Events(@EventJson List<Event> events) {}

    record Wrapper(@JsonValue Set<CustomerId> ids) {
        Wrapper(List<CustomerId> ids) {
            this(Set.copyOf(ids));
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Wrapper read(List<CustomerId> ids) {
            return new Wrapper(ids);
        }
    }

    record Person(
            @PersonalData String name,
            @PersonalData Optional<String> phone,
            @PersonalData FactValue fact,
            CustomerId customer,
            @PersonalData List<String> notes) {
        Person {
            phone = phone == null ? Optional.empty() : phone;
            notes = notes == null ? List.of() : notes;
        }
    }

    record Host(Person person, Map<String, List<CustomerId>> byName, List<CustomerId> all) {}

    record Tree(CustomerId id, List<Tree> children, Map<String, Tree> named) {}

    record Aged(@PersonalData int age) {}

    record ByCustomer(Map<CustomerId, Integer> counts) {}

    record MarkedByCustomer(@PersonalData Map<CustomerId, Integer> counts) {}
}
