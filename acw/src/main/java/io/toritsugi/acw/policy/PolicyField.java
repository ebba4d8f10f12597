package io.toritsugi.acw.policy;

import java.util.Locale;

/**
 * What is settled by itself in an {@link AcwPolicy}: each of its parts, and each limit.
 *
 * @since 0.1
 */
public enum PolicyField {
    /** How a wrap-up begins and ends. */
    MODE("mode", "モード"),
    /** How long it may last where the agent spoke with the customer. */
    LIMIT_CONNECTED("limit when connected", "接続時の制限時間"),
    /** How long it may last where the agent did not reach the customer. */
    LIMIT_NOT_CONNECTED("limit when not connected", "非接続時の制限時間"),
    /** How long it may last where the customer gave up while the contact was offered. */
    LIMIT_ABANDONED_IN_RING("limit when abandoned in ring", "呼出中放棄時の制限時間"),
    /** Whether the document needs a disposition. */
    CODE_REQUIRED("disposition required", "処理結果コード必須"),
    /** After how much time without a disposition the default one is taken. */
    CODE_TIMEOUT("disposition timeout", "処理結果コードの制限時間"),
    /** The disposition that stands in for one that nobody chose. */
    DEFAULT_CODE("default disposition", "既定の処理結果コード"),
    /** Whether choosing a disposition submits the document. */
    CODE_ENDS_WRAP_UP("disposition ends the wrap-up", "処理結果コードで終了"),
    /** How it gets more time. */
    EXTENSION("extension", "延長"),
    /** How long after its end the document can be finished without being late. */
    GRACE("grace", "猶予時間"),
    /** Whether the agent gets no other contact meanwhile. */
    EXCLUSIVE("exclusive", "専有"),
    /** The most units of the capacity of the agent that it holds. */
    UNITS_HELD("units held", "占有容量");

    private final String english;
    private final String japanese;

    PolicyField(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return what a person reads}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /**
     * {@return the limit for contacts of which this came}
     *
     * @param outcome what came of the contact
     */
    public static PolicyField limitOf(OutcomeClass outcome) {
        return switch (outcome) {
            case CONNECTED -> LIMIT_CONNECTED;
            case NOT_CONNECTED -> LIMIT_NOT_CONNECTED;
            case ABANDONED_IN_RING -> LIMIT_ABANDONED_IN_RING;
        };
    }
}
