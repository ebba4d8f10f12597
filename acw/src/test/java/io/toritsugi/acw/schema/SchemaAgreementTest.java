package io.toritsugi.acw.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.FieldId;
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
        for (int i = 0; i < 5; i++) {
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
