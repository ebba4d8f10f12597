package io.toritsugi.acw.quality.form;

/**
 * Where the weight of a question goes that does not apply.
 *
 * @since 0.1
 */
public enum Redistribution {
    /**
     * To the other questions of its section, in the proportion of what they count: the section counts as before. Where no question of a
     * section applies, its weight goes to the other sections in the proportion of theirs.
     */
    WITHIN_SECTION,
    /** To all other questions of the form, in the proportion of what they count when all apply: the section counts less. */
    ACROSS_FORM
}
