package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactCondition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.organization.EmployerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The stages of a queue whose important customers are served in-house while vendors serve the others.
 *
 * <p>They are stages like any other: a queue may have more of them. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Sourcing {
    private static final FactRef SEGMENT = FactRef.of("contact.segment");
    private static final FactRef EMPLOYER = FactRef.of("agent.employer");

    private Sourcing() {}

    /**
     * {@return the stages: {@code own} admits in-house agents to important customers and all others to routine; {@code in-house-helps}, of a
     * higher rank, opens at an age and admits in-house agents to routine too} Important customers never leave the house, however long they wait.
     *
     * @param important the segments of important customers; not empty; a customer of no known segment is routine
     * @param inHouse the employers that are in-house; not empty; an agent of no known employer is not
     * @param helpAfter the age at which in-house agents help with routine, zero or more; absent: never
     * @throws IllegalArgumentException if there are no segments or no employers, or the age is negative
     */
    public static List<Stage> importantInHouse(
            Collection<String> important, Collection<EmployerId> inHouse, Optional<Duration> helpAfter) {
        if (important.isEmpty() || inHouse.isEmpty()) {
            throw new IllegalArgumentException(
                    "Sourcing needs important segments and in-house employers, was " + important + " and " + inHouse);
        }
        Condition customer = oneOf(SEGMENT, important);
        Condition agent =
                oneOf(EMPLOYER, inHouse.stream().map(EmployerId::value).toList());
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.builder()
                .id("own")
                .requires(Condition.any(
                        Condition.all(customer, agent), Condition.all(Condition.not(customer), Condition.not(agent))))
                .build());
        helpAfter.ifPresent(age -> stages.add(Stage.builder()
                .id("in-house-helps")
                .opensAfter(age)
                .rank(1)
                .requires(Condition.all(Condition.not(customer), agent))
                .build()));
        return List.copyOf(stages);
    }

    /** What is not known is none of them: the answer is never unknown. */
    private static Condition oneOf(FactRef fact, Collection<String> words) {
        return Condition.all(
                new FactCondition.Exists(fact),
                new FactCondition.In(
                        fact, new TreeSet<>(words).stream().map(FactValue::of).toList()));
    }
}
