package io.toritsugi.routing.stage;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.stage.Ineligibility.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may take a visit while certain stages are open.
 *
 * <p>The first so many stages of the queue are open. Of these, the last that is {@link StageMode#REPLACING} and those
 * after it admit; all of them relax. A part of what the visit and the queue require is dropped if an open stage relaxes a
 * fact that it names: a fact without an element, such as {@code skills}, stands for all its elements. What a stage itself
 * requires is never dropped. Unknown is no.
 *
 * <p>Depends on what the visit asks for and on how many stages are open, and is asked for each agent. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Eligibility {
    private final QueueId queue;
    private final List<Stage> admitting;
    private final Set<AgentId> preferred;
    private final List<Condition> ofVisit;
    private final List<Condition> ofQueue;

    private Eligibility(Circle circle, List<Condition> requirements, Collection<AgentId> preferred, int open) {
        queue = circle.queue();
        List<Stage> opened = circle.stages().subList(0, open);
        admitting = opened.subList(firstAdmitting(opened), open);
        this.preferred = Set.copyOf(preferred);
        List<FactRef> relaxed =
                opened.stream().flatMap(stage -> stage.relax().stream()).toList();
        ofVisit = Requirements.without(Requirements.partsOf(requirements), relaxed);
        ofQueue = Requirements.without(Requirements.partsOf(List.of(circle.requires())), relaxed);
    }

    /**
     * {@return who may take a visit}
     *
     * @param circle who may take visits of its queue
     * @param requirements what the visit requires of an agent
     * @param preferred the agents whom it should reach if it can
     * @param open how many stages are open, from the first; 0 to all of them
     * @throws IllegalArgumentException if there are not so many stages
     */
    public static Eligibility of(Circle circle, List<Condition> requirements, Collection<AgentId> preferred, int open) {
        if (open < 0 || open > circle.stages().size()) {
            throw new IllegalArgumentException("Eligibility.open must be 0 to "
                    + circle.stages().size() + ", the number of stages of " + circle.queue() + ", was " + open);
        }
        return new Eligibility(circle, requirements, preferred, open);
    }

    private static int firstAdmitting(List<Stage> opened) {
        for (int i = opened.size() - 1; i > 0; i--) {
            if (opened.get(i).mode() == StageMode.REPLACING) {
                return i;
            }
        }
        return 0;
    }

    /** {@return the stages that admit, in their order: the open ones that none has replaced; unmodifiable} */
    public List<Stage> admitting() {
        return admitting;
    }

    /** {@return what every agent must fulfil whatever the stage, each part one element: first of the visit, then of the queue; unmodifiable} */
    public List<Condition> requirements() {
        return Stream.concat(ofVisit.stream(), ofQueue.stream()).toList();
    }

    /** {@return those of the requirements that the visit brought, each part one element; unmodifiable} */
    public List<Condition> requirementsOfVisit() {
        return ofVisit;
    }

    /** {@return those of the requirements that are the queue's own, each part one element; unmodifiable} */
    public List<Condition> requirementsOfQueue() {
        return ofQueue;
    }

    /**
     * {@return the lowest rank of the stages that admit an agent; empty if none does}
     *
     * @param agent the agent
     * @param served the queues that he serves
     * @param visit what is known of the contact and the queue: {@link RoutingFacts#ofVisit}
     */
    public OptionalInt rankOf(AgentFacts agent, Set<QueueId> served, Facts visit) {
        Facts facts = RoutingFacts.of(agent, queue, visit);
        int lowest = Integer.MAX_VALUE;
        boolean found = false;
        for (int i = 0; i < admitting.size(); i++) {
            Stage stage = admitting.get(i);
            if ((!found || stage.rank() < lowest) && stageAdmits(stage, agent, served, facts)) {
                found = true;
                lowest = stage.rank();
            }
        }
        return found && Requirements.hold(ofVisit, facts) && Requirements.hold(ofQueue, facts)
                ? OptionalInt.of(lowest)
                : OptionalInt.empty();
    }

    /**
     * {@return whether one of the open stages admits an agent, by itself}
     *
     * @param stage one of {@link #admitting}
     * @param agent the agent
     * @param served the queues that he serves
     * @param visit what is known of the contact and the queue: {@link RoutingFacts#ofVisit}
     */
    public boolean admits(Stage stage, AgentFacts agent, Set<QueueId> served, Facts visit) {
        Facts facts = RoutingFacts.of(agent, queue, visit);
        return stageAdmits(stage, agent, served, facts)
                && Requirements.hold(ofVisit, facts)
                && Requirements.hold(ofQueue, facts);
    }

    /**
     * {@return what stands against an agent; empty exactly if {@link #rankOf} is not} Of several stages, that
     * in which he came furthest tells; of those alike, the first.
     *
     * @param agent the agent
     * @param served the queues that he serves
     * @param visit what is known of the contact and the queue: {@link RoutingFacts#ofVisit}
     */
    public Optional<Ineligibility> whyNot(AgentFacts agent, Set<QueueId> served, Facts visit) {
        if (admitting.isEmpty()) {
            return because(Reason.NO_OPEN_STAGE);
        }
        List<Stage> serving =
                admitting.stream().filter(stage -> serves(stage, served)).toList();
        if (serving.isEmpty()) {
            return because(Reason.SERVES_NO_QUEUE);
        }
        Facts facts = RoutingFacts.of(agent, queue, visit);
        return Requirements.firstFailing(ofVisit, facts)
                .map(part -> lacking(Reason.VISIT_REQUIRES, part))
                .or(() -> Requirements.firstFailing(ofQueue, facts).map(part -> lacking(Reason.QUEUE_REQUIRES, part)))
                .or(() -> ofStages(serving, agent, facts));
    }

    private Optional<Ineligibility> ofStages(List<Stage> serving, AgentFacts agent, Facts facts) {
        List<Stage> open = serving.stream()
                .filter(stage -> isPreferredEnough(stage, agent))
                .toList();
        if (open.isEmpty()) {
            return Optional.of(new Ineligibility(
                    Reason.NOT_PREFERRED, Optional.of(serving.get(0).id()), Optional.empty()));
        }
        Optional<Ineligibility> first = Optional.empty();
        for (Stage stage : open) {
            Optional<Condition> failing =
                    Requirements.firstFailing(Requirements.partsOf(List.of(stage.requires())), facts);
            if (failing.isEmpty()) {
                return Optional.empty();
            }
            if (first.isEmpty()) {
                first = Optional.of(new Ineligibility(Reason.STAGE_REQUIRES, Optional.of(stage.id()), failing));
            }
        }
        return first;
    }

    private static Optional<Ineligibility> because(Reason reason) {
        return Optional.of(new Ineligibility(reason, Optional.empty(), Optional.empty()));
    }

    private static Ineligibility lacking(Reason reason, Condition part) {
        return new Ineligibility(reason, Optional.empty(), Optional.of(part));
    }

    private boolean stageAdmits(Stage stage, AgentFacts agent, Set<QueueId> served, Facts facts) {
        return serves(stage, served)
                && isPreferredEnough(stage, agent)
                && stage.requires().evaluate(facts).isTrue();
    }

    private boolean isPreferredEnough(Stage stage, AgentFacts agent) {
        return !stage.preferredOnly() || preferred.contains(agent.entry().agent());
    }

    private boolean serves(Stage stage, Set<QueueId> served) {
        if (served.contains(queue)) {
            return true;
        }
        for (QueueId other : stage.queues()) {
            if (served.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
