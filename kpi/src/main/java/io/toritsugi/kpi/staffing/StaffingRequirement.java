package io.toritsugi.kpi.staffing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The fewest agents that reach a goal, and what they reach.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agents the agents at work; 0 or more
 * @param positions the agents to be paid, of whom so many are at work after shrinkage; no fewer
 * @param serviceLevel the share of arrivals that are answered within the threshold, from 0 to 1
 * @param occupancy the share of their time that they are busy, from 0 to 1; with concurrency, of the contacts that they could
 *     serve at once
 * @param waitProbability the share of arrivals that wait, from 0 to 1
 * @param asa the average speed of answer, of those who are answered, at once or later; empty if it is longer than a
 *     {@code Duration} holds, or nobody is answered
 * @param abandonment the share of arrivals that abandon, from 0 to 1; empty where customers are patient
 * @since 0.1
 */
public record StaffingRequirement(
        int agents,
        int positions,
        double serviceLevel,
        double occupancy,
        double waitProbability,
        Optional<Duration> asa,
        OptionalDouble abandonment) {}
