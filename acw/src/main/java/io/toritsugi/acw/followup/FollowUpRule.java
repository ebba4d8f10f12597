package io.toritsugi.acw.followup;

import io.toritsugi.acw.rule.Rule;
import io.toritsugi.core.value.Bilingual;

/**
 * The rules of the life of a follow-up: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum FollowUpRule implements Rule {
    /** A follow-up is made before anything happens to it. */
    NOT_CREATED("A follow-up is made before anything happens to it.", "フォローアップはまだ作成されていません。"),
    /** A follow-up is made once. */
    CREATED_TWICE("A follow-up is made once.", "このフォローアップは既に作成されています。"),
    /** What its task needs is there. */
    INCOMPLETE("What its task needs is there: words, or a customer.", "種類に必要な内容、または顧客の情報が足りません。"),
    /** The calendars of its terms are known. */
    CALENDAR_UNKNOWN("The calendars of its terms are known.", "条件にあるカレンダーが見つかりません。"),
    /** Its times can be reckoned: a business day needs a calendar, and there is enough business time. */
    TIME_UNKNOWN(
            "Its times can be reckoned: a business day needs a calendar, and there is enough business time.",
            "期限を計算できません。営業日にはカレンダーが必要で、営業時間が足りる必要があります。"),
    /** Its times follow each other: begun, done, expired. */
    TIMES_OUT_OF_ORDER("Its times follow each other: begun, done, expired.", "着手・完了・失効の期限の順序が正しくありません。"),
    /** What has ended does not change any more. */
    ENDED("What has ended does not change any more.", "終了したフォローアップは変更できません。"),
    /** One agent has it at a time. */
    CLAIMED_BY_OTHER("One agent has it at a time.", "別の担当者が対応中です。"),
    /** What is one agent's is taken up by him. */
    NOT_OWNER("What is one agent's is taken up by him.", "別の担当者に割り当てられています。"),
    /** Only who has claimed it does this. */
    NOT_CLAIMED("Only who has claimed it does this.", "担当していないため実行できません。"),
    /** What waits has been begun. */
    NOT_STARTED("What waits has been begun.", "まだ着手されていません。"),
    /** Only a hand-off is acknowledged. */
    NOT_A_HAND_OFF("Only a hand-off is acknowledged.", "受領の確認は引き継ぎにのみ行えます。"),
    /** A hand-off is acknowledged once. */
    ACKNOWLEDGED_TWICE("A hand-off is acknowledged once.", "既に受領済みです。"),
    /** Only for a callback a customer is called. */
    NOT_A_CALLBACK("Only for a callback a customer is called.", "折り返し以外では発信できません。"),
    /** One call is made at a time. */
    DIALLING("One call is made at a time.", "発信中です。"),
    /** What came of a call is said after it was made. */
    NOT_DIALLING("What came of a call is said after it was made.", "発信していません。"),
    /** A customer is called within the hours of the terms. */
    OUTSIDE_HOURS("A customer is called within the hours of the terms.", "発信できる時間帯ではありません。"),
    /** Only who may be called is called. */
    BLOCKED("Only who may be called is called.", "この顧客には発信できません。"),
    /** A customer who was not reached is called again when it is time. */
    TOO_EARLY("A customer who was not reached is called again when it is time.", "再発信の時刻になっていません。"),
    /** Only an appointment has a time at which the customer is met. */
    NOT_AN_APPOINTMENT("Only an appointment has a time at which the customer is met.", "予約以外に面会の時刻は設定できません。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。");

    private final String english;
    private final String japanese;

    FollowUpRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
