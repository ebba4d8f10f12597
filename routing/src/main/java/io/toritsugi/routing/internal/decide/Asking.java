package io.toritsugi.routing.internal.decide;

import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.event.routing.HoldEnded;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingRule;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.QueueRules;
import io.toritsugi.routing.internal.search.AgentSearch;
import io.toritsugi.routing.internal.search.Ranking;
import io.toritsugi.routing.internal.view.AgentSeen;
import io.toritsugi.routing.internal.waiting.VisitEvents;
import io.toritsugi.routing.internal.waiting.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks advisers who should be offered a visit, and hears their answers. */
public final class Asking {
    private Asking() {}

    /** {@return whether an adviser is to be asked, or has not answered yet, before a visit is offered} */
    static boolean asks(Waiting waiting, QueueRules held) {
        return held.queue().adviser().isPresent() && !waiting.isOver(HoldReason.ANSWER);
    }

    /** Asks about a visit that could be offered to somebody. */
    static void ask(RoutingDecision decision, Waiting waiting, QueueRules held, AgentSearch search) {
        AdviserPolicy adviser = held.queue().adviser().orElseThrow();
        List<AgentSeen> agents = search.lowest();
        Ranking ranking = new Ranking(decision.state(), decision.rules(), waiting, held, decision.at());
        List<AgentId> candidates = (agents.size() <= adviser.candidates()
                        ? agents
                        : ranking.first(agents, adviser.candidates()))
                .stream().map(AgentSeen::id).sorted().toList();
        decision.happen(AnswerRequested.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .plugin(adviser.id())
                .question(waiting.question().number() + 1)
                .addAllCandidates(candidates)
                .until(Deadlines.after(decision.at(), adviser.answersWithin()))
                .build());
    }

    /** Takes an answer; whoever was not asked about is no answer, and the ranker decides. */
    public static void answer(RoutingDecision decision, RouterCommand.Answer command) {
        @Nullable Waiting waiting = decision.state().find(command.visit());
        @Nullable QueueRules held = waiting == null ? null : decision.rules().rulesOf(waiting);
        if (waiting == null
                || held == null
                || !waiting.routable().equals(command.routable())
                || waiting.question().number() < command.question()) {
            decision.refuse(RoutingRule.NOT_ASKED, subject(command));
        } else if (waiting.question().number() != command.question() || !waiting.isHeld(HoldReason.ANSWER)) {
            decision.refuse(RoutingRule.ANSWERED_TOO_LATE, subject(command));
        } else if (!waiting.question().candidates().containsAll(command.agents())) {
            giveUp(decision, waiting, held, PluginFault.INELIGIBLE);
        } else {
            decision.happen(AnswerReceived.builder()
                    .routable(waiting.routable())
                    .visit(waiting.visit())
                    .queue(waiting.queue())
                    .plugin(adviserOf(held))
                    .question(command.question())
                    .addAllAgents(command.agents().stream().distinct().toList())
                    .build());
        }
    }

    private static String subject(RouterCommand.Answer command) {
        return command.visit().value() + ", " + command.question();
    }

    /** No answer has come in time. */
    static void late(RoutingDecision decision, Waiting waiting, QueueRules held) {
        giveUp(decision, waiting, held, PluginFault.LATE);
    }

    private static void giveUp(RoutingDecision decision, Waiting waiting, QueueRules held, PluginFault fault) {
        decision.happen(PluginFaulted.builder()
                .plugin(adviserOf(held))
                .kind(PluginKind.ADVISER)
                .fault(fault)
                .fallback(held.ranker().ranker().id())
                .queue(waiting.queue())
                .routable(waiting.routable())
                .build());
        decision.happen(HoldEnded.builder()
                .routable(waiting.routable())
                .visit(waiting.visit())
                .queue(waiting.queue())
                .reason(HoldReason.ANSWER)
                .build());
    }

    private static String adviserOf(QueueRules held) {
        return held.queue().adviser().orElseThrow().id();
    }

    /** {@return by what an offer tells who chose its agent} */
    static Map<String, String> adviser(QueueRules held) {
        return Map.of(Offering.ADVISER, adviserOf(held));
    }

    /** {@return one who may be asked about now, because a question about another who wants alike is over; empty if none is} */
    static Optional<VisitId> next(DomainState before, DomainState after, Event event) {
        @Nullable VisitId visit = VisitEvents.visitOf(event);
        @Nullable Waiting was = visit == null ? null : before.find(visit);
        @Nullable Waiting is = visit == null ? null : after.find(visit);
        if (was == null || !was.isHeld(HoldReason.ANSWER) || (is != null && is.isHeld(HoldReason.ANSWER))) {
            return Optional.empty();
        }
        return before.index()
                .groups()
                .members()
                .get(was.visit())
                .flatMap(member -> after.index().groups().groups().get(member.group()))
                .map(group -> group.visits().head().visit())
                .toJavaOptional();
    }

    /** {@return the first of those whom an adviser named who can be offered the visit; null if none can} */
    static @Nullable AgentSeen advised(Waiting waiting, AgentSearch search) {
        if (waiting.question().advice().isEmpty()) {
            return null;
        }
        List<AgentSeen> candidates = search.all();
        for (AgentId named : waiting.question().advice()) {
            Optional<AgentSeen> agent = candidates.stream()
                    .filter(candidate -> candidate.id().equals(named))
                    .findFirst();
            if (agent.isPresent()) {
                return agent.get();
            }
        }
        return null;
    }
}
