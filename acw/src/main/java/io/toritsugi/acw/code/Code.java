package io.toritsugi.acw.code;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A code of a tree, with the codes below it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Code.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Code.Builder.class)
public sealed interface Code permits ImmutableCode {
    /** {@return its name, which no other code of the tree has} */
    String id();

    /** {@return what a person reads} */
    Texts label();

    /** {@return whether it is no longer chosen; what was filed under it stays so; a retired code retires those below it} */
    @Value.Default
    default boolean retired() {
        return false;
    }

    /** {@return the queues in which it is offered; empty: in all} */
    Set<QueueId> queues();

    /** {@return the codes below it, in the order in which they are shown} */
    List<Code> children();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Code}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCode.Builder {
        Builder() {}
    }
}
