package io.toritsugi.core.ingest;

import static io.toritsugi.core.ingest.Reading.HEADING;
import static io.toritsugi.core.ingest.Reading.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Origin;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    @Test
    void everyEventIsIngestedAndHasAnIdOfItsOwn() {
        Reading reading = Reading.of(HEADING + row(1) + row(1));

        assertThat(reading.events())
                .allSatisfy(event -> assertThat(event.origin()).isEqualTo(Origin.INGESTED));
        assertThat(ids(reading)).doesNotHaveDuplicates().hasSize(12);
        assertThat(ids(reading).get(6)).matches("/[0-9a-f]{32}/2/0");
    }

    @Test
    void idsStayWhenAFileGrowsAndWhateverItsQuotesAndBlankLines() {
        List<String> before = ids(Reading.of(HEADING + row(1)));

        assertThat(ids(Reading.of(HEADING + row(1) + row(2)))).startsWith(before.toArray(String[]::new));
        assertThat(ids(Reading.of("\r\n" + HEADING + row(1).replace("sato", "\"sato\""))))
                .isEqualTo(before);
    }

    @Test
    void idsDependOnEverythingBefore() {
        List<String> second = ids(Reading.of(HEADING + row(1) + row(2))).subList(6, 12);

        assertThat(ids(Reading.of(HEADING + row(7) + row(2))).subList(6, 12)).doesNotContainAnyElementsOf(second);
        assertThat(ids(Reading.of(HEADING + "broken\n" + row(2)))).doesNotContainAnyElementsOf(second);
        assertThat(ids(Reading.of(HEADING.replace("talk", "talk,x") + row(1).strip() + ",\n")))
                .doesNotContainAnyElementsOf(ids(Reading.of(HEADING + row(1))));
    }

    @Test
    void withoutColumnsTheContactIsNamedByTheContent() {
        Mapping mapping = Mappings.read("{\"interaction\": {\"start\": {\"columns\": [\"start\"]}}}")
                .get();

        Reading reading = Reading.of("start\n2026-04-01T10:00:00Z\n2026-04-01T10:00:00Z\n", mapping);

        assertThat(reading.events().stream()
                        .map(event -> event.event().concerns())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void namesOfSeveralColumnsAreJoinedWithoutConfusion() {
        Mapping mapping = Mappings.read(
                        "{\"interaction\": {\"id\": [\"a\", \"b\"], \"start\": {\"columns\": [\"start\"]}}}")
                .get();

        Reading reading = Reading.of("a,b,start\nx/y,z,2026-04-01T10:00:00Z\nx,y/z,2026-04-01T10:00:00Z\n", mapping);

        assertThat(reading.events().stream()
                        .map(event -> event.event().concerns().toString())
                        .distinct())
                .hasSize(2)
                .first()
                .asString()
                .contains("x%2Fy/z");
    }

    private static List<String> ids(Reading reading) {
        return reading.events().stream()
                .map(event -> event.eventId().orElseThrow().value())
                .toList();
    }
}
