package io.toritsugi.kpi.view;

import io.toritsugi.core.value.Bilingual;

/**
 * Why a figure is withheld.
 *
 * @since 0.1
 */
public enum WithheldReason {
    /** It is made of fewer units than the view asks for, or does not say of how many. */
    TOO_FEW_UNITS("too few units", "件数が少ないため非表示"),
    /** It is made of enough units, but with it a reader could work out one that is not. */
    WOULD_DISCLOSE("would disclose another figure", "他の値が推定できるため非表示");

    private final String english;
    private final String japanese;

    WithheldReason(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
