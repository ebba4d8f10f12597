package io.toritsugi.acw.document;

import java.util.Locale;

/**
 * The rules of the life of a document: a command that would break one is refused with it.
 *
 * @since 0.1
 */
public enum DocumentRule {
    /** A document is opened before anything happens to it. */
    NOT_OPENED("A document is opened before anything happens to it.", "文書はまだ開かれていません。"),
    /** A leg has one document, which is opened once. */
    OPENED_TWICE("A leg has one document, which is opened once.", "この応対の文書は既に開かれています。"),
    /** A document moves to another version of its template. */
    SAME_VERSION("A document moves to another version of its template.", "既にこのバージョンのテンプレートを使っています。"),
    /** A document stays with its template. */
    OTHER_TEMPLATE("A document stays with its template.", "別のテンプレートには変更できません。"),
    /** There is no form of this template and version. */
    TEMPLATE_UNKNOWN("There is no form of this template and version.", "該当するテンプレートのバージョンがありません。"),
    /** What was submitted or cancelled is written again only once it is reopened. */
    CLOSED(
            "What was submitted or cancelled is written again only once it is reopened.",
            "提出または取消済みの文書は、再開するまで変更できません。"),
    /** The form has no such field. */
    FIELD_UNKNOWN("The form has no such field.", "フォームにない項目です。"),
    /** An edit is based on an edit that there is. */
    REVISION_UNKNOWN("An edit is based on an edit that there is.", "まだ存在しない版に基づく編集です。"),
    /** The record has no such entry. */
    ENTRY_UNKNOWN("The record has no such entry.", "記録にない項目です。"),
    /** The form has no such step. */
    STEP_UNKNOWN("The form has no such step.", "フォームにない手順です。"),
    /** A suggestion is answered once. */
    SUGGESTION_ANSWERED("A suggestion is answered once.", "この提案には既に回答済みです。"),
    /** A suggestion that is taken has an answer, and one that is turned down has none. */
    SUGGESTION_INCOMPLETE(
            "A suggestion that is taken has an answer, and one that is turned down has none.", "提案の採否と回答の有無が一致しません。"),
    /** The template has no such check. */
    CHECK_UNKNOWN("The template has no such check.", "テンプレートにないチェックです。"),
    /** Only a warning, or a check that says so, can be passed over. */
    CHECK_NOT_OVERRIDABLE("Only a warning, or a check that says so, can be passed over.", "このチェックは省略できません。"),
    /** A reason is needed. */
    REASON_MISSING("A reason is needed.", "理由の入力が必要です。"),
    /** More time is given only while the clock runs. */
    CLOCK_NOT_RUNNING("More time is given only while the clock runs.", "後処理の時計が動いていません。"),
    /** The policy gives no more time. */
    EXTENSION_NOT_ALLOWED("The policy gives no more time.", "このポリシーでは延長できません。"),
    /** The policy gives more time only so often. */
    EXTENSIONS_USED_UP("The policy gives more time only so often.", "延長回数の上限に達しました。"),
    /** One wish for more time is answered before the next. */
    EXTENSION_PENDING("One wish for more time is answered before the next.", "回答待ちの延長申請があります。"),
    /** Nobody has asked for more time. */
    EXTENSION_NOT_PENDING("Nobody has asked for more time.", "回答待ちの延長申請がありません。"),
    /** A supervisor answers a wish for more time. */
    NOT_A_SUPERVISOR("A supervisor answers a wish for more time.", "延長の承認はスーパーバイザーが行います。"),
    /** What is submitted breaks no limit, lacks nothing, and fails no check that blocks. */
    NOT_COMPLETE(
            "What is submitted breaks no limit, lacks nothing, and fails no check that blocks.",
            "入力の不備またはチェックの不合格があるため提出できません。"),
    /** Only what was submitted or cancelled is reopened. */
    NOT_CLOSED("Only what was submitted or cancelled is reopened.", "提出または取消されていない文書は再開できません。"),
    /** Who reopens a document is permitted to. */
    NOT_PERMITTED("Who reopens a document is permitted to.", "再開する権限がありません。"),
    /** The contact is over already. */
    NOT_LIVE("The contact is over already.", "応対は既に終了しています。");

    private final String english;
    private final String japanese;

    DocumentRule(String english, String japanese) {
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
