package io.toritsugi.core.organization.unit;

import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import org.immutables.value.Value;

/**
 * Something that an agent can do, better or worse.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Skill.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Skill.Builder.class)
public sealed interface Skill permits ImmutableSkill {
    /** {@return what names it for ever} */
    SkillId id();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return the level of a beginner, 0 or more; 1 unless said} */
    @Value.Default
    default int lowestLevel() {
        return 1;
    }

    /** {@return the level of a master; 5 unless said} */
    @Value.Default
    default int highestLevel() {
        return 5;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Skill}; id and name are needed. Not thread-safe. */
    final class Builder extends ImmutableSkill.Builder {
        Builder() {}
    }
}
