package io.toritsugi.acw.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire form is a promise: both Jacksons write just what the golden files say, and read it back.
 *
 * <p>{@code mvn test -pl core,acw -Dtest=GoldenFilesTest -DargLine=-Dtoritsugi.golden.rewrite=true} writes the files anew, for
 * a new type or an optional property; any other difference breaks the promise.
 */
class GoldenFilesTest {
    private static final Path ROOT = Path.of("src/test/resources/io/toritsugi/acw/json/golden");
    private static final boolean REWRITE = Boolean.getBoolean("toritsugi.golden.rewrite");
    private static final ObjectMapper TREE = Jackson2.mapper();

    static final List<JsonCodec> CODECS = RoundTripTest.CODECS;

    static SortedSet<String> types() {
        return new TreeSet<>(AcwEvents.VOCABULARY.types().keySet());
    }

    private static List<PendingEvent> events(String type) {
        return RoundTripTest.events()
                .filter(dated -> dated.event().type().equals(type))
                .map(dated -> PendingEvent.of(dated.occurredAt(), dated.event()))
                .toList();
    }

    /** One line for each sample of the type. */
    @ParameterizedTest
    @MethodSource("types")
    void everyEventIsWrittenAndReadAsPromised(String type) throws IOException {
        List<PendingEvent> events = events(type);
        List<String> golden =
                golden(type, events.stream().map(CODECS.get(0)::write).toList());

        for (JsonCodec codec : CODECS) {
            assertThat(events.stream().map(codec::write)).isEqualTo(golden);
            assertThat(golden.stream().map(line -> codec.read(line, PendingEvent.class)))
                    .isEqualTo(events);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventKeepsItsRequiredProperties(String type) throws IOException {
        String full = CODECS.get(0).write(events(type).get(0));
        List<String> golden = golden("minimal/" + type, List.of(withoutOptionalProperties(full)));

        PendingEvent read = CODECS.get(0).read(golden.get(0), PendingEvent.class);
        assertThat(CODECS).allSatisfy(codec -> {
            assertThat(codec.read(golden.get(0), PendingEvent.class)).isEqualTo(read);
            assertThat(codec.read(codec.write(read), PendingEvent.class)).isEqualTo(read);
        });
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.json.ValueSamples#all")
    void everyValueIsWrittenAndReadAsPromised(ValueSamples.Sample sample) throws IOException {
        String golden = golden(sample.name(), List.of(CODECS.get(0).write(sample.value())))
                .get(0);

        assertThat(CODECS).allSatisfy(codec -> {
            assertThat(codec.write(sample.value())).isEqualTo(golden);
            Object read = codec.read(golden, sample.type());
            assertThat(read).isEqualTo(sample.value());
        });
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.json.SnapshotSamples#all")
    <S> void aSnapshotIsWrittenAndReadAsPromised(SnapshotSamples.Sample<S> sample) throws IOException {
        for (JsonCodec json : CODECS) {
            SnapshotCodec<S> snapshots = sample.codec(new ProtectedJson(json, PersonalDataCodec.plain()));
            List<String> golden = golden(
                    sample.name(),
                    snapshots
                            .write(SnapshotSamples.ACME, sample.state())
                            .lines()
                            .toList());

            assertThat(snapshots.read(SnapshotSamples.ACME, String.join("\n", golden)))
                    .isEqualTo(sample.state());
        }
    }

    @Test
    void thereIsAGoldenFileForEverySampleAndNoOther() throws IOException {
        SortedSet<String> expected = types();
        assertThat(files("minimal")).isEqualTo(expected);
        SnapshotSamples.all().forEach(sample -> expected.add(sample.name()));
        ValueSamples.all().forEach(sample -> expected.add(sample.name()));
        assertThat(files("")).isEqualTo(expected);
    }

    /** What the file says, one line each, which is what is written. */
    private static List<String> golden(String name, List<String> written) throws IOException {
        Path file = ROOT.resolve(name + ".json");
        if (REWRITE) {
            Files.createDirectories(file.getParent());
            Files.write(file, written);
        }
        List<String> golden = Files.readAllLines(file);
        assertThat(written).as(name).isEqualTo(golden);
        return golden;
    }

    private static SortedSet<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String withoutOptionalProperties(String full) throws IOException {
        JsonNode pending = TREE.readTree(full);
        ObjectNode event = (ObjectNode) pending.get("event");
        List<String> names = new TreeSet<>(event.properties().stream()
                        .map(property -> property.getKey())
                        .toList())
                .stream().toList();
        for (String name : names) {
            JsonNode taken = event.remove(name);
            if (!canBeRead(pending.toString())) {
                event.set(name, taken);
            }
        }
        return TREE.writeValueAsString(pending);
    }

    private static boolean canBeRead(String json) {
        try {
            CODECS.get(0).read(json, PendingEvent.class);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
