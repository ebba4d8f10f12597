package io.toritsugi.core.capacity;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random capacities of three channels; voice may interrupt the others, and chat may interrupt mail. */
public final class Capacities {
    private Capacities() {}

    public static Arbitrary<Capacity> any() {
        return Combinators.combine(
                        Arbitraries.of(0, 40, 100, 100, 100, 150),
                        channel(Set.of("chat", "email", ChannelCapacity.EVERY_OTHER)),
                        channel(Set.of("email")),
                        channel(Set.of()))
                .as((total, voice, chat, email) -> Capacity.builder()
                        .total(total)
                        .putAllChannels(Map.of("voice", voice, "chat", chat, "email", email))
                        .build());
    }

    private static Arbitrary<ChannelCapacity> channel(Set<String> interruptible) {
        Arbitrary<Set<String>> blocks = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Set.<String>of())),
                Tuple.of(1, Arbitraries.subsetOf("voice", "chat", "email", ChannelCapacity.EVERY_OTHER)));
        return Combinators.combine(
                        Arbitraries.of(-1, 0, 20, 33, 60, 100),
                        Arbitraries.of(-1, -1, -1, 0, 1, 2),
                        blocks,
                        Arbitraries.subsetOf(interruptible))
                .as((units, max, blocked, interrupted) -> ChannelCapacity.builder()
                        .units(units < 0 ? OptionalInt.empty() : OptionalInt.of(units))
                        .max(max < 0 ? OptionalInt.empty() : OptionalInt.of(max))
                        .addAllBlocks(blocked)
                        .addAllInterrupts(interrupted)
                        .build());
    }
}
