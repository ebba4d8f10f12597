package io.toritsugi.routing;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.EventView;
import io.vavr.collection.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the strategies of the queues remember, and that of the order between them. */
record StrategyMemory(TreeMap<QueueId, Remembered> queues, Remembered.@Nullable Part between) {
    static final StrategyMemory NONE = new StrategyMemory(TreeMap.empty(), null);

    /** What the two strategies of a queue remember. */
    record Remembered(Part ranker, Part order) {
        /** What one strategy remembers: another strategy begins anew. */
        record Part(String strategy, Object state) {}
    }

    Object ranker(QueueRules rules) {
        Remembered found = queues.get(rules.queue().id()).getOrNull();
        ChosenRanker<?> ranker = rules.ranker();
        return found != null && found.ranker().strategy().equals(ranker.ranker().id())
                ? found.ranker().state()
                : ranker.initial();
    }

    Object order(QueueRules rules) {
        Remembered found = queues.get(rules.queue().id()).getOrNull();
        ChosenOrder<?> order = rules.order();
        return found != null && found.order().strategy().equals(order.order().id())
                ? found.order().state()
                : order.initial();
    }

    Object between(ChosenOrder<?> order) {
        return between != null && between.strategy().equals(order.order().id()) ? between.state() : order.initial();
    }

    /** {@return what is remembered after an event that concerns a queue} */
    StrategyMemory after(EventView event, QueueRules rules) {
        QueueId queue = rules.queue().id();
        Remembered next = new Remembered(
                new Remembered.Part(rules.ranker().ranker().id(), rules.ranker().evolve(ranker(rules), queue, event)),
                new Remembered.Part(rules.order().order().id(), rules.order().evolve(order(rules), event)));
        return next.equals(queues.get(queue).getOrNull()) ? this : new StrategyMemory(queues.put(queue, next), between);
    }

    /** {@return what the order between queues remembers after an event about a visit} */
    StrategyMemory afterAny(EventView event, ChosenOrder<?> order) {
        Remembered.Part next = new Remembered.Part(order.order().id(), order.evolve(between(order), event));
        return next.equals(between) ? this : new StrategyMemory(queues, next);
    }
}
