package io.toritsugi.routing.explain;

import java.util.Locale;

/**
 * Whether an agent is offered a visit, in a word.
 *
 * @since 0.1
 */
public enum Verdict {
    /** Something stands against him. */
    OBSTACLE("something stands against it", "妨げる条件があります"),
    /** Nothing stands against him, and another agent goes before him. */
    ANOTHER_FIRST("another agent goes first", "別の担当者が先です"),
    /** Nothing stands against him, but the visit is held back from all. */
    HELD_BACK("the visit is held back", "この待ちは保留中です"),
    /** Nothing stands against him, and no agent goes before him: he is offered it with the next decision of the router, unless another visit takes him first. */
    FIRST("no agent goes first", "先になる担当者はいません");

    private final String english;
    private final String japanese;

    Verdict(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /**
     * {@return it in words}
     *
     * @param locale Japanese for Japanese words, any other for English ones
     */
    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }
}
