package io.toritsugi.routing.ranker.turn;

import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.RoutableView;

/** Numbers that look drawn by lot, and follow from a seed, a visit, how often it was offered, and an agent. */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Draw() {}

    static long of(long seed, AgentView agent, RoutableView routable) {
        long hash = mixed(seed + GOLDEN);
        hash = mixed(hash ^ (routable.sequence() + GOLDEN));
        hash = mixed(hash ^ (routable.offeredTo().size() + GOLDEN));
        String id = agent.id().value();
        for (int i = 0; i < id.length(); i++) {
            hash = mixed(hash ^ (id.charAt(i) + GOLDEN));
        }
        return hash;
    }

    /** {@return the number as a fraction, more than 0 and less than 1} */
    static double fraction(long drawn) {
        return ((drawn >>> 12) + 0.5) / (1L << 52);
    }

    // The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014): each bit
    // depends on all.
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
