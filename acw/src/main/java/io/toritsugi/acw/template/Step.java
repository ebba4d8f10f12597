package io.toritsugi.acw.template;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A step of the guidance: what is done at a time, with the fields that it fills.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Step.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Step.Builder.class)
public sealed interface Step permits ImmutableStep {
    /** {@return its name, which no other step of the template has} */
    String id();

    /** {@return what a person reads} */
    Texts label();

    /** {@return what the agent does or says} */
    Optional<Texts> guidance();

    /** {@return when it is there; absent: always; unknown is no; a field of a step that is not there is not shown} */
    Optional<Condition> shownWhen();

    /** {@return whether it can be passed over; it can unless said} */
    @Value.Default
    default Requirement requirement() {
        return Requirement.OPTIONAL;
    }

    /** {@return the regulated types of business, as the host names them, for which all its fields that are shown must be answered} */
    @Value.NaturalOrder
    SortedSet<String> mandatoryFor();

    /** {@return what is filled in, in order} */
    List<Field> fields();

    /**
     * Whether a step can be passed over.
     *
     * @since 0.1
     */
    enum Requirement {
        /** It can be passed over. */
        OPTIONAL,
        /** At least one of its fields that are shown must be answered before a submission. */
        REQUIRED
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Step}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableStep.Builder {
        Builder() {}
    }
}
