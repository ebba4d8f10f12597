package io.toritsugi.core.interaction;

import java.util.Locale;

/**
 * The rules of a contact's life.
 *
 * <p>A command that would break one is refused with it; an observation that breaks one is folded all the same, and counted
 * under it.
 *
 * @since 0.1
 */
public enum ContactRule {
    /** What happens to a contact names that contact. */
    OTHER_CONTACT("What happens to a contact names that contact.", "別の応対の出来事です。"),
    /** An interaction is created once. */
    CREATED_TWICE("An interaction is created once.", "この応対は既に作成されています。"),
    /** Nothing happens to an interaction before it is created. */
    NOT_CREATED("Nothing happens to an interaction before it is created.", "作成前の応対には何も起こりません。"),
    /** What ended is over, until it is reopened. */
    ENDED("What ended is over, until it is reopened.", "終了した応対は、再開されるまで続けられません。"),
    /** Only what ended can be reopened. */
    NOT_ENDED("Only what ended can be reopened.", "終了していない応対は再開できません。"),
    /** An interaction ends after its dialogues, visits, offers and legs. */
    STILL_OPEN("An interaction ends after its dialogues, visits, offers and legs.", "対話・待ち・オファー・レッグが残っている応対は終了できません。"),
    /** A result is given once, until the interaction is reopened. */
    ALREADY_RESOLVED("A result is given once, until the interaction is reopened.", "結果は再開されるまで一度だけ記録できます。"),
    /** A dialogue begins once. */
    SELF_SERVICE_TWICE("A dialogue begins once.", "同じ対話は一度だけ開始できます。"),
    /** A dialogue begins before anything happens in it. */
    SELF_SERVICE_UNKNOWN("A dialogue begins before anything happens in it.", "開始されていない対話です。"),
    /** Nothing happens in a dialogue that is over. */
    SELF_SERVICE_OVER("Nothing happens in a dialogue that is over.", "対話は既に終了しています。"),
    /** A visit begins once. */
    VISIT_TWICE("A visit begins once.", "同じ待ちは一度だけ開始できます。"),
    /** A visit begins before anything happens to it. */
    VISIT_UNKNOWN("A visit begins before anything happens to it.", "開始されていない待ちです。"),
    /** Nothing happens to a visit that is over. */
    VISIT_ENDED("Nothing happens to a visit that is over.", "待ちは既に終了しています。"),
    /** One leg answers a visit. */
    VISIT_ALREADY_ANSWERED("One leg answers a visit.", "この待ちには既に応答したレッグがあります。"),
    /** An offer is made once. */
    OFFER_TWICE("An offer is made once.", "同じオファーは一度だけ出せます。"),
    /** An offer is made before it is answered. */
    OFFER_UNKNOWN("An offer is made before it is answered.", "出されていないオファーです。"),
    /** An offer has exactly one outcome. */
    OFFER_CLOSED("An offer has exactly one outcome.", "オファーの結果は既に決まっています。"),
    /** One agent at a time takes a visit. */
    OFFER_TAKEN("One agent at a time takes a visit.", "この待ちは既に別の担当者が受諾しています。"),
    /** What answers an offer names the visit and the agent that it was made for. */
    OFFER_MISMATCH(
            "What answers an offer names the visit and the agent that it was made for.", "オファーの待ちまたは担当者が一致しません。"),
    /** An offer is accepted before its leg connects. */
    OFFER_NOT_ACCEPTED("An offer is accepted before its leg connects.", "受諾されていないオファーのレッグは接続できません。"),
    /** A leg connects once. */
    LEG_TWICE("A leg connects once.", "同じレッグは一度だけ接続できます。"),
    /** A leg connects before anything happens to it. */
    LEG_UNKNOWN("A leg connects before anything happens to it.", "接続されていないレッグです。"),
    /** Nothing happens to a leg that is over. */
    LEG_OVER("Nothing happens to a leg that is over.", "レッグは既に終了しています。"),
    /** A leg is held or parked only while it is connected. */
    LEG_PAUSED("A leg is held or parked only while it is connected.", "保留中または退避中のレッグは再度保留・退避できません。"),
    /** Only a held leg is resumed. */
    LEG_NOT_HELD("Only a held leg is resumed.", "保留中でないレッグは再開できません。"),
    /** Only a parked leg is taken up again. */
    LEG_NOT_PARKED("Only a parked leg is taken up again.", "退避中でないレッグは再開できません。"),
    /** A leg passes the contact on once at a time. */
    TRANSFER_RUNNING("A leg passes the contact on once at a time.", "転送は同時に一つだけ行えます。"),
    /** A transfer starts before it arrives or fails. */
    TRANSFER_UNKNOWN("A transfer starts before it arrives or fails.", "開始されていない転送です。"),
    /** A wrap-up begins when its leg has ended. */
    WRAP_UP_TOO_EARLY("A wrap-up begins when its leg has ended.", "後処理はレッグの終了後に始まります。"),
    /** A leg has one wrap-up. */
    WRAP_UP_TWICE("A leg has one wrap-up.", "後処理はレッグごとに一度だけです。"),
    /** A wrap-up begins before anything happens to it. */
    WRAP_UP_UNKNOWN("A wrap-up begins before anything happens to it.", "開始されていない後処理です。"),
    /** Nothing happens to a wrap-up that is over. */
    WRAP_UP_OVER("Nothing happens to a wrap-up that is over.", "後処理は既に終了しています。"),
    /** Only the clock of a wrap-up says that its time is up. */
    WRAP_UP_CLOCK("Only the clock of a wrap-up says that its time is up.", "後処理の時間切れは時計だけが決めます。"),
    /** Only a wrap-up with a limit has a clock that can be paused. */
    WRAP_UP_UNLIMITED("Only a wrap-up with a limit has a clock that can be paused.", "時間制限のない後処理は一時停止できません。"),
    /** The clock of a wrap-up is paused once at a time. */
    WRAP_UP_PAUSED("The clock of a wrap-up is paused once at a time.", "後処理の時計は既に一時停止中です。"),
    /** Only a clock that is paused runs on. */
    WRAP_UP_NOT_PAUSED("Only a clock that is paused runs on.", "後処理の時計は一時停止中ではありません。"),
    /** Nothing ends before it began. */
    TIME_REVERSED("Nothing ends before it began.", "開始より前に終了することはできません。");

    private final String english;
    private final String japanese;

    ContactRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return the rule in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
