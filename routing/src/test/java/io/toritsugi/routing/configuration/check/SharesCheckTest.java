package io.toritsugi.routing.configuration.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.json.RoutingSamples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesCheckTest {
    private static String document(String parts) {
        return "{\"version\": \"1\", \"queues\": [{\"id\": \"q\", " + parts.replace('\'', '"') + "}]}";
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'by': 'TEAM', 'targets': {'a': 1, 'b': 1}                       | UNEXPECTED       | /by",
                "'targets': {'a': 1, 'b': 1}                                     | MISSING          | /by",
                "'by': 'SITE'                                                    | MISSING          | /targets",
                "'by': 'SITE', 'targets': {'a': 1}                               | UNEXPECTED       | /targets",
                "'by': 'SITE', 'targets': {'a': 0, 'b': 1}                       | UNEXPECTED       | /targets/a",
                "'by': 'SITE', 'targets': {'a': 1000001, 'b': 1}                 | UNEXPECTED       | /targets/a",
                "'by': 'SITE', 'targets': {'a': 0.5, 'b': 1}                     | UNEXPECTED       | /targets/a",
                "'by': 'SITE', 'targets': {'': 1, 'b': 1}                        | UNEXPECTED       | /targets/",
                "'by': 'SITE', 'targets': {'a': 1, 'b': 1}, 'patience': 'PT0S'   | UNEXPECTED       | /patience",
                "'by': 'SITE', 'targets': {'a': 1, 'b': 1}, 'colour': 'red'      | UNKNOWN_PROPERTY | /colour",
            })
    void whatIsWrongIsToldByItsPlace(String parts, RoutingProblem.Reason reason, String place) {
        assertThat(RoutingSamples.read(document("'shares': {" + parts + "}")).getError())
                .extracting(RoutingProblem::reason, RoutingProblem::place)
                .containsExactly(tuple(reason, "/queues/0/shares" + place));
    }

    @Test
    void thereAreNoMoreThanTwentyParties() {
        String parties = IntStream.range(0, 21).mapToObj(i -> "'p" + i + "': 1").collect(Collectors.joining(", "));

        assertThat(RoutingSamples.read(document("'shares': {'by': 'SITE', 'targets': {" + parties + "}}"))
                        .getError())
                .extracting(RoutingProblem::place, RoutingProblem::allowed)
                .containsExactly(tuple("/queues/0/shares/targets", "{2..20}"));
    }

    @Test
    void whatGathersIsNotSharedOut() {
        String both = "'batch': {'window': 'PT1S'}, 'shares': {'by': 'SITE', 'targets': {'a': 1, 'b': 1}}";

        assertThat(RoutingSamples.read(document(both)).getError())
                .extracting(RoutingProblem::place)
                .containsExactly("/queues/0/shares");
    }

    @Test
    void aPartyOfWhichTheConfigurationHasNoAgentIsHardlyMeant() {
        String document = """
                {"version": "1",
                 "agents": [{"agent": "ann", "employer": "house", "site": "osaka"}],
                 "queues": [
                  {"id": "q", "shares": {"by": "EMPLOYER", "targets": {"house": 1, "vendor/a": 1}}},
                  {"id": "r", "shares": {"by": "SITE", "targets": {"osaka": 1, "house": 1}}}]}
                """;
        Map<QueueId, Set<AgentId>> servers =
                Map.of(QueueId.of("q"), Set.of(AgentId.of("ann")), QueueId.of("r"), Set.of(AgentId.of("ann")));
        List<RoutingWarning> warnings = RoutingLint.warnings(RoutingSamples.of(document), servers);

        assertThat(warnings)
                .extracting(RoutingWarning::reason, RoutingWarning::place, RoutingWarning::subject)
                .containsExactly(
                        tuple(RoutingWarning.Reason.UNKNOWN_PARTY, "/queues/0/shares/targets/vendor~1a", "vendor/a"),
                        tuple(RoutingWarning.Reason.UNKNOWN_PARTY, "/queues/1/shares/targets/house", "house"));
        assertThat(warnings.get(0).toText(Locale.ENGLISH)).contains("No agent of the configuration");
    }
}
