package io.toritsugi.core.interaction;

import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How a leg was documented, as its latest revision says. What was answered is not in it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param revision the number of the revision, 1 or more
 * @param mode how it was documented
 * @param device the device on which it was last written, where known
 * @param defaultCodeUsed whether the default disposition stood in for one that nobody chose
 * @since 0.1
 */
public record LegDocumentation(
        int revision, DocumentationMode mode, Optional<DeviceClass> device, boolean defaultCodeUsed) {
    /** Checks the parts. */
    public LegDocumentation {
        Objects.requireNonNull(mode, "LegDocumentation.mode");
        Objects.requireNonNull(device, "LegDocumentation.device");
        if (revision < 1) {
            throw new IllegalArgumentException("LegDocumentation.revision must be 1 or more, was " + revision);
        }
    }
}
