package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.shape.Finding;
import io.toritsugi.core.json.shape.Findings;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.check.RoutingProblem.Reason;
import io.toritsugi.routing.stage.Stage;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads configurations of routing from JSON documents, with all that is wrong in them at once, and writes them.
 *
 * <p>Conditions stand in their text form, such as {@code "skills['billing'] >= 3"}; their JSON form is read too. Properties
 * that nobody knows are problems, so that a slip of the pen is not silent. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RoutingFiles {
    /** How many characters a document may have. */
    public static final int MOST_CHARACTERS = 20_000_000;

    private static final int LONGEST_CONDITION = 200_000;

    private RoutingFiles() {}

    /**
     * Reads a configuration.
     *
     * @param codec reads the JSON; it must refuse a property that stands twice
     * @param json the document, at most {@value #MOST_CHARACTERS} characters
     * @param rules what its parts must have to do with each other
     * @return the configuration, or all problems, at least one and at most twice {@value Findings#MOST}: first those of
     *     single parts in the order of the document, then those between parts. Of a queue or an agent that could not be read in full, only
     *     that its id stands twice is told beside
     */
    public static Validation<List<RoutingProblem>, RoutingConfiguration> read(
            JsonCodec codec, String json, RoutingRules rules) {
        Objects.requireNonNull(json, "json");
        if (json.length() > MOST_CHARACTERS) {
            return invalid(
                    RoutingProblem.of(Reason.TOO_LONG, "", Integer.toString(json.length()), "<= " + MOST_CHARACTERS));
        }
        Map<?, ?> tree = treeOf(codec, json);
        if (tree == null) {
            return invalid(RoutingProblem.of(Reason.NOT_JSON, "", "", ""));
        }
        Findings findings = Findings.strict();
        if (tree.get("version") == null) {
            findings.missing("/version");
        }
        Map<String, Object> right = new LinkedHashMap<>();
        ConfigurationShape.of(codec)
                .read("", tree, findings)
                .ifPresent(read -> ((Map<?, ?>) read).forEach((name, value) -> right.put(name.toString(), value)));
        right.putIfAbsent("version", "?");
        RoutingConfiguration configuration = codec.read(codec.write(right), RoutingConfiguration.class);
        List<RoutingProblem> problems = new ArrayList<>();
        findings.all().forEach(finding -> problems.add(problem(finding, tree)));
        between(configuration, tree, findings, rules).forEach(problems::add);
        return problems.isEmpty() ? Validation.valid(configuration) : Validation.invalid(List.copyOf(problems));
    }

    /**
     * {@return the document of a configuration, which {@link #read} reads again; without line breaks}
     *
     * @param codec writes the JSON
     * @param configuration the configuration
     */
    public static String write(JsonCodec codec, RoutingConfiguration configuration) {
        Map<String, Object> tree = objectOf(codec.read(codec.write(configuration), Map.class));
        List<Object> queues = new ArrayList<>();
        for (int i = 0; i < configuration.queues().size(); i++) {
            queues.add(written(
                    elementOf(tree.get("queues"), i), configuration.queues().get(i)));
        }
        tree.computeIfPresent("queues", (name, before) -> queues);
        return codec.write(tree);
    }

    private static Map<String, Object> written(Map<String, Object> tree, Queue queue) {
        inWords(tree, "requires", queue.requires());
        List<Object> stages = new ArrayList<>();
        for (int i = 0; i < queue.stages().size(); i++) {
            Stage stage = queue.stages().get(i);
            Map<String, Object> of = elementOf(tree.get("stages"), i);
            inWords(of, "requires", stage.requires());
            stage.opensWhen().ifPresent(condition -> inWords(of, "opensWhen", condition));
            stages.add(of);
        }
        tree.computeIfPresent("stages", (name, before) -> stages);
        return tree;
    }

    // What can only be unknown, or is too long, has no text form that could be read again.
    private static void inWords(Map<String, Object> tree, String name, Condition condition) {
        String text = condition.toString();
        if (text.length() <= LONGEST_CONDITION && condition.problems().isEmpty()) {
            tree.put(name, text);
        }
    }

    private static Map<String, Object> elementOf(@Nullable Object list, int index) {
        return objectOf(((List<?>) Objects.requireNonNull(list)).get(index));
    }

    private static Map<String, Object> objectOf(@Nullable Object tree) {
        Map<String, Object> object = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(tree)).forEach((name, value) -> object.put(name.toString(), value));
        return object;
    }

    private static Stream<RoutingProblem> between(
            RoutingConfiguration configuration, Map<?, ?> tree, Findings findings, RoutingRules rules) {
        Set<String> broken = new HashSet<>();
        findings.all().forEach(finding -> broken.add(partOf(finding.place())));
        return rules.problems(configuration, idsIn(tree)).stream()
                .map(problem -> problem.at(findings.placeOf("", problem.place().substring(1))))
                .filter(problem ->
                        problem.reason() == Reason.DUPLICATE_ID || !broken.contains(partOf(problem.place())));
    }

    private static String partOf(String place) {
        String[] steps = place.split("/", 4);
        return steps.length < 3 ? place : steps[1] + "/" + steps[2];
    }

    private static Set<QueueId> idsIn(Map<?, ?> tree) {
        Set<QueueId> ids = new TreeSet<>();
        if (tree.get("queues") instanceof List<?> queues) {
            for (Object queue : queues) {
                if (queue instanceof Map<?, ?> parts && parts.get("id") instanceof String id) {
                    Shape.parsed(id, QueueId::of).ifPresent(parsed -> ids.add((QueueId) parsed));
                }
            }
        }
        return ids;
    }

    private static Validation<List<RoutingProblem>, RoutingConfiguration> invalid(RoutingProblem problem) {
        return Validation.invalid(List.of(problem));
    }

    private static @Nullable Map<?, ?> treeOf(JsonCodec codec, String json) {
        try {
            return codec.read(json, Map.class);
        } catch (IllegalArgumentException noObject) {
            return null;
        }
    }

    private static RoutingProblem problem(Finding finding, Map<?, ?> tree) {
        String place = finding.place();
        return switch (finding.reason()) {
            case MISSING -> RoutingProblem.of(Reason.MISSING, place, "", finding.allowed());
            case UNEXPECTED -> RoutingProblem.of(Reason.UNEXPECTED, place, valueAt(tree, place), finding.allowed());
            case UNKNOWN_PROPERTY -> RoutingProblem.of(Reason.UNKNOWN_PROPERTY, place, "", finding.allowed());
            case CONDITION -> RoutingProblem.of(place, finding.condition().orElseThrow());
        };
    }

    private static String valueAt(Object tree, String place) {
        Object part = tree;
        String[] steps = place.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            String step = steps[i].replace("~1", "/").replace("~0", "~");
            if (part instanceof Map<?, ?> object) {
                part = object.get(step);
            } else if (part instanceof List<?> list) {
                part = list.get(Integer.parseInt(step));
            }
        }
        return part instanceof String || part instanceof Number || part instanceof Boolean ? part.toString() : "";
    }
}
