package io.toritsugi.acw.quality.evaluation;

import io.toritsugi.acw.rule.Rule;
import io.toritsugi.core.value.Bilingual;

/**
 * The rules of the life of an evaluation: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum EvaluationRule implements Rule {
    /** An evaluation is completed before anything happens to it. */
    NOT_COMPLETED("An evaluation is completed before anything happens to it.", "評価はまだ完了していません。"),
    /** An evaluation is completed once. */
    COMPLETED_TWICE("An evaluation is completed once.", "この評価は既に完了しています。"),
    /** The version of the form is one that is known. */
    UNKNOWN_FORM("The version of the form is one that is known.", "指定された版の評価フォームがありません。"),
    /** The answers fit the form. */
    ANSWERS_DO_NOT_FIT("The answers fit the form.", "回答が評価フォームに合っていません。"),
    /** Nobody evaluates himself, but for a self-evaluation. */
    NOT_BY_THE_AGENT("Nobody evaluates himself, but for a self-evaluation.", "自己評価以外で、自分自身を評価することはできません。"),
    /** A self-evaluation is made by the agent himself. */
    SELF_BY_ANOTHER("A self-evaluation is made by the agent himself.", "自己評価は本人だけが行えます。"),
    /** Only an evaluation that counts, and says until when, can be disputed. */
    NOT_DISPUTABLE("Only an evaluation that counts, and says until when, can be disputed.", "異議申し立ての対象ではない評価です。"),
    /** A dispute is made in time. */
    DISPUTE_TOO_LATE("A dispute is made in time.", "異議申し立ての期限を過ぎています。"),
    /** An evaluation is disputed once. */
    DISPUTED_ONCE("An evaluation is disputed once.", "異議申し立ては1回限りです。"),
    /** Only what is disputed is decided. */
    NOT_DISPUTED("Only what is disputed is decided.", "異議申し立て中ではありません。"),
    /** A dispute is about questions of the form. */
    UNKNOWN_QUESTION("A dispute is about questions of the form.", "評価フォームにない質問です。"),
    /** A dispute is decided by neither the evaluator, nor the agent, nor who disputed. */
    FOUR_EYES(
            "A dispute is decided by neither the evaluator, nor the agent, nor who disputed.",
            "評価者・本人・申立人は、異議申し立てを裁定できません。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。"),
    /** An evaluation is acknowledged by the agent himself. */
    ACKNOWLEDGED_BY_ANOTHER("An evaluation is acknowledged by the agent himself.", "評価の確認は本人だけが行えます。");

    private final String english;
    private final String japanese;

    EvaluationRule(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    @Override
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
