package io.toritsugi.routing.explain;

import io.toritsugi.core.agent.AgentRule;
import io.toritsugi.routing.configuration.Exclusion;
import java.util.Locale;

/** Writes obstacles. */
final class ObstacleText {
    private ObstacleText() {}

    static String of(Obstacle obstacle, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        return switch (obstacle.kind()) {
            case NOT_ADMITTED -> notAdmitted(obstacle, locale, japanese);
            case OFFERED -> japanese ? "既にオファー中です" : "it is offered already";
            case RULE ->
                obstacle.rule()
                        .map((AgentRule rule) -> rule.text(locale))
                        .map(ObstacleText::withoutStop)
                        .orElse("");
            case EXCLUDED ->
                obstacle.exclusion()
                                .map((Exclusion kind) -> excluded(kind, japanese))
                                .orElse("")
                        + until(obstacle, japanese);
            case COOL_DOWN ->
                (japanese ? "到達できなかったため、オファーを休止中です" : "nothing is offered after an offer that could not be delivered")
                        + until(obstacle, japanese);
            case SHARE ->
                (japanese ? "配分により " : "it is the turn of ")
                        + obstacle.turn().orElse("")
                        + (japanese ? " の番です" : " by its share")
                        + until(obstacle, japanese);
            case SHIFT_ENDS -> japanese ? "シフトの終了が近いか、シフトの時間外です" : "the shift ends too soon, is over or has not begun";
        };
    }

    private static String notAdmitted(Obstacle obstacle, Locale locale, boolean japanese) {
        String where = obstacle.stage()
                .map(id -> japanese ? "（段階 " + id + "）" : " (stage " + id + ")")
                .orElse("");
        String what =
                obstacle.condition().map(part -> (japanese ? "：" : ": ") + part).orElse("");
        return obstacle.ineligibility().map(reason -> reason.text(locale)).orElse("") + where + what;
    }

    private static String excluded(Exclusion kind, boolean japanese) {
        return switch (kind) {
            case NONE, FOR_A_TIME -> japanese ? "一時的に除外されています" : "excluded for a time";
            case UNTIL_READY -> japanese ? "次に受付可能になるまで除外されています" : "excluded until ready anew";
            case FOR_THE_VISIT -> japanese ? "この待ちからは除外されています" : "excluded from this visit";
        };
    }

    private static String until(Obstacle obstacle, boolean japanese) {
        return obstacle.until()
                .map(end -> japanese ? "（" + end + " まで）" : ", until " + end)
                .orElse("");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("。")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }
}
