package io.toritsugi.core.organization.unit;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What something costs, from a first to a last day.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CostRate.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CostRate.Builder.class)
public sealed interface CostRate extends Validity permits ImmutableCostRate {
    /** {@return what costs} */
    CostSubject subject();

    /** {@return what the amount is for} */
    CostBasis basis();

    /** {@return the amount in its currency, which nothing ever converts} */
    Money rate();

    /** {@return the first day on which it holds} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: until further notice} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CostRate}; setting a part twice fails, as does leaving out one that is needed. Not thread-safe. */
    final class Builder extends ImmutableCostRate.Builder {
        Builder() {}
    }
}
