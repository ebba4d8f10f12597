package io.toritsugi.core.json.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.condition.ConditionProblem;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.shape.Finding.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    private static final JsonCodec CODEC = Jackson2.codec();

    private static final ObjectShape NODE = ObjectShape.EMPTY
            .needs("name", Shape.TEXT)
            .may("level", Shape.WHOLE)
            .mayNest("below");

    @Test
    void whatIsRightIsTakenAndTheRestIsTold() {
        Findings findings = Findings.strict();
        Optional<Object> read = read(
                NODE,
                "{'name': 'a', 'level': 'x', 'a/b~c': 1, 'below': [{'name': ' '}, null, {'name': 'c', 'below': [{}]}]}",
                findings);

        assertThat(read).contains(Map.of("name", "a", "below", List.of(Map.of("name", "c", "below", List.of()))));
        assertThat(findings.all())
                .extracting(Finding::reason, Finding::place, Finding::allowed)
                .containsExactly(
                        tuple(Reason.UNEXPECTED, "/level", "1"),
                        tuple(Reason.UNEXPECTED, "/below/0/name", "\"…\""),
                        tuple(Reason.MISSING, "/below/1", ""),
                        tuple(Reason.MISSING, "/below/2/below/0/name", ""),
                        tuple(Reason.UNKNOWN_PROPERTY, "/a~1b~0c", "name, level, below"));
        assertThat(findings.placeOf("/below/2", "below")).isEqualTo("/below/2/below");
        assertThat(findings.placeOf("", "below/0/name")).isEqualTo("/below/2/name");
    }

    @Test
    void aTolerantReaderPassesOverWhatNobodyKnows() {
        Findings findings = Findings.tolerant();

        assertThat(read(NODE, "{'name': 'a', 'colour': 'red'}", findings)).contains(Map.of("name", "a"));
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void aVariantIsTheOneProperty() {
        Shape shape = Shape.variants(Map.of("number", Shape.NUMBER));

        assertThat(read(shape, "{'number': 1.5}", Findings.strict())).isPresent();
        for (String wrong : List.of("{}", "[]", "7", "{'text': 'x'}", "{'number': 1, 'text': 'x'}")) {
            Findings findings = Findings.strict();
            assertThat(read(shape, wrong, findings)).isEmpty();
            assertThat(findings.all())
                    .as(wrong)
                    .extracting(Finding::place, Finding::allowed)
                    .containsExactly(tuple("", "{number: …}"));
        }
    }

    @Test
    void namesAndValuesOfAMapAreBothLookedAt() {
        Findings findings = Findings.strict();
        Shape shape = Shape.mapOf(Shape.text("1", Integer::valueOf), Shape.FLAG);

        assertThat(read(shape, "{'1': true, 'two': true, '3': 'no', 'x/y': 1}", findings))
                .contains(Map.of("1", true));
        assertThat(findings.all()).extracting(Finding::place).containsExactly("/two", "/3", "/x~1y", "/x~1y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.50", "1E+3", "123456789012345678901234567890", "1e1000"})
    void aNumberMayBeLong(String number) {
        assertThat(read(Shape.NUMBER, number, Findings.strict())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1'", "true", "1e1001", "1e-1001"})
    void aNumberIsANumberThatCanBeCalculatedWith(String number) {
        assertThat(read(Shape.NUMBER, number, Findings.strict())).isEmpty();
    }

    @Test
    void aConditionTellsWhatIsWrongWithIt() {
        Findings findings = Findings.strict();

        assertThat(read(Shape.CONDITION, "{'any': [{'exists': 'a'}, {'exists': 3}, {'maybe': 1}]}", findings))
                .isEmpty();
        assertThat(findings.all())
                .extracting(
                        Finding::reason,
                        Finding::place,
                        each -> each.condition().map(ConditionProblem::reason))
                .containsExactly(
                        tuple(Reason.CONDITION, "/any/1/exists", Optional.of(ConditionProblem.Reason.UNEXPECTED)),
                        tuple(Reason.CONDITION, "/any/2", Optional.of(ConditionProblem.Reason.UNEXPECTED)));
        assertThat(read(Shape.CONDITION, "true", findings)).isEmpty();
        assertThat(read(Shape.CONDITION, "{'constant': true}", findings)).isPresent();
    }

    @Test
    void onlyTheFirstFindingsAreRemembered() {
        Findings findings = Findings.strict();
        for (int i = 0; i <= Findings.MOST; i++) {
            findings.missing("/" + i);
        }

        assertThat(findings.all()).hasSize(Findings.MOST);
        assertThat(findings.count()).isEqualTo(Findings.MOST + 1L);
    }

    private static Optional<Object> read(Shape shape, String json, Findings findings) {
        Object part = CODEC.read(json.replace('\'', '"'), Object.class);
        return shape.read("", part, findings);
    }
}
