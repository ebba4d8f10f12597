package io.toritsugi.acw.schema;

import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.form;
import static io.toritsugi.acw.form.Forms.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.RandomForms;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaAgreementTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** An independent validator: com.networknt:json-schema-validator. */
    @Property
    void anIndependentValidatorAgreesOnEveryConstraintThatTheSchemaSays(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        Set<String> regulated = random.nextBoolean() ? Set.of("loan") : Set.of();
        FormSchema schema = FormSchema.of(form, Locale.ENGLISH, regulated);
        Schema validator = REGISTRY.getSchema(MAPPER.<JsonNode>valueToTree(schema.data()));
        for (int i = 0; i < 100; i++) {
            Map<String, Object> data = new RandomData(random).of(form);

            List<com.networknt.schema.Error> theirs = validator.validate(
                    MAPPER.<JsonNode>valueToTree(data),
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            List<String> ours = problems(form, data, regulated);

            Statistics.label("agreement").collect(theirs.isEmpty(), ours.isEmpty());
            if (schema.partial().isEmpty()) {
                assertThat(ours.isEmpty())
                        .as("data %s; ours %s; theirs %s; schema %s", data, ours, theirs, schema.data())
                        .isEqualTo(theirs.isEmpty());
            } else if (ours.isEmpty()) {
                assertThat(theirs).as("data %s; schema %s", data, schema.data()).isEmpty();
            }
        }
    }

    @Example
    void aReferenceIsTheSameToBoth() {
        Form form = form(step(
                "s",
                field("f", ReferenceType.builder().to(ReferenceType.Kind.AGENT).build())));
        Schema validator = REGISTRY.getSchema(MAPPER.<JsonNode>valueToTree(
                FormSchema.of(form, Locale.ENGLISH, Set.of()).data()));
        Map<String, Boolean> references = Map.of(
                "a7",
                true,
                " a7 ",
                true,
                "a\nb",
                false,
                "\u0085",
                false,
                " ",
                false,
                "",
                false,
                "x".repeat(200),
                true,
                "x".repeat(201),
                false,
                "\ud83d\ude00".repeat(200),
                true,
                "\ud83d\ude00".repeat(201),
                false);

        references.forEach((reference, taken) -> {
            Map<String, Object> data = Map.of("f", reference);
            assertThat(problems(form, data, Set.of()).isEmpty()).as(reference).isEqualTo(taken);
            assertThat(validator.validate(MAPPER.<JsonNode>valueToTree(data)).isEmpty())
                    .as(reference)
                    .isEqualTo(taken);
        });
    }

    @Property
    void whatIsWrittenIsReadBackAsTheSame(@ForAll Random random) {
        Form form = new RandomForms(random).form();
        FormData.read(form, new RandomData(random).of(form))
                .forEach(answers -> assertThat(FormData.read(form, FormData.write(form, answers)))
                        .isEqualTo(Validation.valid(answers)));
    }

    private static List<String> problems(Form form, Map<String, Object> data, Set<String> regulated) {
        Validation<List<DataProblem>, Map<FieldId, Answer>> read = FormData.read(form, data);
        return read.isInvalid()
                ? read.getError().stream().map(DataProblem::message).toList()
                : form.view(read.get(), Facts.NONE, regulated).violations().stream()
                        .map(Violation::message)
                        .toList();
    }
}
