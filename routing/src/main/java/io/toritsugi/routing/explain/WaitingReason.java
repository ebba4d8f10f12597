package io.toritsugi.routing.explain;

import java.util.Locale;

/**
 * Why a visit waits: the one that holds first, in this order.
 *
 * @since 0.1
 */
public enum WaitingReason {
    /** The configuration that holds for it, or its queue there, is not known. */
    CONFIGURATION_UNKNOWN("its configuration is not known", "適用される設定がありません"),
    /** An agent has accepted it, and his leg has not connected yet. */
    ACCEPTED("an agent has accepted it and is being connected", "担当者が受諾し、接続を待っています"),
    /** It is offered to as many agents as it may be at once. */
    OFFERED("it is offered and waits for the answer", "オファーへの応答を待っています"),
    /** No stage of its queue is open for it yet. */
    NO_OPEN_STAGE("no stage is open yet", "どの段階もまだ開いていません"),
    /** Somebody can be offered it: he is, with the next decision of the router. */
    NEXT_DECISION("it is offered with the next decision", "次の判断でオファーされます"),
    /** A hold keeps it from being offered. */
    HELD_BACK("it is held back", "保留中です"),
    /** No agent of the domain is admitted by a stage that is open. */
    NOBODY_ADMITTED("no agent may take it", "対象となる担当者がいません"),
    /** Nobody who is admitted is logged in. */
    NOBODY_THERE("nobody who may take it is logged in", "対象の担当者がログインしていません"),
    /** Something stands against each who is admitted and logged in. */
    NOBODY_FREE("nobody who may take it is free", "対応できる担当者がいません");

    private final String english;
    private final String japanese;

    WaitingReason(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return it in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
