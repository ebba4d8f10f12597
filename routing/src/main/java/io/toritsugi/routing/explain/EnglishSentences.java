package io.toritsugi.routing.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** English sentences. */
final class EnglishSentences implements Sentences {
    private static final Locale LOCALE = Locale.ENGLISH;

    @Override
    public String comparison(AgentComparison comparison) {
        return named(comparison.first()) + " goes before " + named(comparison.second()) + " by "
                + comparison.decidedBy().text(LOCALE) + " (" + comparison.ranker() + ")";
    }

    @Override
    public String waiting(WaitingExplanation why) {
        StringBuilder out = new StringBuilder();
        out.append(why.routable()).append(" waits in queue ").append(why.queue());
        if (why.position() > 0) {
            out.append(", place ").append(why.position()).append(" of ").append(why.waiting());
        }
        out.append(", because ").append(why.reason().text(LOCALE));
        why.hold()
                .ifPresent(
                        hold -> out.append(" (").append(HoldText.english(hold)).append(")"));
        why.heldUntil().ifPresent(until -> out.append(", held back until ").append(until));
        if (!why.ringing().isEmpty()) {
            out.append(", offered to ").append(names(why.ringing()));
        }
        out.append("; of ")
                .append(why.admitted())
                .append(" agents who may take it ")
                .append(why.staffed());
        out.append(" are there and ").append(why.free()).append(" are free");
        if (!why.obstacles().isEmpty()) {
            out.append(" (").append(obstacles(why.obstacles())).append(")");
        }
        out.append("; open stages: ").append(why.openStages().isEmpty() ? "none" : String.join(", ", why.openStages()));
        why.nextStage().ifPresent(next -> out.append("; next stage ").append(next(next)));
        return out.append(".").toString();
    }

    @Override
    public String agent(AgentExplanation why) {
        return switch (why.verdict()) {
            case OBSTACLE ->
                why.agent() + " is not offered " + why.routable() + ": "
                        + why.obstacle()
                                .map(obstacle -> obstacle.toText(LOCALE))
                                .orElse("") + ".";
            case ANOTHER_FIRST ->
                why.agent() + " may take " + why.routable() + ", but "
                        + why.comparison()
                                .map(this::comparison)
                                .orElse(why.other().map(Object::toString).orElse("") + " was offered it before")
                        + ".";
            case HELD_BACK ->
                why.agent() + " may take " + why.routable() + ", but it is held back"
                        + why.hold().map(hold -> ": " + HoldText.english(hold)).orElse("")
                        + why.heldUntil().map(until -> ", until " + until).orElse("") + ".";
            case FIRST -> why.agent() + " may take " + why.routable() + ", and no agent goes first.";
        };
    }

    @Override
    public String offer(OfferExplanation why) {
        StringBuilder out = new StringBuilder();
        out.append(why.routable())
                .append(" was offered to ")
                .append(why.agent())
                .append(" at ")
                .append(why.at());
        why.stage().ifPresent(stage -> out.append(" in stage ").append(stage));
        if (!why.reproduced()) {
            return out.append(", which cannot be worked out any more from the present configurations and strategies.")
                    .toString();
        }
        out.append(" out of ").append(why.candidates()).append(why.candidates() == 1 ? " candidate" : " candidates");
        out.append(
                why.deciding().map(comparison -> ": " + comparison(comparison)).orElse(""));
        return out.append(".").toString();
    }

    private static String next(NextStage next) {
        return next.stage()
                + next.opensAt().map(at -> " opens at " + at).orElse("")
                + next.opensWhen()
                        .map(condition -> (next.opensAt().isPresent() ? " or once " : " opens once ") + condition)
                        .orElse("");
    }

    private static String obstacles(List<AgentObstacle> obstacles) {
        String shown = obstacles.stream()
                .limit(MOST_OBSTACLES)
                .map(one -> one.agent() + ": " + one.obstacle().toText(LOCALE))
                .collect(Collectors.joining("; "));
        int more = obstacles.size() - MOST_OBSTACLES;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    private static String names(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String named(RankedAgent agent) {
        return agent.agent() + agent.key().map(key -> " [" + key + "]").orElse("");
    }
}
