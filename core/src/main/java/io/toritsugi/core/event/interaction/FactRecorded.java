package io.toritsugi.core.event.interaction;

import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something was learnt on some leg. Facts travel with the interaction; a later value of the same key replaces the earlier.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = FactRecorded.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = FactRecorded.Builder.class)
public sealed interface FactRecorded extends ContactEvent permits ImmutableFactRecorded {
    /** The name of this type of event on the wire. */
    String TYPE = "FactRecorded";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the interaction} */
    InteractionId interaction();

    /** {@return the name of the fact} */
    String key();

    /** {@return what was learnt} */
    @PersonalData
    @Value.Redacted
    FactValue value();

    /** {@return who may see it} */
    Sensitivity sensitivity();

    /** {@return the leg on which it was learnt} */
    Optional<LegId> leg();

    @Override
    default RoutableId routable() {
        return RoutableId.of(interaction());
    }

    @Override
    default List<Ref> concerns() {
        return List.of(Ref.of(interaction()));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link FactRecorded}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableFactRecorded.Builder {
        Builder() {}
    }
}
