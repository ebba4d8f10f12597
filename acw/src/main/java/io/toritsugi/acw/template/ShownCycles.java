package io.toritsugi.acw.template;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.condition.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields and steps whose being shown depends on itself.
 *
 * <p>A field depends on its step, and both on the fields that their conditions name. Of each knot of circles one shortest circle
 * through its first member is told. Work is linear in the size of the conditions, and no deeper than one call.
 */
final class ShownCycles {
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private static final class Node {
        final String name;
        final String place;
        final List<String> needs = new ArrayList<>();
        int order = -1;
        int low;
        int knot = -1;

        Node(String name, String place) {
            this.name = name;
            this.place = place;
        }
    }

    /** A node on the way down, with how many of its needs were followed. */
    private static final class Visit {
        final Node node;
        int followed;

        Visit(Node node) {
            this.node = node;
        }
    }

    static void find(Template template, Problems problems) {
        ShownCycles cycles = new ShownCycles();
        Problems.each(
                "/sections",
                template.sections(),
                (at, section) -> Problems.each(at + "/steps", section.steps(), cycles::step));
        cycles.tie();
        Set<Integer> told = new LinkedHashSet<>();
        for (Node node : cycles.nodes.values()) {
            List<Node> circle = told.contains(node.knot) ? List.of() : cycles.circle(node);
            if (!circle.isEmpty()) {
                told.add(node.knot);
                Stream<String> names =
                        Stream.concat(circle.stream(), Stream.of(node)).map(each -> each.name);
                problems.add(Reason.CYCLE, node.place + "/shownWhen", names.collect(Collectors.joining(" → ")));
            }
        }
    }

    private void step(String place, Step step) {
        Node node = new Node("step " + step.id(), place);
        needs(node, step.shownWhen());
        nodes.putIfAbsent("step " + step.id(), node);
        Problems.each(place + "/fields", step.fields(), (at, field) -> field(at, field, step));
    }

    private void field(String place, Field field, Step step) {
        Node node = new Node(field.id().value(), place);
        needs(node, field.shownWhen());
        if (step.shownWhen().isPresent()) {
            node.needs.add("step " + step.id());
        }
        nodes.putIfAbsent(key(field.id()), node);
    }

    private static String key(FieldId id) {
        return "field " + id;
    }

    private static void needs(Node node, Optional<Condition> condition) {
        condition.ifPresent(present -> present.factNames().forEach(name -> node.needs.add("field " + name)));
    }

    /** Tarjan's algorithm for strongly connected components, with a stack of its own. */
    private void tie() {
        List<Node> open = new ArrayList<>();
        int order = 0;
        for (Node root : nodes.values()) {
            List<Visit> path = new ArrayList<>();
            if (root.order < 0) {
                path.add(enter(root, order++, open));
            }
            while (!path.isEmpty()) {
                Visit visit = path.get(path.size() - 1);
                @Nullable Node next = next(visit);
                if (next == null) {
                    path.remove(path.size() - 1);
                    leave(visit.node, open);
                    if (!path.isEmpty()) {
                        Node parent = path.get(path.size() - 1).node;
                        parent.low = Math.min(parent.low, visit.node.low);
                    }
                } else if (next.order < 0) {
                    path.add(enter(next, order++, open));
                } else if (next.knot < 0) {
                    visit.node.low = Math.min(visit.node.low, next.order);
                }
            }
        }
    }

    private static Visit enter(Node node, int order, List<Node> open) {
        node.order = order;
        node.low = order;
        open.add(node);
        return new Visit(node);
    }

    private @Nullable Node next(Visit visit) {
        while (visit.followed < visit.node.needs.size()) {
            @Nullable Node next = nodes.get(visit.node.needs.get(visit.followed++));
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private static void leave(Node node, List<Node> open) {
        if (node.low == node.order) {
            Node last;
            do {
                last = open.remove(open.size() - 1);
                last.knot = node.order;
            } while (last != node);
        }
    }

    /** The members of a shortest circle through a node, which comes first; empty if there is none. */
    private List<Node> circle(Node start) {
        Map<Node, Node> reachedFrom = new LinkedHashMap<>();
        List<Node> queue = new ArrayList<>(List.of(start));
        for (int i = 0; i < queue.size(); i++) {
            Node node = queue.get(i);
            for (String need : node.needs) {
                @Nullable Node next = nodes.get(need);
                if (next == start) {
                    return wayTo(node, reachedFrom);
                }
                if (next != null && next.knot == start.knot && reachedFrom.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<Node> wayTo(Node last, Map<Node, Node> reachedFrom) {
        List<Node> way = new ArrayList<>();
        @Nullable Node node = last;
        while (node != null) {
            way.add(node);
            node = reachedFrom.get(node);
        }
        Collections.reverse(way);
        return way;
    }
}
