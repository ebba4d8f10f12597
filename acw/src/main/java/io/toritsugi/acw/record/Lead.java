package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * That the customer may buy something.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("lead")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Lead.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Lead.Builder.class)
public sealed interface Lead extends RecordEntry permits ImmutableLead {
    /** {@return what, as the host names it; not blank} */
    String product();

    /** {@return what helps to sell it} */
    @PersonalData
    @Value.Redacted
    Optional<String> note();

    /** {@return what it may be worth} */
    Optional<Money> value();

    /** {@return from when on he may be contacted} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> contactFrom();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (product().isBlank()) {
            throw new IllegalArgumentException("Lead.product must not be blank");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Lead}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableLead.Builder {
        Builder() {}
    }
}
