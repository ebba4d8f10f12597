package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.domain.ServiceCounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How the visits of a queue have ended, as a snapshot keeps it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenService.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenService.Builder.class)
sealed interface WrittenService permits ImmutableWrittenService {
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate day();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> target();

    long answered();

    long answeredWithinTarget();

    long abandoned();

    long abandonedWithinTarget();

    static WrittenService of(ServiceCounts counts) {
        return new Builder()
                .day(counts.period().day())
                .target(counts.period().target())
                .answered(counts.answered())
                .answeredWithinTarget(counts.answeredWithinTarget())
                .abandoned(counts.abandoned())
                .abandonedWithinTarget(counts.abandonedWithinTarget())
                .build();
    }

    default ServiceCounts read() {
        return new ServiceCounts(
                new ServiceCounts.Period(day(), target()),
                answered(),
                answeredWithinTarget(),
                abandoned(),
                abandonedWithinTarget());
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenService.Builder {
        Builder() {}
    }
}
