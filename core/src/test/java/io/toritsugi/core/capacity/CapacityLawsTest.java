package io.toritsugi.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.capacity.CapacityLedgerTest.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CapacityLawsTest {
    private static final List<String> CHANNELS = List.of("voice", "chat", "email");

    /** What comes, what becomes of the oldest that is there: a draw of a day at the door. */
    record Move(String channel, int units, boolean comes, int which, int left) {}

    /** Who is in the way of whom, one pair at a time. */
    private static Set<List<String>> pairs(Capacity capacity, boolean interrupts) {
        Set<List<String>> pairs = new HashSet<>();
        for (String one : CHANNELS) {
            ChannelCapacity channel = capacity.channel(one);
            for (String other : CHANNELS) {
                Set<String> named = interrupts ? channel.interrupts() : channel.blocks();
                if (named.contains(other) || (named.contains("*") && !one.equals(other))) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    private static int plainlyUsed(Capacity capacity, List<Held> held) {
        Set<List<String>> interrupts = pairs(capacity, true);
        int used = 0;
        for (Held one : held) {
            boolean interrupted = false;
            for (Held other : held) {
                boolean there = other.live() || other.unitsHeld() > 0;
                interrupted |= there && interrupts.contains(List.of(name(other), name(one)));
            }
            used += interrupted ? 0 : one.unitsHeld();
        }
        return used;
    }

    private static String plainly(Capacity capacity, List<Held> held, String channel, int units) {
        Set<List<String>> interrupts = pairs(capacity, true);
        Set<List<String>> blocks = pairs(capacity, false);
        int places = 0;
        int beside = 0;
        boolean blocked = false;
        for (Held one : held) {
            places += name(one).equals(channel) && one.takesPlace() ? 1 : 0;
            if (!interrupts.contains(List.of(channel, name(one)))) {
                beside += one.unitsHeld();
                blocked |= one.live() && blocks.contains(List.of(name(one), channel));
            }
        }
        if (places >= capacity.channel(channel).max().orElse(Integer.MAX_VALUE)) {
            return "CHANNEL_FULL";
        }
        if (blocked) {
            return "CHANNEL_BLOCKED";
        }
        boolean room = units == 0 || beside + units <= capacity.total();
        return room && plainlyUsed(capacity, held) <= capacity.total() ? "fits" : "NO_UNITS_LEFT";
    }

    private static String name(Held held) {
        return held.channelId().orElse("");
    }

    @Property
    void theLedgerSaysWhatThePlainSumsSay(
            @ForAll("capacities") Capacity capacity,
            @ForAll("held") List<Held> held,
            @ForAll("channels") String channel,
            @ForAll("units") int units) {
        String found = CapacityLedger.shortage(capacity, held, Optional.of(channel), units)
                .map(Shortage::name)
                .orElse("fits");

        assertThat(found).isEqualTo(plainly(capacity, held, channel, units));
        assertThat(CapacityLedger.used(capacity, held)).isEqualTo(plainlyUsed(capacity, held));
    }

    /** Contacts come if they fit; those that are there end, are wrapped up, or hold less. */
    @Property
    void whatIsUsedNeverExceedsTheTotalWhileTheCapacityStays(
            @ForAll("capacities") Capacity capacity, @ForAll("moves") List<Move> moves) {
        List<Held> held = new ArrayList<>();
        for (Move move : moves) {
            if (move.comes()) {
                if (CapacityLedger.shortage(capacity, held, Optional.of(move.channel()), move.units())
                        .isEmpty()) {
                    held.add(Held.contact(move.channel(), move.units()));
                }
            } else if (!held.isEmpty()) {
                Held one = held.remove(move.which() % held.size());
                int left = Math.min(move.left(), one.unitsHeld());
                if (left > 0) {
                    held.add(Held.wrapUp(name(one), left));
                }
            }
            assertThat(CapacityLedger.used(capacity, held)).isLessThanOrEqualTo(capacity.total());
        }
    }

    @Property
    void nothingIsLetInWhileTheCapacityIsExceededNorBeyondIt(
            @ForAll("capacities") Capacity before,
            @ForAll("capacities") Capacity after,
            @ForAll("moves") List<Move> moves) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Capacity capacity = i < moves.size() / 2 ? before : after;
            Move move = moves.get(i);
            int used = CapacityLedger.used(capacity, held);
            if (CapacityLedger.shortage(capacity, held, Optional.of(move.channel()), move.units())
                    .isEmpty()) {
                held.add(Held.contact(move.channel(), move.units()));
                assertThat(used).isLessThanOrEqualTo(capacity.total());
                assertThat(CapacityLedger.used(capacity, held)).isLessThanOrEqualTo(capacity.total());
            }
        }
    }

    @Provide
    Arbitrary<Capacity> capacities() {
        return Capacities.any();
    }

    @Provide
    Arbitrary<List<Held>> held() {
        return Combinators.combine(channels(), units(), Arbitraries.of(true, true, false))
                .as((channel, units, live) -> live ? Held.contact(channel, units) : Held.wrapUp(channel, units))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        channels(),
                        units(),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 9),
                        units())
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> channels() {
        return Arbitraries.of(CHANNELS);
    }

    @Provide
    Arbitrary<Integer> units() {
        return Arbitraries.of(0, 10, 20, 33, 50, 60, 100);
    }
}
