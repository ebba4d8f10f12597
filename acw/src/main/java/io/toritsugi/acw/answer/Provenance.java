package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an answer came from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source what sort of source
 * @param by the name of the resolver, bot or model; absent for a default and for an agent
 * @since 0.1
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Provenance(Source source, Optional<String> by) {
    /**
     * The sorts of sources.
     *
     * @since 0.1
     */
    public enum Source {
        /** The template says it. */
        DEFAULT,
        /** A resolver found it in facts or in what the host gave. */
        AUTO,
        /** A dialogue with a bot gave it. */
        BOT,
        /** A model suggested it. */
        AI,
        /** It was spoken and transcribed. */
        DICTATION,
        /** A person entered it. */
        AGENT
    }

    /** A person entered it. */
    public static final Provenance AGENT = new Provenance(Source.AGENT, Optional.empty());

    /** The template says it. */
    public static final Provenance DEFAULT = new Provenance(Source.DEFAULT, Optional.empty());

    /** Checks that both parts are there. */
    public Provenance {
        Objects.requireNonNull(source, "Provenance.source");
        Objects.requireNonNull(by, "Provenance.by");
    }

    /**
     * {@return a source with a name}
     *
     * @param source what sort of source
     * @param by its name
     */
    public static Provenance of(Source source, String by) {
        return new Provenance(source, Optional.of(by));
    }

    @JsonCreator
    static Provenance read(
            @JsonProperty(value = "source", required = true) Source source, @JsonProperty("by") Optional<String> by) {
        return new Provenance(source, by == null ? Optional.empty() : by);
    }
}
