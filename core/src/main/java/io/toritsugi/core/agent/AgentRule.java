package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Shortage;
import java.util.Locale;

/**
 * The rules of an agent's work.
 *
 * <p>A command that would break one is refused with it; an observation that breaks one is folded as far as it can be
 * understood, and counted under it.
 *
 * @since 0.1
 */
public enum AgentRule {
    /** What happens to an agent names that agent. */
    OTHER_AGENT("What happens to an agent names that agent.", "別の担当者の出来事です。"),
    /** An agent logs in once. */
    LOGGED_IN("An agent logs in once, until he has logged out.", "既にログインしています。"),
    /** Nothing is done with an agent who is logged out. */
    LOGGED_OUT("An agent logs in before anything else.", "ログインしていません。"),
    /** Only a ready agent is offered contacts. */
    NOT_READY("Only a ready agent is offered contacts.", "受付可能でない担当者にはオファーできません。"),
    /** Who will be not ready gets nothing new. */
    STATUS_PENDING("Who will be not ready when his work ends gets nothing new.", "離席予定のため、新しい応対は割り当てられません。"),
    /** Who is draining gets nothing new. */
    DRAINING("Who is leaving finishes what he has and gets nothing new.", "退席待ちのため、新しい応対は割り当てられません。"),
    /** In an exclusive wrap-up an agent gets no other contact. */
    EXCLUSIVE_WRAP_UP("In an exclusive wrap-up an agent gets no other contact.", "専念後処理中は他の応対を受けられません。"),
    /** A channel has room for one more contact. */
    CHANNEL_FULL("The agent has as many contacts of the channel as he takes at a time.", "このチャネルの同時応対数が上限です。"),
    /** What an agent has may block other channels. */
    CHANNEL_BLOCKED("A contact that the agent has blocks the channel.", "対応中の応対がこのチャネルを妨げています。"),
    /** What an agent has never exceeds his capacity. */
    NO_UNITS_LEFT("The agent has not enough units of capacity left.", "担当者の残りキャパシティが足りません。"),
    /** An engagement begins once. */
    ENGAGEMENT_TWICE("An offer is made, and a leg connected, once.", "このオファーまたはレッグは既にあります。"),
    /** An engagement begins before anything happens to it. */
    ENGAGEMENT_UNKNOWN("The agent has no such offer, leg or wrap-up; perhaps it is over.", "該当するオファー・レッグ・後処理がありません。"),
    /** An engagement moves only as its table says. */
    ENGAGEMENT_STATE("What the agent has is in another state than this needs.", "現在の状態ではこの操作はできません。"),
    /** A wrap-up begins with the end of its leg. */
    WRAP_UP_LATE(
            "A wrap-up begins in the decision that ends its leg: plan it before.", "後処理はレッグの終了と同時に始まります。事前に設定してください。"),
    /** Only the clock of a wrap-up says that its limit is reached. */
    WRAP_UP_CLOCK("Only the clock of a wrap-up says that its time is up.", "後処理の時間切れは後処理タイマーだけが記録します。"),
    /** Only a wrap-up with a limit has a clock that can be paused. */
    WRAP_UP_UNLIMITED("Only a wrap-up with a limit has a clock that can be paused.", "時間制限のない後処理は一時停止できません。"),
    /** The clock of a wrap-up is paused once at a time. */
    WRAP_UP_PAUSED("The clock of a wrap-up is paused once at a time.", "後処理タイマーは既に一時停止中です。"),
    /** Only a clock that is paused runs on. */
    WRAP_UP_NOT_PAUSED("Only a clock that is paused runs on.", "後処理タイマーは一時停止中ではありません。"),
    /** Manual work begins once. */
    MANUAL_WORK_TWICE("Manual work begins once.", "同じ手動業務は一度だけ開始できます。"),
    /** Manual work begins before it ends. */
    MANUAL_WORK_UNKNOWN("The agent does no such manual work.", "該当する手動業務がありません。"),
    /** A supervisor leaves what he has joined. */
    SUPERVISION_UNKNOWN("The supervisor has not joined this leg.", "この応対は監督されていません。"),
    /** Nobody supervises himself. */
    SUPERVISION_OF_SELF("Nobody supervises himself.", "自分自身を監督することはできません。"),
    /** A status that is to end lies before its end. */
    TIME_REVERSED("What is set for a later time lies in the future.", "指定した時刻は現在より後でなければなりません。");

    private final String english;
    private final String japanese;

    AgentRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    static AgentRule of(Shortage shortage) {
        return switch (shortage) {
            case CHANNEL_FULL -> CHANNEL_FULL;
            case CHANNEL_BLOCKED -> CHANNEL_BLOCKED;
            case NO_UNITS_LEFT -> NO_UNITS_LEFT;
        };
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
