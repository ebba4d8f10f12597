package io.toritsugi.acw.field.type;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Transaction;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A field that takes a transaction.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TransactionType.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TransactionType.Builder.class)
@JsonTypeName("transaction")
@JsonSubTypes({})
public sealed interface TransactionType extends FieldType permits ImmutableTransactionType {
    /** {@return the kinds that are taken; empty: any} */
    @Value.NaturalOrder
    SortedSet<String> kinds();

    /** {@return the currencies that are taken, by ISO 4217 code; empty: any} */
    @Value.NaturalOrder
    SortedSet<String> currencies();

    /** {@return the greatest amount, inclusive, whatever the currency} */
    Optional<BigDecimal> max();

    /** {@return from which amount on, inclusive, it must be approved; absent: never} */
    Optional<BigDecimal> approvalFrom();

    @Override
    default FactType factType() {
        return FactType.MONEY;
    }

    @Override
    default boolean takes(Answer answer) {
        return answer instanceof Transaction;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TransactionType}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTransactionType.Builder {
        Builder() {}
    }
}
