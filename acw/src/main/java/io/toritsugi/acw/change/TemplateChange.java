package io.toritsugi.acw.change;

import io.toritsugi.core.value.Bilingual;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that differs between two versions of a template or a tree of codes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what happened to it
 * @param subject the id of what it happened to
 * @param words what differs, in words
 * @since 0.1
 */
public record TemplateChange(Kind kind, String subject, Bilingual words) {
    /**
     * What can happen.
     *
     * @since 0.1
     */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** It is there no longer. */
        REMOVED,
        /** It stands elsewhere. */
        MOVED,
        /** People read something else in front of it. */
        RENAMED,
        /** It is no longer chosen. */
        RETIRED,
        /** It was retired, and is chosen again. */
        REVIVED,
        /** Anything else about it differs. */
        CHANGED
    }

    /** Checks that all parts are there. */
    public TemplateChange {
        Objects.requireNonNull(kind, "TemplateChange.kind");
        Objects.requireNonNull(subject, "TemplateChange.subject");
        Objects.requireNonNull(words, "TemplateChange.words");
    }

    /**
     * {@return what differs, as a sentence}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return words.in(locale);
    }
}
