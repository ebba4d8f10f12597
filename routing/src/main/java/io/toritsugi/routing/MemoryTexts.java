package io.toritsugi.routing;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.StrategyMemory.Remembered;
import io.toritsugi.routing.StrategyMemory.Remembered.Part;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.StateCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Writes what strategies remember, each in its own text. A strategy that is gone, or cannot read its text, begins anew.
 *
 * <p>A queue remembers what the strategy of an earlier configuration has folded, until something happens in it: so the strategy is looked
 * for in the configuration that holds, then in those that hold for visits, and then by its id alone.
 */
final class MemoryTexts {
    private static final Part FORGOTTEN = new Part("", StateCodec.Nothing.NOTHING);

    private final DomainState domain;
    private final Compiled.Lookup rules;
    private final Strategies strategies;

    MemoryTexts(DomainState domain, Compiled.Lookup rules, Strategies strategies) {
        this.domain = domain;
        this.rules = rules;
        this.strategies = strategies;
    }

    List<WrittenMemory> write(StrategyMemory memory) {
        List<WrittenMemory> written = new ArrayList<>();
        memory.queues()
                .forEach((queue, remembered) -> written.add(new WrittenMemory.Builder()
                        .queue(queue)
                        .ranker(write(remembered.ranker(), id -> ranker(queue, id)))
                        .order(write(remembered.order(), id -> order(queue, id)))
                        .build()));
        if (memory.between() != null) {
            written.add(new WrittenMemory.Builder()
                    .order(write(memory.between(), this::between))
                    .build());
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static Optional<WrittenMemory.Text> write(Part part, Function<String, @Nullable StateCodec<?>> codecs) {
        StateCodec<?> codec = codecs.apply(part.strategy());
        return codec == null
                ? Optional.empty()
                : Optional.of(
                        new WrittenMemory.Text(part.strategy(), ((StateCodec<Object>) codec).write(part.state())));
    }

    StrategyMemory read(List<WrittenMemory> memories) {
        StrategyMemory memory = StrategyMemory.NONE;
        for (WrittenMemory written : memories) {
            if (written.queue().isPresent()) {
                QueueId queue = written.queue().get();
                Remembered remembered = new Remembered(
                        read(written.ranker(), id -> ranker(queue, id)), read(written.order(), id -> order(queue, id)));
                memory = new StrategyMemory(memory.queues().put(queue, remembered), memory.between());
            } else {
                memory = new StrategyMemory(memory.queues(), read(written.order(), this::between));
            }
        }
        return memory;
    }

    private static Part read(Optional<WrittenMemory.Text> text, Function<String, @Nullable StateCodec<?>> codecs) {
        if (text.isEmpty()) {
            return FORGOTTEN;
        }
        String strategy = text.get().strategy();
        try {
            StateCodec<?> codec = codecs.apply(strategy);
            return codec == null
                    ? FORGOTTEN
                    : new Part(strategy, codec.read(text.get().state()));
        } catch (RuntimeException unreadable) {
            return FORGOTTEN;
        }
    }

    private @Nullable StateCodec<?> ranker(QueueId queue, String id) {
        for (QueueRules held : rulesOf(queue)) {
            if (held.ranker().ranker().id().equals(id)) {
                return held.ranker().ranker().codec();
            }
        }
        return byId(
                id,
                ref -> strategies
                        .ranker(ref)
                        .<@Nullable StateCodec<?>>map(AgentRanker::codec)
                        .getOrNull());
    }

    private @Nullable StateCodec<?> order(QueueId queue, String id) {
        for (QueueRules held : rulesOf(queue)) {
            if (held.order().order().id().equals(id)) {
                return held.order().order().codec();
            }
        }
        return byId(
                id,
                ref -> strategies
                        .order(ref)
                        .<@Nullable StateCodec<?>>map(InteractionOrder::codec)
                        .getOrNull());
    }

    private @Nullable StateCodec<?> between(String id) {
        Compiled current = rules.find(domain.configured());
        return current != null && current.between().order().id().equals(id)
                ? current.between().order().codec()
                : byId(
                        id,
                        ref -> strategies
                                .order(ref)
                                .<@Nullable StateCodec<?>>map(InteractionOrder::codec)
                                .getOrNull());
    }

    private List<QueueRules> rulesOf(QueueId queue) {
        List<QueueRules> found = new ArrayList<>();
        Compiled current = rules.find(domain.configured());
        QueueRules now = current == null ? null : current.queue(queue);
        if (now != null) {
            found.add(now);
        }
        StreamSupport.stream(domain.inOrder().spliterator(), false)
                .filter(waiting -> waiting.queue().equals(queue))
                .map(Waiting::version)
                .distinct()
                .map(rules::find)
                .forEach(compiled -> {
                    QueueRules held = compiled == null ? null : compiled.queue(queue);
                    if (held != null) {
                        found.add(held);
                    }
                });
        return found;
    }

    private static @Nullable StateCodec<?> byId(String id, Function<StrategyRef, @Nullable StateCodec<?>> source) {
        return id.isBlank() ? null : source.apply(StrategyRef.of(id));
    }
}
