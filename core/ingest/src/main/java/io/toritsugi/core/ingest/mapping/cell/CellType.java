package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the cells of a column are taken for.
 *
 * @since 0.1
 */
public enum CellType {
    /** The text as it stands. */
    @JsonProperty("text")
    TEXT,
    /** A decimal number with a point, such as {@code -1.5}. */
    @JsonProperty("number")
    NUMBER,
    /** {@code true} or {@code false}, {@code yes} or {@code no}, {@code 1} or {@code 0}. */
    @JsonProperty("boolean")
    BOOLEAN,
    /** A date of ISO 8601, such as {@code 2026-04-01}. */
    @JsonProperty("date")
    DATE,
    /** A length of time in seconds, such as {@code 90}. */
    @JsonProperty("seconds")
    SECONDS
}
