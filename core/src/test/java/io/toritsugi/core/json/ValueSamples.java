package io.toritsugi.core.json;

import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.agent.MissedOfferPolicy;
import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.CustomerIdentified;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.floor.WrapUpPolicy;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.organization.Organization;
import io.toritsugi.core.organization.OrganizationData;
import io.toritsugi.core.organization.SampleCentre;
import io.toritsugi.core.plan.Schedule;
import io.toritsugi.core.plan.local.LocalPlan;
import io.toritsugi.core.value.Bilingual;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values beside the events that have a wire form, by the name of their golden file. */
final class ValueSamples {
    private static final Instant OCCURRED = Instant.parse("2026-04-01T00:00:00.123456789Z");

    private ValueSamples() {}

    /** What is read as itself, and as what. */
    record Sample(String name, Object value, Class<?> type) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> all() {
        return List.of(
                new Sample("PendingEvent", pending(), PendingEvent.class),
                new Sample("RecordedEvent", recorded(), RecordedEvent.class),
                new Sample("AgentSettings", settings(), AgentSettings.class),
                new Sample("MissedOfferPolicy", missedOffers(), MissedOfferPolicy.class),
                new Sample("Capacity", AgentEventSamples.capacity(), Capacity.class),
                new Sample("Channel", Channel.of("co-browsing", Channel.Mode.CONCURRENT, 50), Channel.class),
                new Sample("FloorSettings", FloorSamples.settings(), FloorSettings.class),
                new Sample("WrapUpPolicy", FloorSamples.wrapUps(), WrapUpPolicy.class),
                new Sample("Schedule", PlanEventSamples.schedule(), Schedule.class),
                new Sample("LocalPlan", PlanEventSamples.localPlan(), LocalPlan.class),
                new Sample("OrganizationData", SampleCentre.data(), OrganizationData.class),
                new Sample("Organization", SampleCentre.organization(), Organization.class),
                new Sample("Bilingual", new Bilingual("Loans", "融資"), Bilingual.class),
                fact("text", FactValue.of("line\n\"取次\" \uD83D\uDCDE")),
                fact("number", FactValue.of(new BigDecimal("-12345678901234567890.10"))),
                fact("boolean", FactValue.of(true)),
                fact("date", FactValue.of(LocalDate.of(2026, 4, 1))),
                fact("instant", FactValue.of(OCCURRED)),
                fact("duration", FactValue.of(Duration.ofMillis(-90_500))),
                fact("money", Money.of("1.10", "EUR")),
                fact("set", FactValue.of(Set.of("zebra", "apple", "Zebra"))),
                fact("numbers", FactValue.of(Map.of("ja", new BigDecimal("3"), "de", new BigDecimal("0.50")))));
    }

    static UnknownEvent unknown() {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        nested.put("z", 1);
        nested.put("a", Arrays.asList(null, true, "x", Map.of()));
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("zebra", new BigDecimal("1.10"));
        properties.put("apple", nested);
        properties.put("huge", new BigDecimal("1E+400"));
        properties.put("tiny", new BigDecimal("1E-400"));
        properties.put("whole", new BigInteger("123456789012345678901234567890"));
        properties.put("long", Long.MIN_VALUE);
        properties.put("nothing", null);
        properties.put("empty", List.of());
        properties.put("note", EventSamples.MARK + "-unknown");
        return UnknownEvent.of("FromTheFuture", properties);
    }

    static PendingEvent pending() {
        return PendingEvent.builder()
                .occurredAt(OCCURRED)
                .event(event())
                .eventId(EventId.ofIngested("0f", 7, 1))
                .cause("command-1")
                .correlation("call-1")
                .actor(Actor.of(Actor.Kind.SUPERVISOR, "s1"))
                .origin(Origin.INGESTED)
                .configVersion("v3")
                .corrects(EventId.of("earlier"))
                .clockLag(Duration.ofMillis(5))
                .build();
    }

    static RecordedEvent recorded() {
        TenantId tenant = TenantId.of("acme");
        StreamId stream = StreamId.of("domain/loans");
        return RecordedEvent.builder().tenant(tenant).eventId(EventId.ofLive(tenant, stream, 4)).stream(stream)
                .version(4)
                .position(9_007_199_254_740_993L)
                .recordedAt(OCCURRED.plusMillis(3))
                .occurredAt(OCCURRED)
                .event(event())
                .cause("command-1")
                .correlation("call-1")
                .actor(Actor.CUSTOMER)
                .origin(Origin.SIMULATED)
                .configVersion("v3")
                .corrects(EventId.of("earlier"))
                .clockLag(Duration.ofMillis(5))
                .build();
    }

    private static AgentSettings settings() {
        return AgentSettings.builder()
                .lease(Duration.ofSeconds(90))
                .leaseLostReason(StatusReason.of("silent", ReasonClass.TECHNICAL))
                .missedOffers(missedOffers())
                .addWrapUpEndsOn(WrapUpExit.OUTBOUND_STARTED, WrapUpExit.LOGGED_OUT, WrapUpExit.STATUS_CHANGED)
                .build();
    }

    private static MissedOfferPolicy missedOffers() {
        return MissedOfferPolicy.builder()
                .limit(3)
                .declinesCount(true)
                .reason(StatusReason.builder()
                        .code("no-answer")
                        .reasonClass(ReasonClass.OTHER)
                        .paid(false)
                        .planned(true)
                        .build())
                .readyAgainAfter(Duration.ofMinutes(5))
                .build();
    }

    private static Event event() {
        return CustomerIdentified.builder()
                .interaction(InteractionId.of("i1"))
                .customer(CustomerId.of(EventSamples.MARK + "-customer"))
                .build();
    }

    private static Sample fact(String name, FactValue value) {
        return new Sample("FactValue." + name, value, FactValue.class);
    }
}
