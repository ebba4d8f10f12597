package io.toritsugi.core.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import io.vavr.control.Validation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingsTest {
    private static final String EVERYTHING = """
            {
              "schema": "toritsugi.mapping/1",
              "name": "everything",
              "description": "Every property once.",
              "format": {"id": "csv", "delimiter": ";", "quote": "'", "comment": "#", "options": {"a": "b"}},
              "zone": "Asia/Tokyo",
              "clockTolerance": "PT5M",
              "nulls": ["-"],
              "columns": {"c": {"nulls": ["0"], "optional": true, "type": "number"}},
              "ignore": "c > 5",
              "channels": [{"id": "fax", "mode": "DEFERRED", "capacityWeight": 20}],
              "interaction": {
                "id": ["i"],
                "start": {"columns": ["s"], "patterns": ["yyMMdd HHmmss"], "baseYear": 1970, "zone": "UTC"},
                "end": {"columns": ["e"]},
                "channel": {"column": "m", "values": {"ファクス": "fax"}, "otherwise": "voice"},
                "direction": {"value": "inbound"},
                "customer": {"column": "k"},
                "priority": {"column": "p"},
                "queue": {"column": "q"},
                "reasons": [{"column": "r"}],
                "segment": {"column": "sg"},
                "product": {"column": "pr"},
                "touchpoint": {"column": "t"},
                "site": {"column": "si"},
                "employer": {"column": "em"},
                "purpose": {"value": "survey"},
                "ended": {"value": "agent-ended"}
              },
              "selfService": {"when": "true", "kind": "PORTAL", "name": {"value": "menu"}, "start": {"columns": ["a"]},
                "end": {"columns": ["b"]}, "duration": {"column": "d", "unit": "clock"}},
              "queue": {"when": "true", "name": {"column": "q"}, "start": {"columns": ["a"]}, "end": {"columns": ["b"]},
                "wait": {"column": "d", "unit": "iso"}},
              "service": {"when": "true", "agent": {"column": "g"}, "start": {"columns": ["a"]},
                "end": {"columns": ["b"]}, "talk": {"column": "d"}, "hold": {"column": "d"}},
              "wrapUp": {"when": "true", "start": {"columns": ["a"]}, "end": {"columns": ["b"]},
                "duration": {"column": "d"}},
              "outcome": {"column": "o", "values": {"": "answered", "x": "ignored"}},
              "facts": [{"column": "f", "name": "fact", "type": "date", "sensitivity": "PUBLIC"}]
            }
            """;

    @Test
    void everyPropertyIsRead() {
        Mapping mapping = Mappings.read(EVERYTHING).get();

        assertThat(mapping.clockTolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(mapping.columns().values())
                .singleElement()
                .satisfies(settings -> assertThat(settings.optional()).isTrue());
        assertThat(mapping.channels()).containsExactly(Channel.of("fax", Channel.Mode.DEFERRED, 20));
        assertThat(mapping.selfService().orElseThrow().kind()).isEqualTo(SelfServiceKind.PORTAL);
        assertThat(mapping.queue().orElseThrow().waited().orElseThrow().unit()).isEqualTo(DurationUnit.ISO);
        assertThat(mapping.facts().get(0).sensitivity()).isEqualTo(Sensitivity.PUBLIC);
        assertThat(mapping.outcome().orElseThrow().values()).containsEntry("", "answered");
    }

    @Test
    void whatIsWrittenIsReadAgainByEitherJackson() throws IOException {
        Mapping mapping = Mappings.read(EVERYTHING).get();
        String json = Mappings.write(mapping);
        com.fasterxml.jackson.databind.ObjectMapper two = new com.fasterxml.jackson.databind.ObjectMapper()
                .registerModules(new Jdk8Module(), new JavaTimeModule());

        assertThat(Mappings.read(json).get()).isEqualTo(mapping);
        assertThat(two.readValue(json, Mapping.class)).isEqualTo(mapping);
        assertThat(two.readTree(two.writeValueAsString(mapping))).isEqualTo(two.readTree(json));
        assertThat(json)
                .startsWith("{\n  \"schema\" : \"toritsugi.mapping/1\",\n  \"name\" :"
                        .replace("\n", System.lineSeparator()));
    }

    @Test
    void ourOwnCallRecordsAreAMapping() {
        assertThat(Mappings.callRecords().name()).contains("call-records");
    }

    @Test
    void allProblemsAreReportedAtOnceWithTheirPlaces() {
        List<MappingProblem> problems = problems("""
                {
                  "zon": "UTC",
                  "format": {"delimiter": 5},
                  "facts": [{"nam": "x", "type": "txt"}],
                  "interaction": {"start": {"columns": "date"}}
                }
                """);

        assertThat(problems)
                .extracting(MappingProblem::message)
                .containsExactly(
                        "/zon: there is no property of this name; did you mean \"zone\"?",
                        "/format/delimiter: must be a text, was \"5\"",
                        "/facts/0/nam: there is no property of this name; did you mean \"name\"?",
                        "/facts/0/type: must be one of text, number, boolean, date, seconds; did you mean \"text\"?, was \"txt\"",
                        "/facts/0/column: is needed",
                        "/interaction/start/columns: must be a list, was \"\"date\"\"");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/zone                        | {'zone': 'Tokio', S}",
                "/schema                      | {'schema': 'toritsugi.mapping/2', S}",
                "/interaction/start           | {'zone': 'UTC'}",
                "/interaction/start/patterns/0| {'interaction': {'start': {'columns': ['a'], 'patterns': ['H:mm']}}}",
                "/interaction/start/patterns/0| {'interaction': {'start': {'columns': ['a'], 'patterns': ['yyMMdd HH']}}}",
                "/interaction/start/patterns/0| {'interaction': {'start': {'columns': ['a'], 'patterns': ['bbb']}}}",
                "/interaction/start/patterns/0| {'interaction': {'start': {'columns': ['a'], 'patterns': ['uuuu-MM-dd']}}}",
                "/interaction/start/columns   | {'interaction': {'start': {'columns': []}}}",
                "/interaction/channel/value   | {'interaction': {'start': {'columns': ['a']}, 'channel': {'value': 'fax'}}}",
                "/interaction/site            | {'interaction': {'start': {'columns': ['a']}, 'site': {}}}",
                "/outcome/values/a~1b         | {'outcome': {'column': 'o', 'values': {'a/b': 'anserd'}}, S}",
                "/queue/name                  | {'queue': {}, S}",
                "/ignore                      | {'ignore': 'a = = b', S}",
                "/format/delimiter            | {'format': {'delimiter': '::'}, S}",
                "/format                      | {'format': {'quote': ','}, S}",
                "/format/columns              | {'format': {'columns': ['b']}, S}",
                "/clockTolerance              | {'clockTolerance': 'PT13H', S}",
                "/gaps/0                      | {'gaps': ['zone: which?'], S}",
                "``                           | {'zone': 'UTC', 'zone': 'UTC'}",
                "``                           | nonsense",
                "``                           | []",
            })
    void whatIsNotAllowedIsNamedByItsPlace(String place, String json) {
        String document =
                json.replace('\'', '"').replace(", S}", ", \"interaction\": {\"start\": {\"columns\": [\"a\"]}}}");

        assertThat(problems(document)).extracting(MappingProblem::place).containsExactly(place);
    }

    @Test
    void aDraftMayHaveGapsAndSaysSo() {
        Mapping draft = Mappings.readDraft(
                        "{\"gaps\": [\"interaction.start: which column says when the call began?\"]}")
                .get();

        assertThat(Mappings.problems(draft))
                .extracting(MappingProblem::message)
                .contains("/gaps/0: still open: interaction.start: which column says when the call began?"
                        + " (answer it in the document, then take the gap out)");
    }

    private static List<MappingProblem> problems(String json) {
        Validation<List<MappingProblem>, Mapping> read = Mappings.read(json);
        assertThat(read.isInvalid()).isTrue();
        return read.getError();
    }
}
