package io.toritsugi.core.plan.local;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.plan.Plan;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.vavr.control.Validation;
import java.time.LocalDateTime;
import java.util.List;
import org.immutables.value.Value;

/**
 * A plan as people write it: by the clock on the wall, in a time zone, and perhaps with mistakes.
 *
 * <p>Where the clock is put forward, a time that it skips means the instant of the change. Where it is put back, a time that it
 * shows twice means the one that {@link #repeated} says. Times so keep their order; a range that the clock skips whole is empty,
 * which is a problem. Shifts over a change last as long as they do: the night shift 22:00 to 06:00 takes seven hours in spring,
 * nine in autumn. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = LocalPlan.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = LocalPlan.Builder.class)
public sealed interface LocalPlan permits ImmutableLocalPlan {
    /**
     * Which one is meant of two instants at which the clock shows the same time.
     *
     * @since 0.1
     */
    enum Repeated {
        /** The one before the clock is put back. */
        FIRST,
        /** The one after the clock is put back. */
        SECOND
    }

    /** {@return the id of the time zone, such as {@code "Asia/Tokyo"}} */
    String zone();

    /** {@return where it begins, by the clock on the wall; inclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime from();

    /** {@return where it ends, by the clock on the wall; exclusive} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDateTime to();

    /** {@return its version, 0 or more; 0 unless said} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return which instant a time means that the clock shows twice; the first unless said. Who needs both, writes a {@link Plan}} */
    @Value.Default
    default Repeated repeated() {
        return Repeated.FIRST;
    }

    /** {@return the shifts, overtime among them; in any order} */
    List<LocalShift> shifts();

    /** {@return what replaces the shifts; in any order} */
    List<LocalExceptionPeriod> exceptions();

    /** {@return the plan, in instants; or everything that is wrong with it} */
    default Validation<List<PlanProblem>, Plan> resolve() {
        return PlanResolution.of(this);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LocalPlan}; zone, beginning and end are needed. Not thread-safe. */
    final class Builder extends ImmutableLocalPlan.Builder {
        Builder() {}
    }
}
