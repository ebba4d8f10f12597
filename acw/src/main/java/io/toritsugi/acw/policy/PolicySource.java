package io.toritsugi.acw.policy;

import io.toritsugi.core.value.Bilingual;

/**
 * Who said what holds for a wrap-up, the first of whom counts.
 *
 * @since 0.1
 */
public enum PolicySource {
    /** The queue that the contact came from. */
    QUEUE(new Bilingual("the queue", "キュー")),
    /** The team of the agent. */
    TEAM(new Bilingual("the team", "チーム")),
    /** The template of the document. */
    TEMPLATE(new Bilingual("the template", "テンプレート")),
    /** The tenant. */
    TENANT(new Bilingual("the tenant", "テナント")),
    /** None of them: what holds unless somebody says otherwise. */
    NOBODY(new Bilingual("nobody", "指定なし"));

    private final Bilingual text;

    PolicySource(Bilingual text) {
        this.text = text;
    }

    /** {@return what a person reads} */
    public Bilingual text() {
        return text;
    }
}
