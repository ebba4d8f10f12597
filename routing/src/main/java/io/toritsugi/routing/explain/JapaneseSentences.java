package io.toritsugi.routing.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Japanese sentences. */
final class JapaneseSentences implements Sentences {
    private static final Locale LOCALE = Locale.JAPANESE;

    @Override
    public String comparison(AgentComparison comparison) {
        return named(comparison.first()) + " が " + named(comparison.second()) + " より先で、決め手は"
                + comparison.decidedBy().text(LOCALE) + "（" + comparison.ranker() + "）です";
    }

    @Override
    public String waiting(WaitingExplanation why) {
        StringBuilder out = new StringBuilder();
        out.append(why.routable()).append(" はキュー ").append(why.queue()).append(" で");
        if (why.position() > 0) {
            out.append(why.waiting()).append("件中").append(why.position()).append("番目に");
        }
        out.append("待っています：").append(why.reason().text(LOCALE));
        why.hold()
                .ifPresent(
                        hold -> out.append("（").append(HoldText.japanese(hold)).append("）"));
        why.heldUntil().ifPresent(until -> out.append("、").append(until).append(" まで保留"));
        if (!why.ringing().isEmpty()) {
            out.append("、オファー先：").append(names(why.ringing()));
        }
        out.append("、対象の担当者").append(why.admitted()).append("人のうち在席").append(why.staffed());
        out.append("人、対応可能").append(why.free()).append("人");
        if (!why.obstacles().isEmpty()) {
            out.append("（").append(obstacles(why.obstacles())).append("）");
        }
        out.append("、開いている段階：").append(why.openStages().isEmpty() ? "なし" : String.join("、", why.openStages()));
        why.nextStage().ifPresent(next -> out.append("、次の段階：").append(next(next)));
        return out.append("。").toString();
    }

    @Override
    public String agent(AgentExplanation why) {
        return switch (why.verdict()) {
            case OBSTACLE ->
                why.agent() + " には " + why.routable() + " をオファーできません："
                        + why.obstacle()
                                .map(obstacle -> obstacle.toText(LOCALE))
                                .orElse("") + "。";
            case ANOTHER_FIRST ->
                why.agent() + " は " + why.routable() + " に対応できますが、"
                        + why.comparison()
                                .map(this::comparison)
                                .orElse(why.other().map(Object::toString).orElse("") + " に先にオファーされました")
                        + "。";
            case HELD_BACK ->
                why.agent() + " は " + why.routable() + " に対応できますが、保留中です"
                        + why.hold().map(hold -> "：" + HoldText.japanese(hold)).orElse("")
                        + why.heldUntil().map(until -> "（" + until + " まで）").orElse("") + "。";
            case FIRST -> why.agent() + " は " + why.routable() + " に対応でき、先になる担当者はいません。";
        };
    }

    @Override
    public String offer(OfferExplanation why) {
        StringBuilder out = new StringBuilder();
        out.append(why.routable()).append(" は ").append(why.at()).append(" に ").append(why.agent());
        out.append(why.stage().map(stage -> "（段階 " + stage + "）").orElse("")).append(" へオファーされました");
        if (!why.reproduced()) {
            return out.append("が、現在の設定と戦略からは経緯を再現できません。").toString();
        }
        out.append("：候補").append(why.candidates()).append("人");
        out.append(why.deciding()
                .map(comparison -> "のうち " + comparison(comparison))
                .orElse(""));
        return out.append("。").toString();
    }

    private static String next(NextStage next) {
        return next.stage()
                + next.opensAt().map(at -> "、" + at + " に開きます").orElse("")
                + next.opensWhen()
                        .map(condition -> "、条件 " + condition + " で開きます")
                        .orElse("");
    }

    private static String obstacles(List<AgentObstacle> obstacles) {
        String shown = obstacles.stream()
                .limit(MOST_OBSTACLES)
                .map(one -> one.agent() + "：" + one.obstacle().toText(LOCALE))
                .collect(Collectors.joining("；"));
        int more = obstacles.size() - MOST_OBSTACLES;
        return more > 0 ? shown + "；ほか" + more + "人" : shown;
    }

    private static String names(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining("、"));
    }

    private static String named(RankedAgent agent) {
        return agent.agent() + agent.key().map(key -> "［" + key + "］").orElse("");
    }
}
