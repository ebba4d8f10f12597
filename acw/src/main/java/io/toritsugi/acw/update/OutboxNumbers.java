package io.toritsugi.acw.update;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * What an outbox knows beside its updates, as a snapshot keeps it.
 *
 * @param requested how many updates were ever requested
 * @param failuresInRow how many attempts in a row have failed
 */
record OutboxNumbers(
        @JsonProperty("requested") long requested,
        @JsonProperty("failuresInRow") int failuresInRow,

        @JsonProperty("circuitOpenUntil") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Optional<Instant> circuitOpenUntil,

        @JsonProperty("lastEventAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Optional<Instant> lastEventAt) {}
