package io.toritsugi.core.event.documentation;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How completely a leg was documented, in numbers. What was answered is not in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WrapUpFacts.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WrapUpFacts.Builder.class)
public sealed interface WrapUpFacts permits ImmutableWrapUpFacts {
    /** {@return the id of the template} */
    String template();

    /** {@return the version of the template, 1 or more} */
    int templateVersion();

    /** {@return how it was documented} */
    DocumentationMode mode();

    /** {@return the device on which it was last written, where known} */
    Optional<DeviceClass> device();

    /**
     * {@return how long after the beginning of the wrap-up a person first entered something, zero if that was before it; absent if
     * nobody did, or if the beginning is not known}
     */
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> firstInputAfter();

    /** {@return how many fields were shown} */
    int fieldsShown();

    /** {@return how many of those shown had to be answered} */
    int fieldsRequired();

    /** {@return how many of those shown were answered} */
    int fieldsFilled();

    /** {@return how many of those that had to be answered were} */
    int requiredFilled();

    /** {@return how many of those answered broke a limit} */
    int fieldsInvalid();

    /** {@return how often the wrap-up got more time} */
    int extensions();

    /** {@return whether it was not finished in time} */
    boolean truncated();

    /** {@return whether the default disposition stood in for one that nobody chose} */
    boolean defaultCodeUsed();

    /** {@return how many suggestions were taken as they were} */
    int suggestionsAccepted();

    /** {@return how many suggestions were taken and changed} */
    int suggestionsEdited();

    /** {@return how many suggestions were turned down} */
    int suggestionsRejected();

    /** {@return the checks that had failed and were passed over, in the order of the template} */
    List<OverriddenCheck> overrides();

    /** {@return the steps of the guidance that were shown and left out on purpose, in the order of the template} */
    List<SkippedStep> skippedSteps();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (templateVersion() < 1) {
            throw new IllegalArgumentException(
                    "WrapUpFacts.templateVersion must be 1 or more, was " + templateVersion());
        }
        if (firstInputAfter().filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("WrapUpFacts.firstInputAfter must not be negative, was "
                    + firstInputAfter().get());
        }
        checkCount("fieldsShown", fieldsShown(), Integer.MAX_VALUE);
        checkCount("fieldsRequired", fieldsRequired(), fieldsShown());
        checkCount("fieldsFilled", fieldsFilled(), fieldsShown());
        checkCount("requiredFilled", requiredFilled(), Math.min(fieldsRequired(), fieldsFilled()));
        checkCount("fieldsInvalid", fieldsInvalid(), fieldsFilled());
        checkCount("extensions", extensions(), Integer.MAX_VALUE);
        checkCount("suggestionsAccepted", suggestionsAccepted(), Integer.MAX_VALUE);
        checkCount("suggestionsEdited", suggestionsEdited(), Integer.MAX_VALUE);
        checkCount("suggestionsRejected", suggestionsRejected(), Integer.MAX_VALUE);
    }

    private static void checkCount(String part, int count, int most) {
        if (count < 0 || count > most) {
            throw new IllegalArgumentException("WrapUpFacts." + part + " must be 0 or more"
                    + (most == Integer.MAX_VALUE ? "" : " and at most " + most) + ", was " + count);
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WrapUpFacts}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableWrapUpFacts.Builder {
        Builder() {}
    }
}
