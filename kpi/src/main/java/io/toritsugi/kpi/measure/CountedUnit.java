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
    AGENT_TIME("time of agents", "担当者の時間");

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
}
