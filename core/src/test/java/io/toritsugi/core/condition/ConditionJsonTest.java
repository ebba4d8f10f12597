package io.toritsugi.core.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionJsonTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
            new com.fasterxml.jackson.databind.ObjectMapper();
    private static final tools.jackson.databind.ObjectMapper JACKSON_3 = new tools.jackson.databind.json.JsonMapper();

    private static final String EVERY_VARIANT = """
            region = 'EU' and levels['de'] >= 3 and (not exists `vru+line` or skills contains 'de' or true)
            and not not (price in (money '12.50 EUR', money '5 JPY') or start < deadline)
            and not all () and any (seen != instant '2026-04-01T00:00:00Z')
            and waited <= duration 'PT1M30S' and vip = false and languages = set ('de', 'en')
            and birthday > date '2026-04-01'
            """;

    static String golden() throws IOException {
        try (InputStream in = ConditionJsonTest.class.getResourceAsStream("every-variant.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theJsonFormIsPinned() throws IOException {
        Condition condition = ConditionTest.read(EVERY_VARIANT);
        assertThat(JACKSON_2
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(JACKSON_2.readTree(JACKSON_2.writeValueAsString(condition))))
                .isEqualToNormalizingNewlines(golden().strip());
        assertThat(JACKSON_2.readValue(golden(), Condition.class)).isEqualTo(condition);
        assertThat(JACKSON_3.readValue(golden(), Condition.class)).isEqualTo(condition);
    }

    @Property
    @Domain(Conditions.class)
    void bothJacksonsWriteTheSameAndReadEachOther(@ForAll Condition condition) throws IOException {
        String json = JACKSON_2.writeValueAsString(condition);
        assertThat(JACKSON_3.writeValueAsString(condition)).isEqualTo(json);
        Condition third = JACKSON_3.readValue(json, Condition.class);
        assertThat(third).isEqualTo(condition);
        assertThat(JACKSON_2.readValue(JACKSON_3.writeValueAsString(third), Condition.class))
                .isEqualTo(condition);
    }

    @Test
    void aVocabularyIsAnObjectOfTypes() throws IOException {
        FactTypes types = FactTypes.of(Map.of("region", FactType.TEXT, "levels", FactType.NUMBERS));
        String json = "{\"levels\":\"numbers\",\"region\":\"text\"}";
        assertThat(JACKSON_2.writeValueAsString(types)).isEqualTo(json);
        assertThat(JACKSON_3.writeValueAsString(types)).isEqualTo(json);
        assertThat(JACKSON_2.readValue(json, FactTypes.class)).isEqualTo(types);
        assertThat(JACKSON_3.readValue(json, FactTypes.class)).isEqualTo(types);
    }

    @Test
    void whatCanOnlyBeUnknownIsReadAndNamed() throws IOException {
        Condition condition = JACKSON_2.readValue("""
                {"any":[
                  {"compare":{"fact":"vip","operator":"<","value":{"boolean":true}}},
                  {"not":{"in":{"fact":"x","values":[{"text":"a"},{"number":1}]}}}
                ]}""", Condition.class);
        assertThat(condition.problems())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly(
                        "/any/0/compare/operator: These values have no order, so the answer is always unknown:"
                                + " found < boolean; allowed: =, !=",
                        "/any/1/not/in/values/1: The list mixes types, so the answer is never false:"
                                + " found number; allowed: text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"compare\":{\"fact\":\"a\",\"operator\":\"==\",\"value\":{\"number\":1}}}  | Operator must be one of",
                "{\"compare\":{\"fact\":\"a+\",\"operator\":\"=\",\"value\":{\"number\":1}}}  | FactRef must be",
                "{\"compare\":{\"fact\":\"a\",\"operator\":\"=\"}}                            | Comparison.value",
                "{\"compare\":{\"operator\":\"=\",\"value\":{\"number\":1}}}                  | Comparison.fact",
                "{\"compare\":{\"fact\":\"a\",\"operator\":\"=\",\"value\":{\"numbers\":{}}}} | Comparison.value",
                "{\"in\":{\"fact\":\"a\",\"values\":[]}}                                      | In.values",
                "{\"xor\":[]}                                                                 | xor",
                "{\"all\":[{\"exists\":\"\"}]}                                                | FactRef must be",
            })
    void aWrongFormIsRefusedByEither(String json, String message) {
        assertThatThrownBy(() -> JACKSON_2.readValue(json, Condition.class)).hasMessageContaining(message);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, Condition.class)).hasMessageContaining(message);
    }

    @Property
    @Domain(Conditions.class)
    void aTreeOfMapsIsReadLikeJson(@ForAll Condition condition) throws IOException {
        Validation<List<ConditionProblem>, Condition> read =
                Condition.parseTree(tree(JACKSON_2.writeValueAsString(condition)));
        assertThat(read)
                .isEqualTo(
                        condition.problems().isEmpty()
                                ? Validation.valid(condition)
                                : Validation.invalid(condition.problems()));
    }

    @Test
    void aTreeOfMapsTellsEverythingThatIsWrong() throws IOException {
        Map<String, ?> tree = tree("""
                {"all":[
                  {"compare":{"fact":"a b","operator":"==","value":{"date":"soon"}}},
                  {"compare":{"fact":"levels['de']","operator":"<","value":{"text":"x"}}},
                  {"not":{"xor":[]}},
                  {"any":{"exists":"a"}},
                  {"in":{"fact":"a","values":[{"number":1},{"number":"1"},{"money":{"amount":"1"}},{"text":"x"}]}},
                  {"in":{"fact":"a","values":[]}},
                  {"in":{"fact":"a","values":[{"set":["x",1]}]}},
                  {"contains":{"fact":"a","element":3}},
                  {"constant":"yes"},
                  {"exists":null},
                  {"exists":"a","not":{"exists":"b"}},
                  {"compare-facts":{"fact":"a","operator":"=","other":7}},
                  {"compare":{"fact":"a","operator":"=","value":{"numbers":{"de":1}}}},
                  {"compare":{"fact":"a","operator":"=","value":{"number":1E2000}}},
                  null
                ]}""");
        assertThat(Condition.parseTree(tree).getError())
                .extracting(problem ->
                        ((Place.InTree) problem.place()).pointer() + " " + problem.reason() + " " + problem.found())
                .containsExactly(
                        "/all/0/compare/fact UNEXPECTED \"a b\"",
                        "/all/0/compare/operator UNEXPECTED \"==\"",
                        "/all/0/compare/value/date BAD_LITERAL \"soon\"",
                        "/all/1/compare/value TYPE_CLASH text",
                        "/all/2/not UNEXPECTED {xor}",
                        "/all/3/any UNEXPECTED {exists}",
                        "/all/4/in/values/1/number UNEXPECTED \"1\"",
                        "/all/4/in/values/2/money BAD_LITERAL {amount}",
                        "/all/5/in/values UNEXPECTED []",
                        "/all/6/in/values/0/set/1 UNEXPECTED 1",
                        "/all/7/contains/element UNEXPECTED 3",
                        "/all/8/constant UNEXPECTED \"yes\"",
                        "/all/9/exists UNEXPECTED null",
                        "/all/10 UNEXPECTED {exists, not}",
                        "/all/11/compare-facts/other UNEXPECTED 7",
                        "/all/12/compare/value UNEXPECTED {numbers}",
                        "/all/13/compare/value/number NUMBER_OUT_OF_RANGE 1E+2000",
                        "/all/14 UNEXPECTED null");
    }

    @Test
    void aTreeOfMapsIsCheckedAgainstAVocabulary() throws IOException {
        Map<String, ?> tree = tree("{\"not\":{\"exists\":\"land\"}}");
        FactTypes types = FactTypes.of(Map.of("region", FactType.TEXT));
        assertThat(Condition.parseTree(tree, types).getError())
                .containsExactly(
                        new ConditionProblem(Reason.UNKNOWN_FACT, new Place.InTree("/not/exists"), "land", "region"));
    }

    @Test
    void aTreeOfMapsMayNotBeTooDeepOrTooLarge() {
        Map<String, Object> deep = Map.of("constant", true);
        for (int level = 0; level < 50_000; level++) {
            deep = level % 2 == 0 ? Map.of("not", deep) : Map.of("all", List.of(deep));
        }
        assertThat(Condition.parseTree(deep).getError())
                .extracting(ConditionProblem::reason)
                .containsExactly(Reason.TOO_DEEP);
        Map<String, Object> wide = Map.of("any", Collections.nCopies(1_000_000, Map.of("constant", true)));
        assertThat(Condition.parseTree(wide).getError())
                .extracting(ConditionProblem::reason)
                .containsExactly(Reason.TOO_MANY_PARTS);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> tree(String json) throws IOException {
        return JACKSON_2
                .readerFor(Map.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(json, Map.class);
    }

    @Test
    void aHostileDepthIsRefusedByEither() {
        for (int depth : List.of(100, 200, 100_000)) {
            String json = "{\"not\":".repeat(depth) + "{\"constant\":true}" + "}".repeat(depth);
            assertThatThrownBy(() -> Jackson2.codec().read(json, Condition.class))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Jackson3.codec().read(json, Condition.class))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theGreatestDepthIsReadAndWritten() throws IOException {
        Condition condition = new FactCondition.Comparison(FactRef.of("a"), Operator.EQUAL, FactValue.of(Set.of("x")));
        for (int level = 1; level < 100; level++) {
            condition = Condition.all(condition);
        }
        String json = JACKSON_2.writeValueAsString(condition);
        assertThat(JACKSON_3.writeValueAsString(condition)).isEqualTo(json);
        assertThat(JACKSON_3.readValue(json, Condition.class)).isEqualTo(condition);
    }
}
