package io.toritsugi.core.organization.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A time in which an agent has a skill at one level.
 *
 * <p>A grant is never overwritten: another level is another grant, and the old one gets a last day. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = SkillGrant.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = SkillGrant.Builder.class)
public sealed interface SkillGrant extends Validity permits ImmutableSkillGrant {
    /** {@return the skill} */
    SkillId skill();

    /** {@return how well he has it, in the levels of the skill} */
    int level();

    /** {@return the first day on which it holds} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate firstDay();

    /** {@return the last day on which it holds; absent: it does not expire} */
    @Override
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<LocalDate> lastDay();

    /** {@return what shows that he has it, where known} */
    Optional<SkillBasis> basis();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SkillGrant}; setting a part twice fails, as does leaving out one that is needed. Not thread-safe. */
    final class Builder extends ImmutableSkillGrant.Builder {
        Builder() {}
    }
}
