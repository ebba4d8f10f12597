package io.toritsugi.routing.internal.snapshot;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.internal.rules.Compiled;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.toritsugi.routing.internal.rules.StrategyMemory.Part;
import io.toritsugi.routing.internal.rules.StrategyMemory.Role;
import io.toritsugi.routing.strategy.StateCodec;
import io.vavr.collection.TreeMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What strategies remember as text, by their own codecs. What cannot be written, or not be read any more, because the strategy is gone or
 * its codec throws, is forgotten: that strategy begins anew.
 */
record MemoryTexts(Compiled.Lookup rules) {
    List<WrittenMemory> write(StrategyMemory memory) {
        List<WrittenMemory> written = new ArrayList<>();
        memory.parts().forEach((key, part) -> {
            @Nullable String text = textOf(key, part);
            if (text != null) {
                written.add(new WrittenMemory.Builder()
                        .role(key.role())
                        .queue(key.queue())
                        .strategy(key.strategy())
                        .version(part.version())
                        .state(text)
                        .build());
            }
        });
        return written;
    }

    StrategyMemory read(List<WrittenMemory> memories) {
        TreeMap<StrategyMemory.Key, Part> parts = TreeMap.empty();
        for (WrittenMemory written : memories) {
            StrategyMemory.Key key = new StrategyMemory.Key(written.role(), written.queue(), written.strategy());
            @Nullable Object state = stateOf(key, written);
            if (state != null) {
                parts = parts.put(key, new Part(written.version(), state));
            }
        }
        return StrategyMemory.of(parts);
    }

    @SuppressWarnings("unchecked")
    private @Nullable String textOf(StrategyMemory.Key key, Part part) {
        try {
            @Nullable StateCodec<?> codec = codec(key, part.version());
            return codec == null ? null : ((StateCodec<Object>) codec).write(part.state());
        } catch (RuntimeException broken) {
            return null;
        }
    }

    private @Nullable Object stateOf(StrategyMemory.Key key, WrittenMemory written) {
        try {
            @Nullable StateCodec<?> codec = codec(key, written.version());
            return codec == null ? null : codec.read(written.state());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private @Nullable StateCodec<?> codec(StrategyMemory.Key key, String version) {
        @Nullable Compiled compiled = rules.find(version);
        if (compiled == null) {
            return null;
        }
        if (key.role() == Role.BETWEEN) {
            return StrategyMemory.Key.between(compiled).equals(key)
                    ? compiled.between().order().codec()
                    : null;
        }
        @Nullable QueueRules held = compiled.queue(QueueId.of(key.queue()));
        if (held == null) {
            return null;
        }
        return StrategyMemory.Key.of(held).contains(key) ? codec(key.role(), held) : null;
    }

    private static @Nullable StateCodec<?> codec(Role role, QueueRules held) {
        if (role == Role.ASSIGNER) {
            return held.assigner() == null ? null : held.assigner().assigner().codec();
        }
        return role == Role.RANKER
                ? held.ranker().ranker().codec()
                : held.order().order().codec();
    }
}
