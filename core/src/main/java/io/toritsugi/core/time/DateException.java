package io.toritsugi.core.time;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Other hours on one date: they replace those of the week, and win over holidays and company holidays.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DateException.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DateException.Builder.class)
public sealed interface DateException permits ImmutableDateException {
    /** {@return the date} */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate date();

    /** {@return all slots that begin on the date; none: closed} */
    List<BusinessSlot> slots();

    /** {@return what the day is called, such as 棚卸 and stocktaking} */
    Optional<Bilingual> name();

    /**
     * {@return other hours on a date}
     *
     * @param date the date
     * @param slots all slots that begin on it; none: closed
     */
    static DateException of(LocalDate date, BusinessSlot... slots) {
        return builder().date(date).addSlots(slots).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DateException}; the date is needed. Not thread-safe. */
    final class Builder extends ImmutableDateException.Builder {
        Builder() {}
    }
}
