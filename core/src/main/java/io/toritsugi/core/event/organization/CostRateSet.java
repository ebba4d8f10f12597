package io.toritsugi.core.event.organization;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something costs so much.
 *
 * <p>One with the same subject, basis and first day that comes later holds instead of the earlier. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CostRateSet.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CostRateSet.Builder.class)
public sealed interface CostRateSet extends Event permits ImmutableCostRateSet {
    /** The name of this type of event on the wire. */
    String TYPE = "CostRateSet";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose cost it is} */
    TenantId tenant();

    /** {@return what costs} */
    CostSubject subject();

    /** {@return what the amount is for} */
    CostBasis basis();

    /** {@return the amount, 0 or more; absent: the rate was recorded by mistake and never held} */
    Optional<Money> rate();

    /** {@return the first day on which it holds} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: until further notice} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(
                Ref.of(tenant()),
                subject().kind() == CostSubject.Kind.AGENT
                        ? Ref.of(AgentId.of(subject().id()))
                        : null);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (rate().filter(money -> money.amount().signum() < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "CostRateSet.rate must not be negative, was " + rate().get().amount());
        }
        if (lastDay().filter(day -> day.isBefore(firstDay())).isPresent()) {
            throw new IllegalArgumentException("CostRateSet.lastDay must not be before " + firstDay() + ", was "
                    + lastDay().get());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CostRateSet}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCostRateSet.Builder {
        Builder() {}
    }
}
