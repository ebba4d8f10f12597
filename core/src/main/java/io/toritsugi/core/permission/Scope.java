package io.toritsugi.core.permission;

import io.toritsugi.core.value.Bilingual;

/**
 * Over whom a role permits something.
 *
 * <p>What is done to no agent, such as moving a waiting contact, concerns the whole centre and needs {@link #CENTRE}.
 *
 * @since 0.1
 */
public enum Scope {
    /** Himself. */
    SELF("himself", "本人"),
    /** The agents of the teams that he leads, as leader or deputy; to belong to a team gives nothing. */
    TEAM("the teams that he leads", "自分が率いるチーム"),
    /**
     * The agents of the department to which he belongs, of those that he heads, and of all departments below these. An
     * organisation without departments is one department.
     */
    DEPARTMENT("his departments", "自分の部署"),
    /** The agents of the site to which he belongs. */
    SITE("his site", "自分の拠点"),
    /** The agents who have the same employer as he on that day. */
    EMPLOYER("his employer", "自分の雇用主"),
    /** Everybody, and what is done to no agent. */
    CENTRE("the whole centre", "センター全体");

    private final String english;
    private final String japanese;

    Scope(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return the scope in words} */
    public Bilingual words() {
        return new Bilingual(english, japanese);
    }
}
