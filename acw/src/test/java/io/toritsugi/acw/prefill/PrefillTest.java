package io.toritsugi.acw.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.answer.Provenance.Source;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.prefill.PrefillFault.Reason;
import io.toritsugi.acw.service.Services;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefillTest {
    private static final PrefillSources SOURCES = PrefillSources.of(
                    Facts.of(Map.of("contact.product", FactValue.of("from-facts"), "both", FactValue.of("from-facts"))))
            .withHost(Map.of("customer.phone", Answer.of("from-host"), "both", Answer.of("from-host")))
            .withSlots(Map.of("order", FactValue.of("from-bot"), "both", FactValue.of("from-bot")));

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource({
        "host:customer.phone,  from-host,  AUTO",
        "fact:contact.product, from-facts, AUTO",
        "bot:order,            from-bot,   BOT",
        "crm,                  own:,       AUTO",
        "crm:x,                own:x,      AUTO",
        "crm:x:y,              own:x:y,    AUTO",
        "customer.phone,       from-host,  AUTO", // a key alone is looked for in all three
        "contact.product,      from-facts, AUTO",
        "order,                from-bot,   BOT",
        "both,                 from-host,  AUTO", // what the host gave comes before what else is known
        "bot:both,             from-bot,   BOT",
    })
    @DisplayName("M13: a field is filled in by a named resolver, and the result says where the value came from")
    void aFieldIsFilledInByTheResolverThatItNames(String named, String answer, Source source) {
        Prefill prefill = Prefill.of(List.of(resolver("crm", request -> of("own:" + request.argument()))));

        Prefilled prefilled = prefill.fill(form(field("a", named)), SOURCES);

        assertThat(prefilled)
                .isEqualTo(new Prefilled(
                        List.of(new PrefilledAnswer(FieldId.of("a"), Answer.of(answer), Provenance.of(source, named))),
                        List.of()));
    }

    @Test
    @DisplayName("M149: what a model proposes is a source of its own; whether it is accepted is left to the document")
    void aModelIsASource() {
        Prefill prefill = Prefill.of(List.of(
                resolver("assistant", request -> Optional.of(new Proposal(Answer.of("summary"), Source.AI)))));

        assertThat(prefill.fill(form(field("a", "assistant:summary")), SOURCES).answers())
                .singleElement()
                .extracting(PrefilledAnswer::provenance)
                .isEqualTo(Provenance.of(Source.AI, "assistant:summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:other", "fact:other", "bot:other", "other", "host", "host:"})
    void whatNobodyKnowsIsNeitherAnAnswerNorAFault(String named) {
        assertThat(Prefill.of(List.of()).fill(form(field("a", named)), SOURCES))
                .isEqualTo(new Prefilled(List.of(), List.of()));
    }

    @Test
    void aFieldThatNamesNoResolverIsLeftAlone() {
        assertThat(Prefill.of(List.of()).fill(form(text("both").build()), SOURCES))
                .isEqualTo(new Prefilled(List.of(), List.of()));
    }

    @Test
    void whateverAResolverDoesWrongIsAFaultAndTheOthersGoOn() {
        Prefill prefill = Prefill.of(List.of(
                resolver("throws", request -> {
                    throw new IllegalStateException("SECRET");
                }),
                resolver("null", request -> null),
                resolver("long", request -> of("SECRET".repeat(10))),
                resolver("person", request -> Optional.of(new Proposal(Answer.of("x"), Source.AGENT))),
                resolver("good", request -> of("good"))));
        Form form = form(
                field("z", "throws"),
                field("y", "null"),
                field("x", "long"),
                field("w", "person"),
                field("v", "nobody:x"),
                bool("u", "good"),
                field("t", "good"));

        Prefilled prefilled = prefill.fill(form, SOURCES);

        assertThat(prefilled.answers())
                .extracting(answer -> answer.field().value())
                .containsExactly("t");
        assertThat(prefilled.faults())
                .extracting(
                        fault -> fault.field().value(),
                        PrefillFault::resolver,
                        PrefillFault::reason,
                        PrefillFault::detail)
                .containsExactly(
                        tuple("z", "throws", Reason.FAILED, "java.lang.IllegalStateException"),
                        tuple("y", "null", Reason.NO_RESULT, ""),
                        tuple("x", "long", Reason.NOT_ALLOWED, "TOO_LONG"),
                        tuple("w", "person", Reason.FAILED, "java.lang.IllegalArgumentException"),
                        tuple("v", "nobody:x", Reason.UNKNOWN_RESOLVER, ""),
                        tuple("u", "good", Reason.NOT_ALLOWED, "OTHER_TYPE"));
        assertThat(prefilled.toString()).doesNotContain("SECRET");
    }

    @Test
    void whereAResolverIsWrongTheDefaultStands() {
        Form form = form(
                text("a").resolver("long").defaultAnswer(Answer.of("standard")).build());
        Prefilled prefilled = Prefill.of(List.of(resolver("long", request -> of("x".repeat(60)))))
                .fill(form, SOURCES);
        Map<FieldId, Answer> answers = new HashMap<>();
        prefilled.answers().forEach(answer -> answers.put(answer.field(), answer.answer()));

        assertThat(form.view(answers, Facts.NONE, Set.of()).answers())
                .containsEntry(FieldId.of("a"), Answer.of("standard"));
    }

    @Test
    void aHiddenFieldIsFilledInTooForAnAnswerMayShowIt() {
        Form form = form(
                bool("vip", "nothing"),
                text("a")
                        .resolver("customer.phone")
                        .shownWhen(Condition.parse("vip = true").get())
                        .build());

        assertThat(Prefill.of(List.of()).fill(form, SOURCES).answers())
                .extracting(answer -> answer.field().value())
                .containsExactly("a");
    }

    @Test
    void aResolverSeesTheFieldAndTheSources() {
        Prefill prefill = Prefill.of(List.of(resolver("crm", request -> {
            assertThat(request.field().id()).isEqualTo(FieldId.of("a"));
            return request.sources()
                    .contact()
                    .find("contact.product")
                    .map(Answer::of)
                    .map(Proposal::of);
        })));

        assertThat(prefill.fill(form(field("a", "crm")), SOURCES).answers())
                .extracting(PrefilledAnswer::answer)
                .containsExactly(Answer.of("from-facts"));
    }

    @Test
    void twoResolversOfOneNameAreRefusedNamingBoth() {
        assertThatThrownBy(() -> Prefill.of(List.of(resolver("host", request -> Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"host\"")
                .hasMessageContaining("ShippedResolver")
                .hasMessageContaining("PrefillTest$Resolver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a:b"})
    void aResolverNeedsANameWithoutAColon(String name) {
        assertThatThrownBy(() -> Prefill.of(List.of(resolver(name, request -> Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + name + "\"");
    }

    @Test
    void resolversAreFoundAsServices(@TempDir Path folder) throws IOException {
        Prefill prefill = Prefill.discover(Services.declared(folder, FieldResolver.class, Found.class));

        assertThat(prefill.fill(form(field("a", "found")), SOURCES).answers())
                .extracting(PrefilledAnswer::answer)
                .containsExactly(Answer.of("found"));
    }

    @Test
    void nothingShowsWhatIsKnown() {
        assertThat(SOURCES.toString() + new PrefillRequest(field("a", "x"), "", SOURCES))
                .contains("customer.phone")
                .doesNotContain("from-host", "from-bot", "from-facts");
    }

    @Test
    void aFaultIsASentenceInBothLanguagesAndJson() {
        PrefillFault fault = new PrefillFault(FieldId.of("a"), "crm:x", Reason.NOT_ALLOWED, "TOO_LONG");

        assertThat(fault.toText(Locale.ENGLISH))
                .isEqualTo("a (crm:x): The answer breaks a limit of the field: TOO_LONG");
        assertThat(fault.toText(Locale.JAPANESE)).isEqualTo("a（crm:x）: 値が項目の型や制限に合いません（TOO_LONG）");
        String json = "{\"detail\":\"TOO_LONG\",\"field\":\"a\",\"reason\":\"NOT_ALLOWED\",\"resolver\":\"crm:x\"}";
        for (JsonCodec codec : List.of(Jackson2.codec(), Jackson3.codec())) {
            assertThat(codec.write(fault)).isEqualTo(json);
            assertThat(codec.read(json, PrefillFault.class)).isEqualTo(fault);
        }
    }

    /** What a service loader finds. */
    public static final class Found implements FieldResolver {
        @Override
        public String id() {
            return "found";
        }

        @Override
        public Optional<Proposal> resolve(PrefillRequest request) {
            return of("found");
        }
    }

    private record Resolver(String id, Function<PrefillRequest, @Nullable Optional<Proposal>> how)
            implements FieldResolver {
        @Override
        @SuppressWarnings("NullAway")
        public Optional<Proposal> resolve(PrefillRequest request) {
            return how.apply(request);
        }
    }

    private static FieldResolver resolver(String id, Function<PrefillRequest, @Nullable Optional<Proposal>> how) {
        return new Resolver(id, how);
    }

    private static Optional<Proposal> of(String text) {
        return Optional.of(Proposal.of(Answer.of(text)));
    }

    private static Field field(String id, String resolver) {
        return text(id).resolver(resolver).build();
    }

    private static Field.Builder text(String id) {
        return field(id, TextType.builder().maxLength(40).build());
    }

    private static Field bool(String id, String resolver) {
        return field(id, BooleanType.builder().build()).resolver(resolver).build();
    }

    private static Field.Builder field(String id, FieldType type) {
        Field.Builder builder = Field.builder();
        builder.id(FieldId.of(id)).label(Texts.of("en", id)).type(type);
        return builder;
    }

    private static Form form(Field... fields) {
        return Form.of(
                        Template.builder()
                                .id(TemplateId.of("t"))
                                .version(1)
                                .label(Texts.of("en", "T"))
                                .addSections(Section.builder()
                                        .id("section")
                                        .label(Texts.of("en", "S"))
                                        .addSteps(Step.builder()
                                                .id("step")
                                                .label(Texts.of("en", "S"))
                                                .addFields(fields)
                                                .build())
                                        .build())
                                .build(),
                        CodeTrees.NONE)
                .get();
    }
}
