package io.toritsugi.core.condition;

import static io.toritsugi.core.condition.ConditionTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.ConditionProblem.Place;
import io.toritsugi.core.condition.ConditionProblem.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionParseTest {
    private static final FactTypes TYPES = FactTypes.of(Map.of(
            "region", FactType.TEXT,
            "age", FactType.NUMBER,
            "vip", FactType.BOOLEAN,
            "skills", FactType.SET,
            "levels", FactType.NUMBERS));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a=1and b<=2                         | a = 1 and b <= 2",
                "a = 1 or b = 2 and c = 3            | a = 1 or b = 2 and c = 3",
                "(a = 1 or b = 2) and c = 3          | (a = 1 or b = 2) and c = 3",
                "a = 1 or (b = 2 and c = 3)          | a = 1 or b = 2 and c = 3",
                "((a = 1))                           | a = 1",
                "a = 1 and (b = 2 and c = 3)         | a = 1 and (b = 2 and c = 3)",
                "not not (a = 1)                     | not not a = 1",
                "not (a = 1 or b = 2)                | not (a = 1 or b = 2)",
                "all(a = 1, b = 2)                   | a = 1 and b = 2",
                "any(a = 1, b = 2, any(c = 3))       | a = 1 or b = 2 or any (c = 3)",
                "all = 1 and date = set              | all = 1 and date = set",
                "`region` = 'it''s'                  | region = 'it''s'",
                "`vru+line` != '0:00:00'             | `vru+line` != '0:00:00'",
                "部署　=　'営業'                      | 部署 = '営業'",
                "x = 1e3                             | x = 1E+3",
                "x = instant '2026-04-01T09:00:00+09:00' | x = instant '2026-04-01T00:00:00Z'",
                "x = duration 'PT90S'                | x = duration 'PT1M30S'",
                "x = set()                           | x = set ()",
            })
    void readsWhatPeopleWriteAndWritesItInOneWay(String text, String written) {
        assertThat(read(text)).hasToString(written);
        assertThat(read(written)).isEqualTo(read(text));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                        | UNEXPECTED           | 0",
                "region                      | UNEXPECTED           | 6",
                "region 'EU'                 | UNEXPECTED           | 7",
                "region = 'EU' AND vip = true| UNEXPECTED           | 14", // words are in lower case
                "a == 1                      | UNEXPECTED           | 3",
                "a = 1 b = 2                 | UNEXPECTED           | 6",
                "(a = 1                      | UNEXPECTED           | 6",
                "a = 1)                      | UNEXPECTED           | 5",
                "()                          | UNEXPECTED           | 1",
                "a in ()                     | UNEXPECTED           | 6",
                "a in ('x' 'y')              | UNEXPECTED           | 10",
                "a in (b)                    | UNEXPECTED           | 6",
                "'de' in skills              | UNEXPECTED           | 0",
                "levels[de] = 1              | UNEXPECTED           | 7",
                "skills contains 3           | UNEXPECTED           | 16",
                "exists 'a'                  | UNEXPECTED           | 7",
                "in = 1                      | UNEXPECTED           | 0",
                "a & b = 1                   | UNEXPECTED_CHARACTER | 2",
                "a = 'EU                     | UNCLOSED_QUOTE       | 4",
                "`a = 1                      | UNCLOSED_QUOTE       | 0",
                "`` = 1                      | BAD_NAME             | 0",
                "a = date '2026-02-30'       | BAD_LITERAL          | 4",
                "a = instant 'noon'          | BAD_LITERAL          | 4",
                "a = duration '90s'          | BAD_LITERAL          | 4",
                "a = money '12.50'           | BAD_LITERAL          | 4",
                "a = money 'x EUR'           | BAD_LITERAL          | 4",
                "a = 1E1001                  | NUMBER_OUT_OF_RANGE  | 4",
                "a = 1E99999999999           | NUMBER_OUT_OF_RANGE  | 4",
                "a < true                    | NOT_ORDERED          | 2",
                "a >= set ('x')              | NOT_ORDERED          | 2",
                "levels['de'] = 'x'          | TYPE_CLASH           | 15",
                "a in ('x', 3)               | MIXED_TYPES          | 11",
            })
    void saysWhatIsWrongAndWhere(String text, Reason reason, int offset) {
        List<ConditionProblem> problems = Condition.parse(text).getError();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(reason);
            assertThat(problem.place()).isEqualTo(new Place.InText(offset, 1, offset + 1));
        });
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        String text = """
                region = 'EU' and age > and
                  (vip < true or x ? 3 or `vru+line` = date 'soon') and
                  levels['de' >= 3 and country = 'JP'
                """;
        assertThat(Condition.parse(text, TYPES).getError())
                .extracting(problem -> problem.toText(Locale.ENGLISH))
                .containsExactly(
                        "Line 1, column 25: Something else is expected here: found and; allowed: fact, 'text', 12.5,"
                                + " true, false, date '2026-04-01', instant '2026-04-01T00:00:00Z', duration 'PT90S',"
                                + " money '12.50 EUR', set ('de')",
                        "Line 2, column 8: These values have no order, so the answer is always unknown: found <"
                                + " boolean; allowed: =, !=",
                        "Line 2, column 20: This character has no meaning here: found ?; allowed: fact, 'text', 12.5,"
                                + " (, ), [, ], \",\", =, !=, <, <=, >, >=",
                        "Line 2, column 40: This is not a value of its type: found date 'soon'; allowed: date"
                                + " '2026-04-01'",
                        "Line 3, column 15: Something else is expected here: found >=; allowed: ]",
                        "Line 3, column 24: There is no such fact: found country; allowed: age, levels, region, skills,"
                                + " vip");
    }

    @Test
    void speaksJapanese() {
        assertThat(Condition.parse("region = 'EU' かつ age > 3").getError())
                .extracting(problem -> problem.toText(Locale.JAPAN))
                .containsExactly("1行15桁: ここには別のものが必要です（かつ）。使えるもの: and, or, (end)");
    }

    @ParameterizedTest(name = "{0}: {1} at {2}, {3} instead of {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "country = 'JP'              | UNKNOWN_FACT | 0  | country | age, levels, region, skills, vip",
                "exists land                 | UNKNOWN_FACT | 7  | land    | age, levels, region, skills, vip",
                "region = 3                  | TYPE_CLASH   | 9  | number  | text",
                "region = age                | TYPE_CLASH   | 9  | number  | text",
                "region['de'] > 3            | TYPE_CLASH   | 0  | text    | numbers",
                "levels > 3                  | TYPE_CLASH   | 9  | number  | numbers",
                "age in (1, 'x')             | TYPE_CLASH   | 11 | text    | number",
                "region contains 'E'         | TYPE_CLASH   | 0  | text    | set",
                "vip > vip                   | NOT_ORDERED  | 4  | > boolean | =, !=",
            })
    void checksAgainstAVocabulary(String text, Reason reason, int offset, String found, String allowed) {
        assertThat(Condition.parse(text, TYPES).getError())
                .containsExactly(new ConditionProblem(reason, new Place.InText(offset, 1, offset + 1), found, allowed));
    }

    @Test
    void findsTheSamePlacesInATree() {
        Condition condition = read("region = 3 and not (vip = age or exists land) and age in (1)");
        assertThat(condition.problems()).isEmpty();
        assertThat(condition.problems(TYPES))
                .extracting(problem -> ((Place.InTree) problem.place()).pointer() + " " + problem.reason())
                .containsExactly(
                        "/all/0/compare/value TYPE_CLASH",
                        "/all/1/not/any/0/compare-facts/other TYPE_CLASH",
                        "/all/1/not/any/1/exists UNKNOWN_FACT");
    }

    @Property
    void everyTextIsReadOrHasAProblem(@ForAll @StringLength(max = 40) String text) {
        Condition.parse(text)
                .fold(
                        problems -> assertThat(problems).isNotEmpty(),
                        c -> assertThat(read(c.toString())).isEqualTo(c));
    }

    static Stream<String> hostile() {
        int mega = 1_000_000;
        return Stream.of("(", "not ", "all(", "a = 1 and ", "x", "'", "@", "9", "a[", "a in (1,", "\n", ")", "), ")
                .flatMap(seed -> Stream.of(seed.repeat(mega / seed.length()), seed.repeat(190_000 / seed.length())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(5)
    void aHostileTextIsRefusedSoon(String text) {
        assertThat(Condition.parse(text).isInvalid()).isTrue();
    }

    @Test
    void saysIfATextIsTooLongOrTooDeepOrHasTooManyParts() {
        assertThat(reasons("x".repeat(200_001))).containsExactly(Reason.TOO_LONG);
        assertThat(reasons("(".repeat(101) + "a = 1" + ")".repeat(101))).containsExactly(Reason.TOO_DEEP);
        assertThat(reasons("a = 1 and (b = 1 or ".repeat(60) + "c = 1" + ")".repeat(60)))
                .containsExactly(Reason.TOO_DEEP);
        assertThat(reasons("a=1 or ".repeat(10_000) + "a=1")).containsExactly(Reason.TOO_MANY_PARTS);
        assertThat(reasons("a in (" + "1,".repeat(10_000) + "1)")).containsExactly(Reason.TOO_MANY_PARTS);
        assertThat(Condition.parse("(".repeat(99) + "a = 1" + ")".repeat(99)).isValid())
                .isTrue();
        assertThat(Condition.parse("a=1 or ".repeat(9_998) + "a=1").isValid()).isTrue();
    }

    @Test
    void aThousandProblemsAreAThousandProblems() {
        String text = String.join(
                " and ", IntStream.range(0, 1_000).mapToObj(i -> "a = ?").toList());
        assertThat(reasons(text)).hasSize(1_000).containsOnly(Reason.UNEXPECTED_CHARACTER);
    }

    private static List<Reason> reasons(String text) {
        return Condition.parse(text).getError().stream()
                .map(ConditionProblem::reason)
                .toList();
    }
}
