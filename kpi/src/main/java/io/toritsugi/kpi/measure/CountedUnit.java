package io.toritsugi.kpi.measure;

import io.toritsugi.core.value.Bilingual;

/**
 * What is counted: the same day gives different numbers for each.
 *
 * @since 0.1
 */
public enum CountedUnit {
    /** A contact, as the customer sees it. */
    INTERACTION("contacts", "応対"),
    /**
     * A stay in a queue. A contact that an agent took without any queue counts as one stay, of length zero, in the queue it
     * was bound for.
     */
    QUEUE_VISIT("stays in a queue", "キューでの待機"),
    /** The part of one agent who serves the customer; a transfer makes two. */
    AGENT_LEG("parts of one agent", "担当者ごとの対応"),
    /** A stretch of time that an agent spends in one way. */
    AGENT_TIME("time of agents", "担当者の時間"),
    /** A customer who is asked how it was, and what he answers. */
    SURVEY("surveyed customers", "アンケート対象の顧客"),
    /** A look at how well a contact was served. */
    EVALUATION("evaluations", "品質評価"),
    /** A call that a customer asked for. */
    CALLBACK("callbacks", "折り返し電話"),
    /** What somebody is bound to do: a promise to a customer, or a matter that was handed over. */
    COMMITMENT("promises and hand-offs", "約束と引き継ぎ"),
    /** A matter of a customer, which may take several contacts. */
    CASE("cases", "案件");

    private final String english;
    private final String japanese;

    CountedUnit(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }

    /** {@return whether contacts have such units, so that each has its customer} */
    public boolean ofContacts() {
        return this == INTERACTION || this == QUEUE_VISIT || this == AGENT_LEG;
    }
}
