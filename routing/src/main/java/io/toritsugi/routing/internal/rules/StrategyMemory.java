package io.toritsugi.routing.internal.rules;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.internal.waiting.Waiting;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.StateCodec;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.TreeMap;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What strategies remember: those of the configuration that holds, and those of earlier ones under which visits still wait.
 *
 * <p>A strategy with other settings is another strategy, and begins anew. What remembers nothing has no place here.
 */
public record StrategyMemory(HashMap<String, TreeMap<Key, Part>> byQueue) {
    public static final StrategyMemory NONE = new StrategyMemory(HashMap.empty());

    public static StrategyMemory of(TreeMap<Key, Part> parts) {
        return new StrategyMemory(
                HashMap.ofEntries(parts.groupBy(part -> part._1().queue())));
    }

    /** {@return what all remember} */
    public TreeMap<Key, Part> parts() {
        return byQueue.values().foldLeft(TreeMap.empty(), TreeMap::merge);
    }

    private TreeMap<Key, Part> of(String queue) {
        return byQueue.getOrElse(queue, TreeMap.empty());
    }

    private Object state(Key key, Supplier<Object> initial) {
        return of(key.queue()).get(key).map(Part::state).getOrElse(initial);
    }

    private StrategyMemory with(String queue, TreeMap<Key, Part> parts) {
        return new StrategyMemory(byQueue.put(queue, parts));
    }

    /** What a strategy does. */
    public enum Role {
        RANKER,
        ORDER,
        BETWEEN,
        ASSIGNER
    }

    /** Which strategy it is: the queue is empty for the order between queues. */
    public record Key(Role role, String queue, String strategy) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::role).thenComparing(Key::queue).thenComparing(Key::strategy);

        public static Key ranker(QueueRules rules) {
            return new Key(
                    Role.RANKER, rules.queue().id().value(), text(rules.queue().ranker()));
        }

        public static Key order(QueueRules rules) {
            return new Key(
                    Role.ORDER, rules.queue().id().value(), text(rules.queue().order()));
        }

        /** {@return the assigner of the batches of a queue; null if it has none} */
        public static @Nullable Key assigner(QueueRules rules) {
            return rules.queue()
                    .batch()
                    .map(batch -> new Key(Role.ASSIGNER, rules.queue().id().value(), text(batch.assigner())))
                    .orElse(null);
        }

        public static Key between(Compiled compiled) {
            return new Key(Role.BETWEEN, "", text(compiled.configuration().between()));
        }

        /** {@return the strategies of a queue} */
        public static List<Key> of(QueueRules rules) {
            @Nullable Key assigner = assigner(rules);
            return assigner == null
                    ? List.of(ranker(rules), order(rules))
                    : List.of(ranker(rules), order(rules), assigner);
        }

        private static String text(StrategyRef ref) {
            return ref.settings().isEmpty() ? ref.id() : ref.id() + ref.settings();
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** What one strategy remembers, and the version of a configuration that names it. */
    public record Part(String version, Object state) {}

    public Object ranker(QueueRules rules) {
        return state(Key.ranker(rules), rules.ranker()::initial);
    }

    public Object order(QueueRules rules) {
        return state(Key.order(rules), rules.order()::initial);
    }

    public Object assigner(Key key, ChosenAssigner<?> assigner) {
        return state(key, assigner::initial);
    }

    public Object between(Compiled compiled) {
        return state(Key.between(compiled), compiled.between()::initial);
    }

    /** {@return this with a beginning of what the strategies of a queue remember; the same where the configuration names no such queue} */
    public StrategyMemory beginning(@Nullable QueueRules held, String version) {
        if (held == null) {
            return this;
        }
        String queue = held.queue().id().value();
        TreeMap<Key, Part> before = of(queue);
        TreeMap<Key, Part> next = begun(
                begun(before, Key.ranker(held), version, held.ranker().initial()),
                Key.order(held),
                version,
                held.order().initial());
        @Nullable Key assigner = Key.assigner(held);
        if (assigner != null && held.assigner() != null) {
            next = begun(next, assigner, version, held.assigner().initial());
        }
        return next.size() == before.size() ? this : with(queue, next);
    }

    /** {@return what is remembered after an event that concerns a queue, by whoever remembers anything of it} */
    public StrategyMemory after(EventView event, QueueId queue, Compiled.Lookup rules) {
        TreeMap<Key, Part> before = of(queue.value());
        TreeMap<Key, Part> next = before;
        for (Tuple2<Key, Part> entry : before) {
            Compiled compiled = rules.find(entry._2().version());
            QueueRules of = compiled == null ? null : compiled.queue(queue);
            if (of != null) {
                Object after = evolved(entry._1().role(), of, entry._2().state(), queue, event);
                next = next.put(entry._1(), new Part(entry._2().version(), after));
            }
        }
        return next.equals(before) ? this : with(queue.value(), next);
    }

    private static Object evolved(Role role, QueueRules of, Object before, QueueId queue, EventView event) {
        return switch (role) {
            case RANKER -> of.ranker().evolve(before, queue, event);
            case ASSIGNER -> of.assigner() == null ? before : of.assigner().evolve(before, queue, event);
            case ORDER, BETWEEN -> of.order().evolve(before, event);
        };
    }

    /** {@return what the order between queues remembers after an event about a visit} */
    public StrategyMemory afterAny(EventView event, Compiled compiled, String version) {
        Key key = Key.between(compiled);
        TreeMap<Key, Part> before = of(key.queue());
        TreeMap<Key, Part> next = begun(before, key, version, compiled.between().initial());
        if (next.containsKey(key)) {
            next = next.put(key, new Part(version, compiled.between().evolve(between(compiled), event)));
        }
        return next.equals(before) ? this : with(key.queue(), next);
    }

    /** {@return what is remembered once another configuration holds: of the strategies that it names, or that visits wait under} */
    public StrategyMemory following(
            Compiled compiled, String version, Iterable<Waiting> waiting, Compiled.Lookup rules) {
        Set<Key> named = new TreeSet<>();
        named.add(Key.between(compiled));
        compiled.configuration().queues().forEach(queue -> {
            QueueRules held = compiled.queue(queue.id());
            if (held != null) {
                named.addAll(Key.of(held));
            }
        });
        Set<Key> pinned = new TreeSet<>();
        for (Waiting visit : waiting) {
            QueueRules held = rules.rulesOf(visit);
            if (held != null) {
                pinned.addAll(Key.of(held));
            }
        }
        return of(parts().filter((key, part) -> named.contains(key) || pinned.contains(key))
                .map((key, part) -> new Tuple2<>(key, named.contains(key) ? new Part(version, part.state()) : part)));
    }

    private static TreeMap<Key, Part> begun(TreeMap<Key, Part> parts, Key key, String version, Object initial) {
        return initial == StateCodec.Nothing.NOTHING || parts.containsKey(key)
                ? parts
                : parts.put(key, new Part(version, initial));
    }
}
