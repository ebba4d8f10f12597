package io.toritsugi.routing.catalog;

import java.util.Locale;
import java.util.Objects;

/**
 * What is wrong with a strategy that a configuration names.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason what kind of problem it is
 * @param strategy the id of the strategy that is named
 * @param setting the name of the setting that it is about; empty if it is about none
 * @param found what stands there, or the class of what was thrown; empty if nothing
 * @param allowed what may stand there instead, in symbols; empty if there is nothing, or it is not known
 * @since 0.1
 */
public record StrategyProblem(Reason reason, String strategy, String setting, String found, String allowed) {
    /**
     * The kinds of problems.
     *
     * @since 0.1
     */
    public enum Reason {
        /** There is no ranker of this id. */
        UNKNOWN_RANKER("There is no ranker of this id", "このIDのランカーはありません"),
        /** There is no order of this id. */
        UNKNOWN_ORDER("There is no order of this id", "このIDの並び順はありません"),
        /** There is no batch assigner of this id. */
        UNKNOWN_ASSIGNER("There is no batch assigner of this id", "このIDの一括割り当てはありません"),
        /** The strategy has no such setting. */
        UNKNOWN_SETTING("The strategy has no such setting", "この設定項目はありません"),
        /** The strategy does not take this value. */
        NOT_ALLOWED("The strategy does not take this value", "この値は設定できません"),
        /** The strategy failed when it was to be configured. */
        FAILED("The strategy failed when it was configured", "戦略の設定中にエラーが発生しました");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public StrategyProblem {
        Objects.requireNonNull(reason, "StrategyProblem.reason");
        Objects.requireNonNull(strategy, "StrategyProblem.strategy");
        Objects.requireNonNull(setting, "StrategyProblem.setting");
        Objects.requireNonNull(found, "StrategyProblem.found");
        Objects.requireNonNull(allowed, "StrategyProblem.allowed");
    }

    /** {@return the problem in English} */
    public String message() {
        return toText(Locale.ENGLISH);
    }

    /**
     * {@return the problem as a sentence with the strategy, the setting, what was found and what is allowed}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        boolean ja = locale.getLanguage().equals("ja");
        String place = setting.isEmpty() ? strategy : strategy + "." + setting;
        String what = found.isEmpty() ? "" : ja ? "（" + found + "）" : ": " + found;
        String instead = allowed.isEmpty() ? "" : (ja ? "。使えるもの: " : "; allowed: ") + allowed;
        return place + ": " + (ja ? reason.japanese : reason.english) + what + instead;
    }
}
