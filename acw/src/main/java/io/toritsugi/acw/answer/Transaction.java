package io.toritsugi.acw.answer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money that moves on behalf of a customer, such as a refund or a payment.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Transaction.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Transaction.Builder.class)
@JsonTypeName("transaction")
@JsonSubTypes({})
public sealed interface Transaction extends Answer permits ImmutableTransaction {
    /** {@return what sort of transaction, such as {@code "refund"}} */
    @Value.Redacted
    String kind();

    /** {@return how much} */
    @Value.Redacted
    Money amount();

    /** {@return its name in the system that carries it out} */
    @PersonalData
    @Value.Redacted
    Optional<String> externalReference();

    /** {@return how far its approval is; not needed unless said} */
    @Value.Redacted
    @Value.Default
    default ApprovalState approval() {
        return ApprovalState.NOT_NEEDED;
    }

    @Override
    default FactValue toFact() {
        return amount();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Transaction}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTransaction.Builder {
        Builder() {}
    }
}
