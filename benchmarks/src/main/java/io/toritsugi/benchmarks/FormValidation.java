package io.toritsugi.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.Violation;
import io.toritsugi.acw.schema.FormData;
import io.toritsugi.acw.schema.FormSchema;
import io.toritsugi.core.fact.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What does it cost to validate a form of sixty fields that is filled in?
 *
 * <p>{@code view} asks all conditions and limits over typed answers; {@code readAndView} makes the answers from JSON data first, as
 * after a form library; {@code jsonSchema} validates the same data, already a tree, by the exported schema with
 * com.networknt:json-schema-validator, with its default settings and without asserting formats. All find nothing wrong.
 *
 * <p>After {@code mvn -B -ntp -DskipTests package}:
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar -prof io.toritsugi.benchmarks.ThreadCpuProfiler FormValidation</pre>
 *
 * @since 0.1
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FormValidation {
    private final Form form = SixtyFields.form();
    private final Map<String, Object> data = SixtyFields.data();
    private final Map<FieldId, Answer> answers = FormData.read(form, data).get();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonNode tree = mapper.valueToTree(data);
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(mapper.<JsonNode>valueToTree(
                    FormSchema.of(form, Locale.ENGLISH, Set.of()).data()));

    /** Makes the benchmark; called by JMH. */
    public FormValidation() {}

    /** Makes sure that all three do the same. */
    @Setup
    public void check() {
        if (answers.size() != 60
                || !view().isEmpty()
                || !readAndView().isEmpty()
                || !jsonSchema().isEmpty()) {
            throw new IllegalStateException("All sixty fields must be filled in rightly, for all three");
        }
    }

    /** {@return what is wrong, from answers} */
    @Benchmark
    public List<Violation> view() {
        return form.view(answers, Facts.NONE, Set.of()).violations();
    }

    /** {@return what is wrong, from JSON data} */
    @Benchmark
    public List<Violation> readAndView() {
        return form.view(FormData.read(form, data).get(), Facts.NONE, Set.of()).violations();
    }

    /** {@return what is wrong, by the schema} */
    @Benchmark
    public List<Error> jsonSchema() {
        return schema.validate(tree);
    }
}
