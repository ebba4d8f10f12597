package io.toritsugi.kpi.view;

import io.toritsugi.core.value.Bilingual;

/**
 * As what somebody looks at figures, which says over which groups he may look.
 *
 * @since 0.1
 */
public enum ViewRole {
    /** Is responsible for the centre: every group. */
    CENTRE("centre", "センター"),
    /** Is responsible for departments: those, their teams, and the agents in them. */
    DEPARTMENT("department", "部署"),
    /** Is responsible for teams: those, and the agents in them. */
    TEAM("team", "チーム"),
    /** Looks at himself: his own figures whatever they rest on, and the whole to which he belongs; nobody else. */
    SELF("self", "本人"),
    /** Judges quality in the whole centre: every group, and of the definitions those of quality. */
    QUALITY("quality", "品質管理");

    private final String english;
    private final String japanese;

    ViewRole(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
