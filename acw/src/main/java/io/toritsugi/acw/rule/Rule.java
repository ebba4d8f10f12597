package io.toritsugi.acw.rule;

import io.toritsugi.core.value.Bilingual;

/**
 * A rule of the life of something; the constants of an enum are its rules.
 *
 * @since 0.1
 */
public interface Rule {
    /** {@return its name, which programs go by} */
    String name();

    /** {@return the rule in words} */
    Bilingual words();
}
