package io.toritsugi.benchmarks.routing;

/**
 * Who waits when an agent becomes free.
 *
 * @since 0.1
 */
public enum Situation {
    /** Whoever comes: 1 to 3 skills with levels from 1 to 5. */
    ANYBODY,
    /** The same, but every agent can serve the first. */
    HEAD,
    /** The same, but agents can serve none but the last hundredth, each of which one of them can. */
    LAST_HUNDREDTH,
    /** The same, but agents can serve none of the first 10,000, or of the first 99 of 100 where they are fewer. */
    PILE,
    /** The same, but agents can serve none. */
    NOBODY,
    /** All require one skill, and all but the last hundredth more of it than agents have. */
    ONE_SKILL,
    /** Hardly two require the same: levels are from 1 to 100; agents can serve none but the last hundredth. */
    UNIQUE
}
