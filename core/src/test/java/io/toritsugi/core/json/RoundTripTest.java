package io.toritsugi.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.id.WorkItemId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever can be said is read as it was written, by either Jackson and anywhere in the world. */
class RoundTripTest {
    @Property
    void bothJacksonsWriteAndReadTheSame(@ForAll("events") Event event) {
        String written = Json.JACKSON_2.write(event);

        Event readBy3 = Json.JACKSON_3.readEvent(written);
        assertThat(readBy3).isEqualTo(event);
        assertThat(Json.JACKSON_3.write(readBy3)).isEqualTo(written);
        assertThat(Json.JACKSON_2.readEvent(Json.JACKSON_3.write(event))).isEqualTo(event);
    }

    @Example
    void theTextIsTheSameEverywhere() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of(
                    "en-US", "ja-JP-u-ca-japanese", "th-TH-u-ca-buddhist-nu-thai", "ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(tag.startsWith("ja") ? "Asia/Tokyo" : "America/St_Johns"));
                for (Json json : List.of(Json.of(Jackson2.mapper()), Json.of(Jackson3.mapper()))) {
                    EventSamples.withUnknown().forEach(event -> {
                        assertThat(json.write(event)).isEqualTo(GoldenFiles.read(event.type()));
                        assertThat(json.readEvent(json.write(event))).isEqualTo(event);
                    });
                    ValueSamples.all()
                            .forEach(sample ->
                                    assertThat(json.write(sample.value())).isEqualTo(GoldenFiles.read(sample.name())));
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Provide
    Arbitrary<Event> events() {
        return Arbitraries.oneOf(created(), queued(), host(), unknown());
    }

    private static Arbitrary<Event> created() {
        return Combinators.combine(
                        ids(),
                        texts().optional(),
                        texts().list().ofMaxSize(3),
                        Arbitraries.integers(),
                        Arbitraries.of(Direction.class))
                .as((id, text, reasons, priority, direction) -> InteractionCreated.builder()
                        .interaction(InteractionId.of(id))
                        .customer(CustomerId.of(id))
                        .channel(Channel.BUILT_IN.get(Math.floorMod(priority, Channel.BUILT_IN.size())))
                        .direction(direction)
                        .segment(text)
                        .addAllReasons(reasons)
                        .priority(priority)
                        .build());
    }

    private static Arbitrary<Event> queued() {
        return Combinators.combine(
                        ids(),
                        durations().optional(),
                        Arbitraries.longs(),
                        texts().list().ofMaxSize(3))
                .as((id, age, key, requirements) -> Queued.builder()
                        .routable(key < 0 ? RoutableId.of(InteractionId.of(id)) : RoutableId.of(WorkItemId.of(id)))
                        .visit(VisitId.of(id))
                        .queue(QueueId.of(id))
                        .orderKey(key)
                        .carriedAge(age)
                        .addAllRequirements(requirements)
                        .build());
    }

    private static Arbitrary<Event> host() {
        return Combinators.combine(ids(), Arbitraries.maps(texts(), facts()).ofMaxSize(4))
                .as((name, payload) -> HostEvent.builder()
                        .name(name)
                        .putAllPayload(payload)
                        .addAbout(Ref.of(AgentId.of(name)))
                        .build());
    }

    private static Arbitrary<Event> unknown() {
        Arbitrary<Object> scalar = Arbitraries.oneOf(
                texts().map(text -> text),
                decimals().map(number -> number),
                Arbitraries.longs().map(number -> number),
                Arbitraries.bigIntegers().map(number -> number),
                Arbitraries.of(true, false));
        Arbitrary<Object> value = Arbitraries.oneOf(
                scalar,
                scalar.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(texts(), scalar).ofMaxSize(3).map(map -> map));
        return Arbitraries.maps(texts().filter(name -> !name.equals("type")), value)
                .ofMaxSize(5)
                .map(properties -> UnknownEvent.of("FromTheFuture", new LinkedHashMap<>(properties)));
    }

    private static Arbitrary<FactValue> facts() {
        return Arbitraries.oneOf(
                texts().map(FactValue::of),
                decimals().map(FactValue::of),
                Arbitraries.of(true, false).map(FactValue::of),
                Arbitraries.longs().between(-3_000_000, 3_000_000).map(day -> FactValue.of(LocalDate.ofEpochDay(day))),
                Arbitraries.longs()
                        .between(-99_999_999_999L, 99_999_999_999L)
                        .map(second ->
                                FactValue.of(Instant.ofEpochSecond(second, Math.floorMod(second, 1_000_000_000)))),
                durations().map(FactValue::of),
                texts().set().ofMaxSize(3).map(FactValue::of),
                Arbitraries.maps(texts(), decimals()).ofMaxSize(3).map(FactValue::of));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("取次 -/:\"\\")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> "x" + text.strip());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(8)
                .filter(text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-400, 400))
                .as(BigDecimal::new);
    }

    private static Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1L << 50),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds);
    }
}
