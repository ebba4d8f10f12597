package io.toritsugi.acw.appointment;

import io.toritsugi.acw.rule.Rule;
import io.toritsugi.core.value.Bilingual;

/**
 * The rules of appointments: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum AppointmentRule implements Rule {
    /** An appointment is booked once. */
    BOOKED_TWICE("An appointment is booked once.", "この予約は既に登録されています。"),
    /** Only what is booked is moved or cancelled. */
    NOT_BOOKED("Only what is booked is moved or cancelled.", "予約がありません。"),
    /** An appointment lies within business hours, from its beginning to its end. */
    OUTSIDE_HOURS("An appointment lies within business hours, from its beginning to its end.", "営業時間外の予約はできません。"),
    /** An appointment is still to come. */
    TIME_PASSED("An appointment is still to come.", "過去の時刻には予約できません。"),
    /** There is room for it at that time. */
    FULL("There is room for it at that time.", "その時間帯は満席です。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。");

    private final String english;
    private final String japanese;

    AppointmentRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
