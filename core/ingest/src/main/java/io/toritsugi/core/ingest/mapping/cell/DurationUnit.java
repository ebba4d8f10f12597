package io.toritsugi.core.ingest.mapping.cell;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a length of time is written.
 *
 * @since 0.1
 */
public enum DurationUnit {
    /** A decimal number of seconds. */
    @JsonProperty("seconds")
    SECONDS,
    /** A decimal number of thousandths of a second. */
    @JsonProperty("milliseconds")
    MILLISECONDS,
    /** A decimal number of minutes. */
    @JsonProperty("minutes")
    MINUTES,
    /** Hours, minutes and seconds, or minutes and seconds: {@code 1:02:03} or {@code 62:03}. */
    @JsonProperty("clock")
    CLOCK,
    /** A duration of ISO 8601, such as {@code PT1M30S}. */
    @JsonProperty("iso")
    ISO
}
