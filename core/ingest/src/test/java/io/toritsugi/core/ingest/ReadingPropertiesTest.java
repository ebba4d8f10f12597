package io.toritsugi.core.ingest;

import static io.toritsugi.core.ingest.Reading.HEADING;
import static io.toritsugi.core.ingest.Reading.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.leg.LegConnected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ReadingPropertiesTest {
    @Property
    void anyBytesAreReadWithoutAnExceptionAndTheCountsAddUp(@ForAll byte[] garbage, @ForAll boolean headed) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes((headed ? HEADING + row(1) : "").getBytes(StandardCharsets.UTF_8));
        content.writeBytes(garbage);

        Reading reading = Reading.of(content.toByteArray());

        IngestSummary summary = reading.summary();
        long good = reading.results().stream()
                .filter(RecordResult.Read.class::isInstance)
                .count();
        assertThat(summary.recordsRead()).isEqualTo(reading.results().size());
        assertThat(summary.recordsRead()).isEqualTo(good + summary.recordsIgnored() + summary.recordsRejected());
        assertThat(summary.eventsProduced()).isEqualTo(reading.events().size());
    }

    @Property
    void badLinesCostNoGoodRecord(@ForAll @Size(max = 30) List<@net.jqwik.api.From("lines") String> lines) {
        StringBuilder content = new StringBuilder(HEADING);
        int good = 0;
        for (String line : lines) {
            content.append(line.isEmpty() ? row(++good) : line + "\n");
        }

        Reading reading = Reading.of(content.toString());

        assertThat(reading.summary().recordsGood()).isEqualTo(good);
        assertThat(reading.summary().recordsRejected()).isEqualTo(lines.size() - good);
    }

    /** An empty text stands for a good record; the others cannot be read, and swallow no neighbour. */
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                "",
                "",
                "broken",
                "1,2,3,4,5,6,7,8",
                "1,2026-04-01 10:00:00,q,x,answered,sato,1",
                "1,2026-04-01 10:00:00,q,1,answered,\0,1",
                "1,\"2026-04-01 10:00:00\"x,q,1,answered,sato,1",
                ",,,,,,",
                "1,2026-13-01 10:00:00,q,1,answered,sato,1");
    }

    @Property
    void anyTextSurvivesItsQuotes(@ForAll("texts") String text) {
        String cell = "\"" + text.replace("\"", "\"\"") + "\"";

        Reading reading = Reading.of(HEADING + "1,2026-04-01 10:00:00,q,1,answered," + cell + ",1\n" + row(2));

        assertThat(reading.summary().recordsGood()).isEqualTo(2);
        assertThat(reading.find(LegConnected.class).orElseThrow().agent())
                .hasValueSatisfying(agent -> assertThat(agent.value()).isEqualTo(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab\",;'#\t 日本語🎌".replace("🎌", "").replace("\t", ""))
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> "x" + text + "x");
    }
}
