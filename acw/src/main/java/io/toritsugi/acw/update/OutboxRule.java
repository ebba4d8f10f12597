package io.toritsugi.acw.update;

import io.toritsugi.acw.rule.Rule;
import io.toritsugi.core.value.Bilingual;

/**
 * The rules of an outbox: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum OutboxRule implements Rule {
    /** The outbox has such an update. */
    UNKNOWN("The outbox has such an update.", "該当する更新がありません。"),
    /** Only what is to be sent has come to something. */
    NOT_PENDING("Only what is to be sent has come to something.", "送信待ちの更新ではありません。"),
    /** Only a dead letter is retried or given up. */
    NOT_DEAD("Only a dead letter is retried or given up.", "配信不能の更新ではありません。"),
    /** What was taken back is not taken back again. */
    COMPENSATED_TWICE("What was taken back is not taken back again.", "既に取り消されています。"),
    /** What may have arrived is taken back by another update, under the same key. */
    COUNTER_UPDATE_MISSING(
            "What may have arrived is taken back by another update, under the same key.",
            "届いた可能性のある更新を取り消すには、同じキーの打ち消しの更新が必要です。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。");

    private final String english;
    private final String japanese;

    OutboxRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
