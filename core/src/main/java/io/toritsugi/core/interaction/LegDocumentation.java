package io.toritsugi.core.interaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a leg was documented, as its latest revision says. What was answered is not in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param revision the number of the revision, 1 or more
 * @param mode how it was documented
 * @param device the device on which it was last written, where known
 * @param defaultCodeUsed whether the default disposition stood in for one that nobody chose
 * @param fieldsRequired how many fields had to be answered; 0 or more
 * @param requiredFilled how many of those were; 0 or more
 * @since 0.1
 */
public record LegDocumentation(
        int revision,
        DocumentationMode mode,
        Optional<DeviceClass> device,
        boolean defaultCodeUsed,
        int fieldsRequired,
        int requiredFilled) {
    /** Checks the parts. */
    public LegDocumentation {
        Objects.requireNonNull(mode, "LegDocumentation.mode");
        Objects.requireNonNull(device, "LegDocumentation.device");
        if (revision < 1) {
            throw new IllegalArgumentException("LegDocumentation.revision must be 1 or more, was " + revision);
        }
        if (fieldsRequired < 0 || requiredFilled < 0 || requiredFilled > fieldsRequired) {
            throw new IllegalArgumentException("LegDocumentation.requiredFilled must be 0 to fieldsRequired, was "
                    + requiredFilled + " of " + fieldsRequired);
        }
    }

    /** Reads one, also as it was written before fields were counted. */
    @JsonCreator
    static LegDocumentation read(
            @JsonProperty(value = "revision", required = true) int revision,
            @JsonProperty(value = "mode", required = true) DocumentationMode mode,
            @JsonProperty("device") Optional<DeviceClass> device,
            @JsonProperty(value = "defaultCodeUsed", required = true) boolean defaultCodeUsed,
            @JsonProperty("fieldsRequired") @Nullable Integer fieldsRequired,
            @JsonProperty("requiredFilled") @Nullable Integer requiredFilled) {
        return new LegDocumentation(
                revision,
                mode,
                device == null ? Optional.empty() : device,
                defaultCodeUsed,
                fieldsRequired == null ? 0 : fieldsRequired,
                requiredFilled == null ? 0 : requiredFilled);
    }
}
