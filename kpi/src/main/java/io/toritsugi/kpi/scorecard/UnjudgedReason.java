package io.toritsugi.kpi.scorecard;

import io.toritsugi.core.value.Bilingual;

/**
 * Why a line of a scorecard is not judged.
 *
 * @since 0.1
 */
public enum UnjudgedReason {
    /** The group has no such figure: its definition is not computed, or means nothing in such a group. */
    NOT_REPORTED("no such figure in this group", "このグループに指標なし"),
    /** The figure is undefined, such as 0/0. */
    UNDEFINED("undefined", "未定義（0/0など）"),
    /** The figure is made of fewer units than the target asks for, or does not say of how many. */
    TOO_FEW_UNITS("too few units", "件数不足"),
    /** The figure may change still, and the card asks for final ones. */
    PROVISIONAL("provisional", "暫定値"),
    /** The figure is withheld from whoever looks. */
    WITHHELD("withheld", "非表示");

    private final String english;
    private final String japanese;

    UnjudgedReason(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** {@return its name for people} */
    public Bilingual label() {
        return new Bilingual(english, japanese);
    }
}
