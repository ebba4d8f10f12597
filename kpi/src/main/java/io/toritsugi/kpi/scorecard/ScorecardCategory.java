package io.toritsugi.kpi.scorecard;

import io.toritsugi.core.value.Bilingual;

/**
 * To which of the three things that a contact centre balances a line of a scorecard belongs.
 *
 * @since 0.1
 */
public enum ScorecardCategory {
    /** How much is done with the time of the agents, such as handle time and occupancy. */
    PRODUCTIVITY("Productivity", "生産性"),
    /** How well it is done, such as resolution, transfers and what customers say. */
    QUALITY("Quality", "品質"),
    /** How soon customers are served, such as the service level and the abandonment rate. */
    SERVICE_LEVEL("Service level", "サービスレベル");

    private final String english;
    private final String japanese;

    ScorecardCategory(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
