package io.toritsugi.core.event.promise;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.PromiseId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was promised was done.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = PromiseKept.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = PromiseKept.Builder.class)
public sealed interface PromiseKept extends PromiseEvent permits ImmutablePromiseKept {
    /** The name of this type of event on the wire. */
    String TYPE = "PromiseKept";

    @Override
    default String type() {
        return TYPE;
    }

    /** {@return the promise} */
    @Override
    PromiseId promise();

    /** {@return the follow-up by which it was done} */
    Optional<WorkItemId> followUp();

    /** {@return who did it} */
    Actor by();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(promise()), followUp().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PromiseKept}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutablePromiseKept.Builder {
        Builder() {}
    }
}
