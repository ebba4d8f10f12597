package io.toritsugi.acw.followup.order;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.followup.FollowUpOwner;
import io.toritsugi.core.followup.StepRule;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.immutables.value.Value;

/**
 * What templates leave to the house when they ask for follow-ups.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = WorkSettings.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = WorkSettings.Builder.class)
public sealed interface WorkSettings permits ImmutableWorkSettings {
    /** {@return the hours in which business time counts; all of them must be open} The first says when days begin and end. */
    List<CalendarId> calendars();

    /** {@return in which language the titles of templates become the words of follow-ups; English unless said} */
    @Value.Default
    default Locale language() {
        return Locale.ENGLISH;
    }

    /** {@return through which channel customers are called back and asked; the telephone unless said} */
    @Value.Default
    default Channel channel() {
        return Channel.VOICE;
    }

    /** {@return what happens on the way if nobody does it, by the kind of the follow-up} */
    Map<FollowUpKind, List<StepRule>> steps();

    /** {@return who does what no agent wrapped up and no queue received; the team {@code "unassigned"} unless said} */
    @Value.Default
    default FollowUpOwner fallbackOwner() {
        return FollowUpOwner.of(TeamId.of("unassigned"));
    }

    /** {@return whose time appointments take; {@code "unassigned"} unless said} */
    @Value.Default
    default String resource() {
        return "unassigned";
    }

    /** {@return how long appointments are, more than zero; half an hour unless said} */
    @Value.Default
    default Duration appointment() {
        return Duration.ofMinutes(30);
    }

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (appointment().isZero() || appointment().isNegative()) {
            throw new IllegalArgumentException("WorkSettings.appointment must be more than zero, was " + appointment());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WorkSettings}; every part is optional. Not thread-safe. */
    final class Builder extends ImmutableWorkSettings.Builder {
        Builder() {}
    }
}
