package io.toritsugi.acw.promise;

import io.toritsugi.acw.rule.Rule;
import io.toritsugi.core.value.Bilingual;

/**
 * The rules of the life of a promise: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum PromiseRule implements Rule {
    /** A promise is made before anything happens to it. */
    NOT_MADE("A promise is made before anything happens to it.", "約束はまだ登録されていません。"),
    /** A promise is made once. */
    MADE_TWICE("A promise is made once.", "この約束は既に登録されています。"),
    /** It is said what was promised, and where that was found. */
    INCOMPLETE("It is said what was promised, and where that was found.", "約束の内容または根拠がありません。"),
    /** What was kept or cancelled does not change any more. */
    ENDED("What was kept or cancelled does not change any more.", "履行または取消済みの約束は変更できません。"),
    /** A broken promise can only be kept late. */
    BROKEN("A broken promise can only be kept late.", "期限を過ぎた約束は、遅れて履行することしかできません。"),
    /** The new time is still to come. */
    TIME_PASSED("The new time is still to come.", "新しい期限が過去の時刻です。"),
    /** Another time is one that the customer agreed to. */
    CONSENT_MISSING("Another time is one that the customer agreed to.", "期限の変更には顧客の同意が必要です。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。");

    private final String english;
    private final String japanese;

    PromiseRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
