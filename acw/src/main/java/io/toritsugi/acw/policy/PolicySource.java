package io.toritsugi.acw.policy;

import java.util.Locale;

/**
 * Who said what holds for a wrap-up, the first of whom counts.
 *
 * @since 0.1
 */
public enum PolicySource {
    /** The queue that the contact came from. */
    QUEUE("the queue", "キュー"),
    /** The team of the agent. */
    TEAM("the team", "チーム"),
    /** The template of the document. */
    TEMPLATE("the template", "テンプレート"),
    /** The tenant. */
    TENANT("the tenant", "テナント"),
    /** None of them: what holds unless somebody says otherwise. */
    NOBODY("nobody", "指定なし");

    private final String english;
    private final String japanese;

    PolicySource(String english, String japanese) {
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
}
