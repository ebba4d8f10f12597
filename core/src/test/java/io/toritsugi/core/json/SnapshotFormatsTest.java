package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.Engagement;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.interaction.Interaction;
import io.toritsugi.core.interaction.Leg;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.SnapshotCopies;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.permission.Permissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A host opens what an earlier version has saved, and when the events before it are retired, nothing else is left: so the files
 * of {@code golden/snapshot} are never written again, and are read for ever. What a new property adds goes into another file
 * beside them, such as {@code toritsugi.agent-1-b.json}; a form that differs otherwise gets a new name.
 */
class SnapshotFormatsTest {
    private static final AgentMachine AGENTS = AgentMachine.of(AgentSettings.standard());
    private static final ContactMachine CONTACTS = new ContactMachine();
    private static final FloorMachine FLOORS = FloorMachine.of(
            FloorSettings.builder().keepClosed(Duration.ofDays(1)).build(), Permissions.everything());

    private static final Set<String> MAPS = Set.of("facts", "oddities", "supervisors", "classifications", "channels");

    /** A state of one machine, and how it is kept. */
    private record Sample<S>(String file, S state, S nothing, Function<ProtectedJson, SnapshotCodec<S>> codecs) {
        String written() {
            return codec().write(SnapshotCopies.ACME, state);
        }

        S read(String text) {
            S read = codec().read(SnapshotCopies.ACME, text);
            assertThat(codecs.apply(SnapshotCopies.JSON_3).read(SnapshotCopies.ACME, text))
                    .isEqualTo(read);
            return read;
        }

