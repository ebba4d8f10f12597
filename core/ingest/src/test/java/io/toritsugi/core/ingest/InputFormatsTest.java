package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.vavr.control.Either;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputFormatsTest {
    private static final Mapping OF_NOTHING = Mappings.read(
                    "{\"format\": {\"id\": \"nothing\"}, \"interaction\": {\"start\": {\"columns\": [\"start\"]}}}")
            .get();

    @Test
    void csvIsWiredAndDiscovered() {
        assertThat(InputFormats.standard().ids())
                .containsExactlyInAnyOrder(
                        "amazon-connect-agents", "amazon-connect-contacts", "csv", "events", "freeswitch", "queue-log");
        assertThat(InputFormats.discover(InputFormatsTest.class.getClassLoader())
                        .ids())
                .containsExactlyInAnyOrder(
                        "amazon-connect-agents", "amazon-connect-contacts", "csv", "events", "freeswitch", "queue-log");
    }

    @Test
    void anotherFormatIsAskedByItsName() {
        Ingest ingest = Ingest.of(InputFormats.of(List.of(new Nothing())));

        assertThat(ingest.read(Source.of("x", new byte[0]), OF_NOTHING, ReadOptions.standard(), RecordHandler.NONE)
                        .failure())
                .isEmpty();
        assertThat(Reading.of("start\n", OF_NOTHING).summary().failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.message())
                                .isEqualTo(
                                        "no format is named \"nothing\"; there are [amazon-connect-agents, amazon-connect-contacts, csv, events, freeswitch, queue-log]"));
    }

    @Test
    void twoFormatsOfOneNameAreRefused() {
        assertThatThrownBy(() -> InputFormats.of(List.of(new Nothing(), new Nothing())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"nothing\" is both");
    }

    private static final class Nothing implements InputFormat {
        @Override
        public String id() {
            return "nothing";
        }

        @Override
        public Either<IngestFailure, RecordReader> open(
                String source, InputStream content, Mapping mapping, ReadOptions options) {
            return Either.right(() -> Either.right(Optional.empty()));
        }
    }
}
