package io.toritsugi.routing.internal.snapshot;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import io.toritsugi.routing.internal.domain.DomainState;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** What a snapshot keeps of a domain beside what stands in the lines below it. */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrittenDomain.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrittenDomain.Builder.class)
sealed interface WrittenDomain permits ImmutableWrittenDomain {
    Optional<String> version();

    long lastSequence();

    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastEventAt();

    int visits();

    int agents();

    int queues();

    int memories();

    static WrittenDomain of(DomainState domain, int memories) {
        return new Builder()
                .version(domain.version())
                .lastSequence(domain.lastSequence())
                .lastEventAt(domain.lastEventAt())
                .visits(domain.byVisit().size())
                .agents(domain.moments().size())
                .queues(domain.queues().size())
                .memories(memories)
                .build();
    }

    /** What either Jackson fills. */
    final class Builder extends ImmutableWrittenDomain.Builder {
        Builder() {}
    }
}
