package io.toritsugi.acw.audit;

import io.toritsugi.core.value.Bilingual;
import java.util.Locale;
import java.util.Objects;

/**
 * The first thing that is wrong with an audit log.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is wrong
 * @param from the place at which the log first does not hold, counted from 0: that of the record that was changed, of the one that is missing, of
 *     the one that should not be there; or the first that it may be
 * @param to the last place that it may be: more than {@code from} only where the chain itself holds and a checkpoint does not
 * @since 0.1
 */
public record AuditFault(Kind kind, long from, long to) {
    /** Checks that the kind is there. */
    public AuditFault {
        Objects.requireNonNull(kind, "AuditFault.kind");
    }

    /**
     * {@return the fault in words}
     *
     * @param locale Japanese for Japanese, any other for English
     */
    public String text(Locale locale) {
        String place = from == to ? String.valueOf(from) : from + "-" + to;
        return kind.words().in(locale) + " [" + place + "]";
    }

    /**
     * What can be wrong with an audit log.
     *
     * @since 0.1
     */
    public enum Kind {
        /** A record is not what was written, or what was written before it is not. */
        CHANGED("A record was changed.", "記録が変更されています。"),
        /** A record is missing. */
        REMOVED("A record was removed.", "記録が削除されています。"),
        /** A record is there that belongs to an earlier place. */
        INSERTED("A record was inserted.", "記録が挿入されています。"),
        /** A record stands in another place. */
        REORDERED("Records were reordered.", "記録の順序が変えられています。"),
        /** The content of a record is missing, although it is still to be kept. */
        CONTENT_MISSING("The content of a record is missing.", "記録の内容が失われています。"),
        /** The chain holds, but it is not the one that was vouched for: it was made anew. */
        REWRITTEN("The log was written anew.", "記録全体が書き直されています。");

        private final String en;
        private final String ja;

        Kind(String en, String ja) {
            this.en = en;
            this.ja = ja;
        }

        /** {@return the fault in words} */
        public Bilingual words() {
            return new Bilingual(en, ja);
        }
    }
}
