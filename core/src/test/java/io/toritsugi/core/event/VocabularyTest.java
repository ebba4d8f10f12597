package io.toritsugi.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.plugin.BatchDecided;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.json.EventSamples;
import io.toritsugi.core.json.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that every type of the vocabulary keeps. */
class VocabularyTest {
    @ParameterizedTest
    @MethodSource("types")
    void isSealedAndNamedAsOnTheWire(Class<?> type) throws Exception {
        assertThat(type.isInterface() && type.isSealed() && Modifier.isPublic(type.getModifiers()))
                .isTrue();
        assertThat(Event.class).isAssignableFrom(type);
        assertThat(type.getField("TYPE").get(null)).isEqualTo(type.getSimpleName());
        assertThat(Vocabulary.types()).containsEntry(type.getSimpleName(), type);
        for (Class<?> implementation : type.getPermittedSubclasses()) {
            assertThat(Modifier.isFinal(implementation.getModifiers())).isTrue();
            assertThat(Modifier.isPublic(implementation.getModifiers())).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSampleSetsEveryAttribute(Event event) {
        for (Method attribute : Vocabulary.attributes(Vocabulary.typeOf(event))) {
            Object value = Vocabulary.get(attribute, event);
            assertThat(isEmpty(value)).as(attribute + " of the sample is empty").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void concernsWhateverItNames(Event event) {
        for (Method attribute : Vocabulary.attributes(Vocabulary.typeOf(event))) {
            Object value = Vocabulary.get(attribute, event);
            Object inside = value instanceof Optional<?> optional ? optional.orElseThrow() : value;
            refOf(inside)
                    .ifPresent(ref -> assertThat(event.concerns())
                            .as(attribute.toString())
                            .contains(ref));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void concernsNothingTwice(Event event) {
        assertThat(event.concerns()).doesNotHaveDuplicates();
        // Another configuration holds for the whole domain; what was decided of a batch, the offers tell that follow.
        assertThat(event.concerns().isEmpty())
                .isEqualTo(event instanceof ConfigurationSwapped || event instanceof BatchDecided);
        assertThatThrownBy(() -> event.concerns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEventIdIsDerivedFromItsPlace() {
        TenantId tenant = TenantId.of("acme");
        EventId id = EventId.ofLive(tenant, StreamId.of("domain/loans"), 4);

        assertThat(id).isEqualTo(EventId.ofLive(tenant, StreamId.of("domain/loans"), 4));
        assertThat(id).hasToString("acme/domain/loans/4");
        assertThat(EventId.ofIngested("0f", 7, 1)).hasToString("/0f/7/1");
        assertThatThrownBy(() -> EventId.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTwoPlacesHaveOneEventId() {
        EventId one = EventId.ofLive(TenantId.of("a"), StreamId.of("b/c"), 1);
        EventId other = EventId.ofLive(TenantId.of("a/b"), StreamId.of("c"), 1);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void listsReferencesInOrderAndOnce() {
        Ref agent = Ref.of(AgentId.of("x"));
        Ref interaction = Ref.of(InteractionId.of("x"));

        assertThat(Ref.listOf()).isEmpty();
        assertThat(Ref.listOf(agent, null, interaction, agent)).containsExactly(agent, interaction);
    }

    @Test
    void anActorNeverNamesACustomer() {
        assertThatThrownBy(() -> Actor.of(Actor.Kind.CUSTOMER, "customer-7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("customer-7");
        assertThatThrownBy(() -> new Actor(Actor.Kind.CUSTOMER, Optional.of("customer-7")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownEventCannotBeChangedFromOutside() {
        Map<String, Object> nested = new HashMap<>(Map.of("a", 1));
        List<Object> list = new ArrayList<>(List.of(nested));
        Map<String, Object> given = new HashMap<>(Map.of("list", list));
        UnknownEvent event = UnknownEvent.of("FromTheFuture", given);

        given.clear();
        list.clear();
        nested.clear();

        assertThat(event.properties()).isEqualTo(Map.of("list", List.of(Map.of("a", 1L))));
        assertThatThrownBy(() -> event.properties().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Collection<?>)
                                List.copyOf(event.properties().values()).get(0))
                        .clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anUnknownEventHoldsNothingButJson() {
        for (Object value : new Object[] {Double.NaN, new Object(), Map.of(1, 2)}) {
            assertThatThrownBy(() -> UnknownEvent.of("FromTheFuture", Map.of("a", value)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> UnknownEvent.of("FromTheFuture", Map.of("type", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnknownEvent.of("", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Class<?>> types() {
        return Vocabulary.types().values().stream();
    }

    static Stream<Event> events() {
        return EventSamples.all().stream();
    }

    private static Optional<Ref> refOf(Object value) {
        if (value instanceof AgentId agent) {
            return Optional.of(Ref.of(agent));
        }
        if (value instanceof InteractionId interaction) {
            return Optional.of(Ref.of(interaction));
        }
        if (value instanceof RoutableId routable) {
            return Optional.of(Ref.of(routable));
        }
        if (value instanceof TenantId tenant) {
            return Optional.of(Ref.of(tenant));
        }
        if (value instanceof WorkItemId workItem) {
            return Optional.of(Ref.of(workItem));
        }
        if (value instanceof PromiseId promise) {
            return Optional.of(Ref.of(promise));
        }
        return value instanceof CustomerId customer ? Optional.of(Ref.of(customer)) : Optional.empty();
    }

    private static boolean isEmpty(Object value) {
        return value.equals(Optional.empty())
                || value.equals(OptionalInt.empty())
                || value.equals(OptionalLong.empty())
                || value.equals(List.of())
                || value.equals(Set.of())
                || value.equals(Map.of());
    }
}
