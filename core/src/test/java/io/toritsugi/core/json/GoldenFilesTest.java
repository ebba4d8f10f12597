package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.fact.FactValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire form is a promise: both Jacksons write just what the golden files say, ours and a host's own mapper alike, and
 * read it back.
 *
 * <p>{@code mvn test -pl core -Dtest=GoldenFilesTest -DargLine=-Dtoritsugi.golden.rewrite=true} writes the files anew, for
 * a new type or an optional property; any other difference breaks the promise.
 */
class GoldenFilesTest {
    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsWrittenAndReadAsPromised(Event event) {
        GoldenFiles.check(event.type(), Json.JACKSON_2.write(event));

        String golden = GoldenFiles.read(event.type());
        assertThat(readersOf(event)).allSatisfy(json -> {
            assertThat(json.write(event)).isEqualTo(golden);
            assertThat(json.write(new Json.Holder(event))).isEqualTo("{\"event\":" + golden + "}");
            assertThat(json.readEvent(golden)).isEqualTo(event);
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventKeepsItsRequiredProperties(Event event) throws Exception {
        String minimal = withoutOptionalProperties(Json.JACKSON_2.write(event));
        GoldenFiles.check("minimal/" + event.type(), minimal);

        String golden = GoldenFiles.read("minimal/" + event.type());
        Event read = Json.JACKSON_2.readEvent(golden);
        assertThat(readersOf(event)).allSatisfy(json -> {
            assertThat(json.readEvent(golden)).isEqualTo(read);
            assertThat(json.readEvent(json.write(read))).isEqualTo(read);
            assertThat(json.write(read)).isEqualTo(Json.JACKSON_3.write(read));
        });
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsWrittenAndReadAsPromised(ValueSamples.Sample sample) {
        GoldenFiles.check(sample.name(), Json.JACKSON_2.write(sample.value()));

        String golden = GoldenFiles.read(sample.name());
        assertThat(Json.ALL).allSatisfy(json -> {
            assertThat(json.write(sample.value())).isEqualTo(golden);
            Object read = json.read(golden, sample.type());
            assertThat(read).isEqualTo(sample.value());
        });
    }

    @Test
    void thereIsASampleAndAGoldenFileForEveryTypeThatCanBeRead() {
        NavigableSet<String> vocabulary = new TreeSet<>(Vocabulary.types().keySet());
        assertThat(events().map(Event::type)).containsExactlyInAnyOrderElementsOf(vocabularyAndUnknown(vocabulary));

        NavigableSet<String> expected = vocabularyAndUnknown(vocabulary);
        assertThat(GoldenFiles.names("minimal")).isEqualTo(expected);
        ValueSamples.all().forEach(sample -> expected.add(sample.name()));
        assertThat(GoldenFiles.names("")).isEqualTo(expected);
    }

    @Test
    void everyKindOfFactHasASample() {
        JsonSubTypes kinds = FactValue.class.getAnnotation(JsonSubTypes.class);
        List<String> names = Arrays.stream(kinds.value())
                .map(kind -> "FactValue." + kind.name())
                .toList();

        assertThat(ValueSamples.all()).extracting(ValueSamples.Sample::name).containsAll(names);
    }

    static Stream<Event> events() {
        return EventSamples.withUnknown().stream();
    }

    static Stream<ValueSamples.Sample> values() {
        return ValueSamples.all().stream();
    }

    private static NavigableSet<String> vocabularyAndUnknown(NavigableSet<String> vocabulary) {
        NavigableSet<String> all = new TreeSet<>(vocabulary);
        all.add(ValueSamples.unknown().type());
        return all;
    }

    // A host's own mapper reads the fractions of an unknown event as doubles.
    private static List<Json> readersOf(Event event) {
        return event instanceof UnknownEvent ? Json.OURS : Json.ALL;
    }

    private static String withoutOptionalProperties(String full) throws Exception {
        com.fasterxml.jackson.databind.ObjectMapper tree = Jackson2.mapper();
        ObjectNode node = (ObjectNode) tree.readTree(full);
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            ObjectNode without = node.deepCopy();
            without.remove(name);
            if (canBeRead(tree.writeValueAsString(without))) {
                node = without;
            }
        }
        return tree.writeValueAsString(node);
    }

    private static boolean canBeRead(String json) {
        try {
            Json.JACKSON_2.readEvent(json);
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
