package io.toritsugi.routing.configuration.check;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.Facts;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.configuration.check.RoutingWarning.Reason;
import io.toritsugi.routing.roster.AgentFacts;
import io.toritsugi.routing.roster.RosterEntry;
import io.toritsugi.routing.stage.Circle;
import io.toritsugi.routing.stage.Eligibility;
import io.toritsugi.routing.stage.Requirements;
import io.toritsugi.routing.stage.RoutingFacts;
import io.toritsugi.routing.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Says what in a configuration is allowed and hardly meant.
 *
 * <p>What depends on the contact or on the state of queues is given the benefit of the doubt: a warning means that it is so
 * whoever calls. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class RoutingLint {
    private static final String WITHOUT_WEIGHTS = "priority-age";

    private final Pool pool;
    private final List<RoutingWarning> warnings = new ArrayList<>();

    private RoutingLint(Pool pool) {
        this.pool = pool;
    }

    /**
     * {@return what is hardly meant, in the order of the queues}
     *
     * @param configuration a configuration in which {@link RoutingRules} find nothing
     * @param servers who serves which queue, logged in or not; of agents who are not in the configuration nothing is known but that
     */
    public static List<RoutingWarning> warnings(
            RoutingConfiguration configuration, Map<QueueId, Set<AgentId>> servers) {
        RoutingLint lint = new RoutingLint(new Pool(configuration, servers));
        boolean weightless = configuration.between().id().equals(WITHOUT_WEIGHTS);
        List<Queue> queues = configuration.queues();
        for (int i = 0; i < queues.size(); i++) {
            String place = "/queues/" + i;
            if (weightless && queues.get(i).weight() != 1) {
                lint.warn(
                        Reason.WEIGHT_WITHOUT_EFFECT,
                        place + "/weight",
                        queues.get(i).id().value());
            }
            lint.queue(place, queues.get(i));
            lint.shares(place + "/shares/targets", queues.get(i), configuration.agents());
            lint.order(place + "/stages/", queues.get(i));
        }
        return List.copyOf(lint.warnings);
    }

    private void queue(String place, Queue queue) {
        Circle circle = queue.circle().assuming(RoutingLint::isNotOfAgent);
        List<AgentFacts> agents = pool.of(circle);
        List<AgentId> all = agents.stream().map(agent -> agent.entry().agent()).toList();
        List<Eligibility> opened = IntStream.rangeClosed(0, circle.stages().size())
                .mapToObj(open -> Eligibility.of(circle, List.of(), all, open))
                .toList();
        if (Moves.possible(place, queue).isEmpty()
                && opened.stream().noneMatch(eligibility -> pool.admitsOne(eligibility, agents, Facts.NONE))) {
            warn(Reason.NO_POSSIBLE_AGENT, place, queue.id().value());
        }
        if (!agents.isEmpty()) {
            unfulfilled(place + "/requires", circle.requires(), circle.queue(), agents);
            for (int i = 0; i < queue.stages().size(); i++) {
                String where = place + "/stages/" + i;
                unfulfilled(where + "/requires", circle.stages().get(i).requires(), circle.queue(), agents);
                if (i > 0 && !mayWiden(queue.stages(), i, opened, agents)) {
                    warn(Reason.NEVER_WIDENS, where, queue.stages().get(i).id());
                }
            }
        }
    }

    private void shares(String place, Queue queue, List<RosterEntry> agents) {
        queue.shares().ifPresent(shares -> {
            Set<String> known = new HashSet<>();
            agents.forEach(agent -> shares.partyOf(agent).ifPresent(known::add));
            shares.targets().keySet().stream()
                    .filter(party -> !known.contains(party))
                    .forEach(party -> warn(Reason.UNKNOWN_PARTY, Shape.below(place, party), party));
        });
    }

    private void unfulfilled(String place, Condition requirement, QueueId queue, List<AgentFacts> agents) {
        for (Condition part : Requirements.partsOf(List.of(requirement))) {
            if (agents.stream()
                    .noneMatch(agent -> part.evaluate(RoutingFacts.of(agent, queue, Facts.NONE))
                            .isTrue())) {
                warn(Reason.NOBODY_FULFILS, place, part.toString());
            }
        }
    }

    private boolean mayWiden(List<Stage> stages, int index, List<Eligibility> opened, List<AgentFacts> agents) {
        Stage stage = stages.get(index);
        if (stage.moveTo().isPresent() || !stage.relax().isEmpty()) {
            return true;
        }
        Eligibility before = opened.get(index);
        Eligibility after = opened.get(index + 1);
        Stage assumed = after.admitting().get(after.admitting().size() - 1);
        return agents.stream()
                .filter(agent -> after.admits(assumed, agent, pool.servedBy(agent), Facts.NONE))
                .anyMatch(agent -> before.admitting().stream()
                        .noneMatch(earlier -> isSure(earlier, stages)
                                && before.admits(earlier, agent, pool.servedBy(agent), Facts.NONE)));
    }

    private static boolean isSure(Stage assumed, List<Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.id().equals(assumed.id()))
                .noneMatch(stage -> stage.preferredOnly()
                        || stage.requires().factNames().stream().anyMatch(RoutingLint::isNotOfAgent));
    }

    private void order(String place, Queue queue) {
        List<Stage> stages = queue.stages();
        Duration highestAge = Duration.ZERO;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Eligibility opened = Eligibility.of(queue.circle(), List.of(), List.of(), i + 1);
            if (opened.admitting().stream().anyMatch(earlier -> earlier.rank() > stage.rank())) {
                warn(Reason.RANK_INVERSION, place + i + "/rank", stage.id());
            }
            Duration age = stage.opensAfter().orElse(highestAge);
            if (age.compareTo(highestAge) < 0) {
                warn(Reason.AGES_OUT_OF_ORDER, place + i + "/opensAfter", stage.id());
            } else if (stage.opensWhen().isEmpty()) {
                highestAge = age;
            }
        }
    }

    private static boolean isNotOfAgent(String fact) {
        return !fact.startsWith("agent.") && !fact.startsWith("member.") && !fact.equals("skills");
    }

    private void warn(Reason reason, String place, String subject) {
        warnings.add(new RoutingWarning(reason, place, subject));
    }
}
