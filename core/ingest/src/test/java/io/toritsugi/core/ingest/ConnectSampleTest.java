package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sample of AWS, kept beside the repository. */
class ConnectSampleTest {
    private static final Mapping FORMAT = Mappings.ofFormat(
            FormatSettings.builder().id("amazon-connect-agents").build());
    private static final Path SAMPLE = Path.of(
                    "..", "..", "..", "shared", "data", "amazon-connect-events", "acw-events.jsonl")
            .toAbsolutePath()
            .normalize();

    /** The page on after-call work says of its sample: 5.005 s. Talk is 6.006 s by the same instants. */
    @Test
    void afterCallWorkIsDerivedAsAmazonDescribes() throws IOException {
        assumeTrue(Files.isReadable(SAMPLE), () -> "skipped: the agent events of Amazon Connect are not at " + SAMPLE);
        Reading reading = Reading.of(Files.readString(SAMPLE), FORMAT);

        assertThat(Duration.between(reading.at(WrapUpStarted.class), reading.at(WrapUpEnded.class)))
                .isEqualTo(Duration.ofMillis(5005));
        assertThat(Duration.between(reading.at(LegConnected.class), reading.at(LegEnded.class)))
                .isEqualTo(Duration.ofMillis(6006));
        assertThat(reading.summary().recordsGood()).isEqualTo(2);
    }
}
