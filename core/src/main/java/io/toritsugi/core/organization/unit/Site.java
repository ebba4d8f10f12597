package io.toritsugi.core.organization.unit;

import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * A place where agents work: a house, or wherever those work who work from home.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Site.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Site.Builder.class)
public sealed interface Site permits ImmutableSite {
    /** {@return what names it for ever} */
    SiteId id();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return the time zone of its days} */
    ZoneId zone();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Site}; all parts are needed. Not thread-safe. */
    final class Builder extends ImmutableSite.Builder {
        Builder() {}
    }
}
