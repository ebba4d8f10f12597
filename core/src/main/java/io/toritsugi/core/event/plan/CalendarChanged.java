package io.toritsugi.core.event.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * Business hours were set, to hold from an instant on.
 *
 * <p>An emergency closing is a change as well: the same hours with one closing more. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CalendarChanged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CalendarChanged.Builder.class)
public sealed interface CalendarChanged extends Event permits ImmutableCalendarChanged {
    /** The name of this type of event on the wire. */
    String TYPE = "CalendarChanged";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return whose calendar it is} */
    TenantId tenant();

    /** {@return the calendar that changes} */
    CalendarId calendar();

    /** {@return from when the hours hold, until those of a later instant do; they replace what was set for the same instant} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Instant effectiveFrom();

    /** {@return the hours} */
    BusinessHours hours();

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(tenant()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CalendarChanged}; setting a part twice fails, as does leaving one out. Not thread-safe. */
    final class Builder extends ImmutableCalendarChanged.Builder {
        Builder() {}
    }
}
