package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the contact brought or cost the house.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@JsonTypeName("commercial-result")
@JsonSubTypes({})
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CommercialResult.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CommercialResult.Builder.class)
public sealed interface CommercialResult extends RecordEntry permits ImmutableCommercialResult {
    /** {@return what sort of result} */
    Kind kind();

    /** {@return the product, as the host names it} */
    Optional<String> product();

    /** {@return how much, where it is known} */
    Optional<Money> amount();

    /** {@return what there is to say of it} */
    @PersonalData
    @Value.Redacted
    Optional<String> note();

    /**
     * The sorts of results.
     *
     * @since 0.1
     */
    enum Kind {
        /** Something was sold. */
        SALE,
        /** More was sold than was asked for. */
        UPSELL,
        /** A contract was renewed. */
        RENEWAL,
        /** A customer who wanted to leave stayed. */
        RETENTION,
        /** A contract was cancelled. */
        CANCELLATION,
        /** Money was given back. */
        REFUND,
        /** There was something to win, and it was not won. */
        NONE
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CommercialResult}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCommercialResult.Builder {
        Builder() {}
    }
}
