package io.toritsugi.core.followup;

import io.toritsugi.core.value.Bilingual;

/**
 * The sorts of follow-ups.
 *
 * @since 0.1
 */
public enum FollowUpKind {
    /** The customer is called back. */
    CALLBACK("callback", "折り返し", Needs.CUSTOMER),
    /** Somebody is reminded. */
    REMINDER("reminder", "リマインダー", Needs.TEXT),
    /** Work is ordered. */
    WORK_ORDER("work order", "作業指示", Needs.NOTHING),
    /** A time is set with the customer. */
    APPOINTMENT("appointment", "予約", Needs.NOTHING),
    /** The customer is asked how it went. */
    SURVEY("survey", "アンケート", Needs.CUSTOMER),
    /** Somebody higher takes it up. */
    ESCALATION("escalation", "エスカレーション", Needs.NOTHING),
    /** Another department takes it over. */
    HAND_OFF("hand-off", "他部門への引き継ぎ", Needs.NOTHING),
    /** Work without the customer, such as a refund that is checked. */
    BACK_OFFICE("back office", "バックオフィス業務", Needs.NOTHING),
    /** Something is written or corrected, such as an article of the knowledge base. */
    CONTENT("content", "コンテンツ作成", Needs.NOTHING);

    private final String english;
    private final String japanese;
    private final Needs needs;

    FollowUpKind(String english, String japanese, Needs needs) {
        this.english = english;
        this.japanese = japanese;
        this.needs = needs;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }

    /** {@return whether it makes no sense without words of what it is about} */
    public boolean needsText() {
        return needs == Needs.TEXT;
    }

    /** {@return whether it makes no sense without a customer, or a place where he is reached} */
    public boolean needsCustomer() {
        return needs == Needs.CUSTOMER;
    }

    private enum Needs {
        NOTHING,
        TEXT,
        CUSTOMER
    }
}
