package io.toritsugi.kpi.staffing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a given number of agents reaches under a load, whether that is enough for a goal or not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param agents the agents at work; 0 or more
 * @param serviceLevel the share of arrivals that are answered within the threshold, from 0 to 1; 1 if nothing arrives
 * @param occupancy the share of their time that they are busy, from 0 to 1; with concurrency, of the contacts that they could
 *     serve at once; 0 if there is no agent
 * @param waitProbability the share of arrivals that wait, from 0 to 1
 * @param asa the average speed of answer, of those who are answered, at once or later; empty if it is longer than a
 *     {@code Duration} holds, the queue grows without end, or nobody is answered
 * @param abandonment the share of arrivals that abandon, from 0 to 1; empty where customers are patient
 * @since 0.1
 */
public record StaffingPrediction(
        int agents,
        double serviceLevel,
        double occupancy,
        double waitProbability,
        Optional<Duration> asa,
        OptionalDouble abandonment) {}
