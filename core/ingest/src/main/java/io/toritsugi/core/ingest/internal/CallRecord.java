package io.toritsugi.core.ingest.internal;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.contact.Purpose;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.selfservice.SelfServiceKind;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.mapping.internal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record says, once its cells are understood. */
record CallRecord(
        Contact contact,
        Instant start,
        Instant end,
        Outcome outcome,
        @Nullable Menu menu,
        @Nullable Wait visit,
        @Nullable Service service,
        @Nullable Span wrapUp,
        List<Fact> facts) {

    record Contact(
            String id,
            Channel channel,
            Direction direction,
            @Nullable String customer,
            int priority,
            @Nullable String queue,
            List<String> reasons,
            @Nullable String segment,
            @Nullable String product,
            @Nullable String touchpoint,
            @Nullable String site,
            @Nullable String employer,
            @Nullable Purpose purpose,
            @Nullable EndMechanism ended) {}

    /** From when to when, and how long the source says it was. */
    record Span(Instant start, Instant end, @Nullable Duration asserted) {}

    record Menu(SelfServiceKind kind, @Nullable String name, Span span) {}

    /** Without a span it is only known to have ended. */
    record Wait(@Nullable String queue, @Nullable Span span) {}

    record Service(
            @Nullable String agent, Span span, @Nullable Duration hold) {}

    record Fact(String name, FactValue value, Sensitivity sensitivity) {}
}
