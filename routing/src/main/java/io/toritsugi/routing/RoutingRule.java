package io.toritsugi.routing;

import java.util.Locale;

/**
 * The rules of a routing domain, beside those of agents and contacts. A command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum RoutingRule {
    /** A configuration holds before anybody waits. */
    NO_CONFIGURATION("A configuration holds before anybody waits.", "ルーティング設定がまだありません。"),
    /** A configuration is known before it holds. */
    VERSION_UNKNOWN("A configuration is known before it holds.", "この版のルーティング設定はありません。"),
    /** A configuration names strategies that there are, with settings that they take. */
    CONFIGURATION_INVALID(
            "A configuration names strategies that there are, with settings that they take.", "設定の戦略名または設定値が正しくありません。"),
    /** Contacts wait in queues that the configuration names. */
    QUEUE_UNKNOWN("Contacts wait in queues that the configuration names.", "設定にないキューです。"),
    /** No two visits that wait have one id. */
    VISIT_TWICE("No two visits that wait have one id.", "同じIDの待ちが既にあります。"),
    /** What waits is in one queue at a time. */
    WAITS_ALREADY("What waits is in one queue at a time.", "既に待っているため、別の待ちは始められません。"),
    /** What is answered was offered, and is remembered. */
    OFFER_UNKNOWN("What is answered was offered, and its contact is not forgotten.", "該当するオファーがありません。"),
    /** An offer is answered by the agent to whom it was made. */
    OFFER_OF_ANOTHER("An offer is answered by the agent to whom it was made.", "別の担当者へのオファーです。"),
    /** Who comes to wait, comes by {@link Enqueue}; and offers are made by the router alone. */
    ROUTER_ALONE(
            "Contacts come to wait by Enqueue, and only the router makes offers.",
            "待ちへの追加はEnqueueで行い、オファーはルーターだけが出します。"),
    /** Only what was asked is answered. */
    NOT_ASKED("Only what was asked of an adviser is answered.", "アドバイザーへの問い合わせがありません。"),
    /** A question is answered once, and in time. */
    ANSWERED_TOO_LATE("A question is answered once, and in time.", "回答の期限が過ぎたか、既に回答されています。"),
    /** Who asks for work gets what waits and what he may take. */
    NOTHING_TO_PULL("Who asks for work gets what waits and what he may take: there is nothing.", "取得できる待ちがありません。"),
    /** Only what waits is taken. */
    NOT_WAITING("Only what waits is taken.", "待っていないため、取得できません。"),
    /** What an agent has accepted nobody takes. */
    VISIT_TAKEN("What an agent has accepted nobody else takes, nor he himself another way.", "既に担当者が受諾しているため、取得できません。"),
    /** An agent takes what an open stage admits him to. */
    NOT_ADMITTED("An agent takes what an open stage admits him to.", "この待ちの対象の担当者ではありません。"),
    /** Whoever has a contact parks it, and takes it up again. */
    LEG_OF_ANOTHER("Whoever has a contact parks it, and takes it up again.", "別の担当者が対応している応対です。"),
    /** Only what nobody waits for on the line is parked. */
    PARKED_LIVE("Only what nobody waits for on the line is parked.", "通話中など、お客様が待機している応対は退避できません。"),
    /** What comes back by itself comes back later. */
    RETURN_IN_PAST("What comes back by itself comes back later.", "再開時刻は現在より後でなければなりません。"),
    /** What comes back came from a queue. */
    NO_WAY_BACK("What comes back came from a queue.", "キューを経ていないため、自動では戻せません。"),
    /** Only what was parked is brought back. */
    NOT_PARKED("Only what was parked is brought back: there is no such leg.", "退避された応対ではありません。"),
    /** Nobody is moved to a queue that is closed. */
    MOVED_TO_CLOSED("Nobody is moved to a queue that is closed.", "閉鎖中または時間外のキューへは移動できません。"),
    /** A queue is closed once, until it is opened. */
    QUEUE_CLOSED("A queue is closed once, until it is opened.", "キューは既に閉鎖されています。"),
    /** Only a closed queue is opened. */
    QUEUE_OPEN("Only a queue that a supervisor closed is opened.", "キューは閉鎖されていません。");

    private final String english;
    private final String japanese;

    RoutingRule(String english, String japanese) {
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
