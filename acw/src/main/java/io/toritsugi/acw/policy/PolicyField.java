package io.toritsugi.acw.policy;

import io.toritsugi.core.value.Bilingual;

/**
 * What is settled by itself in an {@link AcwPolicy}: each of its parts, and each limit.
 *
 * @since 0.1
 */
public enum PolicyField {
    /** How a wrap-up begins and ends. */
    MODE(new Bilingual("mode", "モード")),
    /** How long it may last where the agent spoke with the customer. */
    LIMIT_CONNECTED(new Bilingual("limit when connected", "接続時の制限時間")),
    /** How long it may last where the agent did not reach the customer. */
    LIMIT_NOT_CONNECTED(new Bilingual("limit when not connected", "非接続時の制限時間")),
    /** How long it may last where the customer gave up while the contact was offered. */
    LIMIT_ABANDONED_IN_RING(new Bilingual("limit when abandoned in ring", "呼出中放棄時の制限時間")),
    /** Whether the document needs a disposition. */
    CODE_REQUIRED(new Bilingual("disposition required", "処理結果コード必須")),
    /** After how much time without a disposition the default one is taken. */
    CODE_TIMEOUT(new Bilingual("disposition timeout", "処理結果コードの制限時間")),
    /** The disposition that stands in for one that nobody chose. */
    DEFAULT_CODE(new Bilingual("default disposition", "既定の処理結果コード")),
    /** Whether choosing a disposition submits the document. */
    CODE_ENDS_WRAP_UP(new Bilingual("disposition ends the wrap-up", "処理結果コードで終了")),
    /** How it gets more time. */
    EXTENSION(new Bilingual("extension", "延長")),
    /** How long after its end the document can be finished without being late. */
    GRACE(new Bilingual("grace", "猶予時間")),
    /** Whether the agent gets no other contact meanwhile. */
    EXCLUSIVE(new Bilingual("exclusive", "専有")),
    /** The most units of the capacity of the agent that it holds. */
    UNITS_HELD(new Bilingual("units held", "占有容量"));

    private final Bilingual text;

    PolicyField(Bilingual text) {
        this.text = text;
    }

    /** {@return what a person reads} */
    public Bilingual text() {
        return text;
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