        SnapshotCodec<S> codec() {
            return codecs.apply(SnapshotCopies.JSON_2);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Sample<?>> samples() {
        List<Dated> events = SnapshotSamples.events();
        return Stream.of(
                new Sample<>(
                        "toritsugi.agent-1",
                        AGENTS.replay(Agent.of(SnapshotSamples.AGENT), events),
                        AGENTS.initial(),
                        AgentMachine::snapshots),
                new Sample<>(
                        "toritsugi.contact-1",
                        CONTACTS.replay(CONTACTS.initial(), events),
                        CONTACTS.initial(),
                        ContactMachine::snapshots),
                new Sample<>(
                        "toritsugi.floor-1",
                        FLOORS.replay(FLOORS.initial(), events),
                        FLOORS.initial(),
                        FloorMachine::snapshots));
    }

    static Stream<Sample<?>> samplesOfLines() {
        return samples().filter(sample -> sample.written().contains("\n"));
    }

    static Stream<Arguments> files() {
        return samples()
                .flatMap(sample -> GoldenFiles.names("snapshot").stream()
                        .filter(name -> name.startsWith(sample.file()))
                        .map(name -> Arguments.of(name, sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    <S> void aSnapshotIsReadAsItWasWritten(Sample<S> sample) {
        assertThat(sample.read(sample.written())).isEqualTo(sample.state());
        assertThat(sample.codec().format()).isEqualTo(sample.file().replace('-', '/'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    <S> void aSnapshotOfAnEarlierVersionKeepsAllThatItHolds(String name, Sample<S> sample) {
        String golden = GoldenFiles.read("snapshot/" + name);
        String again = sample.codec().write(SnapshotCopies.ACME, sample.read(golden));

        List<String> before = golden.lines().toList();
        List<String> after = again.lines().toList();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            holds(before.get(i), tree(before.get(i)), tree(after.get(i)));
        }
    }

    /** A later version may write more. */
    private static void holds(String where, JsonNode before, JsonNode after) {
        if (before.isObject()) {
            before.fieldNames().forEachRemaining(name -> {
                assertThat(after.has(name)).as(name + " of " + where).isTrue();
                holds(name, before.get(name), after.get(name));
            });
        } else if (before.isArray()) {
            assertThat(after).as(where).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                holds(where, before.get(i), after.get(i));
            }
        } else {
            assertThat(after).as(where).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    <S> void whatALaterVersionAddsIsIgnored(String name, Sample<S> sample) {
        String golden = GoldenFiles.read("snapshot/" + name);
        String later = golden.lines().map(SnapshotFormatsTest::added).collect(Collectors.joining("\n"));

        assertThat(later).contains("\"later\":1");
        assertThat(sample.read(later)).isEqualTo(sample.read(golden));
    }

    @ParameterizedTest
    @MethodSource("samplesOfLines")
    <S> void linesThatALaterVersionAddsAreIgnored(Sample<S> sample) {
        assertThat(sample.read(sample.written() + "\n{\"later\":{}}")).isEqualTo(sample.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agent.ImmutableWrittenAgent",
                "agent.ImmutableWrittenEngagement",
                "agent.ImmutableWrittenManualWork",
                "interaction.ImmutableInteraction",
                "interaction.ImmutableSelfService",
                "interaction.ImmutableVisit",
                "interaction.ImmutableOffer",
                "interaction.ImmutableLeg",
                "interaction.ImmutableWrapUp",
                "floor.ImmutableWrittenFloor"
            })
    void everyPropertyStandsInAGoldenFile(String type) throws Exception {
        String golden = GoldenFiles.names("snapshot").stream()
                .map(name -> GoldenFiles.read("snapshot/" + name))
                .collect(Collectors.joining());
        List<String> names = Arrays.stream(
                        Class.forName("io.toritsugi.core." + type).getMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class))
                .map(method -> method.getAnnotation(JsonProperty.class).value())
                .toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(golden).contains("\"" + name + "\":"));
    }

    @Test
    void whatIsNotThereIsItsDefault() {
        assertThat(agent("{}")).isEqualTo(AGENTS.initial());
        assertThat(contact("{\"contact\":{}}")).isEqualTo(CONTACTS.initial());
        assertThat(FloorMachine.snapshots(SnapshotCopies.JSON_2)
                        .read(SnapshotCopies.ACME, "{\"floor\":{\"agents\":0,\"contacts\":0}}"))
                .isEqualTo(FLOORS.initial());

        Engagement engagement = agent("{\"engagements\":[{\"routable\":\"interaction:i1\",\"state\":\"HELD\","
                        + "\"since\":\"2026-04-01T00:00:00Z\"}]}")
                .engagements()
                .get(0);
        assertThat(engagement.unitsHeld()).isZero();
        assertThat(engagement.wrapUp()).isEmpty();
        assertThat(engagement.supervisors()).isEmpty();
        Leg leg = contact("{\"contact\":{\"legs\":[{\"id\":\"l\",\"state\":\"HELD\"}]}}")
                .legs()
                .get(0);
        assertThat(leg.heldSoFar()).isEqualTo(Duration.ZERO);
        assertThat(leg.transferring()).isFalse();
    }

    private static Agent agent(String text) {
        return AgentMachine.snapshots(SnapshotCopies.JSON_2).read(SnapshotCopies.ACME, text);
    }

    private static Interaction contact(String text) {
        return ContactMachine.snapshots(SnapshotCopies.JSON_2).read(SnapshotCopies.ACME, text);
    }

    @Test
    void theCustomerStandsOnlyWhereHeIsForgottenWithHisEvents() {
        List<String> lines =
                GoldenFiles.read("snapshot/toritsugi.contact-1").lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("{\"contact\":").doesNotContain("-customer", "-other");
        assertThat(lines.get(1)).startsWith("{\"created\":").contains(EventSamples.MARK + "-customer");
        assertThat(lines.get(2)).startsWith("{\"identified\":").contains(EventSamples.MARK + "-other");
    }

    @ParameterizedTest
    @MethodSource("samples")
    <S> void whatIsNoSnapshotIsRefusedWithoutAQuotation(Sample<S> sample) {
        String cut = sample.written().substring(0, 40);
        assertThat(List.of("", "[]", cut, "\"" + EventSamples.MARK + "\"", "{\"floor\":", "{\"contact\":"))
                .allSatisfy(text -> assertThatThrownBy(() -> sample.codec().read(SnapshotCopies.ACME, text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageNotContaining(EventSamples.MARK));
    }

    @Test
    void aFloorMustHaveAllItsAgentsAndContacts() {
        SnapshotCodec<?> codec = FloorMachine.snapshots(SnapshotCopies.JSON_2);
        List<String> lines =
                GoldenFiles.read("snapshot/toritsugi.floor-1").lines().toList();

        for (String begin : List.of("{\"agent\":", "{\"contact\":")) {
            String fewer =
                    lines.stream().filter(line -> !line.startsWith(begin)).collect(Collectors.joining("\n"));
            assertThatThrownBy(() -> codec.read(SnapshotCopies.ACME, fewer))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String added(String line) {
        JsonNode root = tree(line);
        addTo(root.size() == 1 ? root.elements().next() : root);
        return root.toString();
    }

    private static JsonNode tree(String line) {
        try {
            return Jackson2.mapper().readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static void addTo(JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (!MAPS.contains(name)) {
                addTo(node.get(name));
            }
        });
        if (node instanceof ObjectNode object) {
            object.put("later", 1);
        } else {
            node.elements().forEachRemaining(SnapshotFormatsTest::addTo);
        }
    }
}
