package io.toritsugi.core.contact;

import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * The medium of a contact. An open set: a new channel is data, made with {@link #of}.
 *
 * <p>Two channels are the same if all three parts are. Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = Channel.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = Channel.Builder.class)
public sealed interface Channel permits ImmutableChannel {
    /**
     * How a channel keeps its customer: what decides between speed of answer and time to first response.
     *
     * @since 0.1
     */
    enum Mode {
        /** The customer waits on the line, and the agent serves nobody else. */
        LIVE,
        /** The customer is present, and the agent may serve several at a time. */
        CONCURRENT,
        /** Nobody waits on the line; an answer may come later. */
        DEFERRED
    }

    /** The telephone. */
    Channel VOICE = of("voice", Mode.LIVE, 100);
    /** A call with a picture. */
    Channel VIDEO = of("video", Mode.LIVE, 100);
    /** Text on a web page or in an app while the customer is there. */
    Channel CHAT = of("chat", Mode.CONCURRENT, 33);
    /** Text in a messaging app, over hours or days. */
    Channel MESSAGING = of("messaging", Mode.DEFERRED, 20);
    /** Text messages of the telephone network. */
    Channel SMS = of("sms", Mode.DEFERRED, 20);
    /** Posts and messages in social networks. */
    Channel SOCIAL = of("social", Mode.DEFERRED, 20);
    /** Electronic mail. */
    Channel EMAIL = of("email", Mode.DEFERRED, 20);
    /** A form on a web page. */
    Channel WEB_FORM = of("web-form", Mode.DEFERRED, 20);
    /** A portal, a menu or a list of answers that the customer uses alone. */
    Channel SELF_SERVICE = of("self-service", Mode.CONCURRENT, 0);
    /** A dialogue with a program. */
    Channel BOT = of("bot", Mode.CONCURRENT, 0);
    /** Work without a waiting customer. */
    Channel WORK_ITEM = of("work-item", Mode.DEFERRED, 20);

    /** The channels that come with the SDK. */
    List<Channel> BUILT_IN =
            List.of(VOICE, VIDEO, CHAT, MESSAGING, SMS, SOCIAL, EMAIL, WEB_FORM, SELF_SERVICE, BOT, WORK_ITEM);

    /** {@return the stable name, such as {@code "voice"}: lower-case letters, digits and hyphens} */
    String id();

    /** {@return how the channel keeps its customer} */
    Mode mode();

    /** {@return the units of an agent's capacity, of which a whole agent has 100, that a contact holds; 0 to 100} */
    int capacityWeight();

    /** Checks the parts. Called by the builder. */
    @Value.Check
    default void check() {
        if (!id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "Channel.id must be lower-case letters, digits and single hyphens, was \"" + id() + "\"");
        }
        if (capacityWeight() < 0 || capacityWeight() > 100) {
            throw new IllegalArgumentException("Channel.capacityWeight must be 0 to 100, was " + capacityWeight());
        }
    }

    /**
     * {@return the channel with these parts}
     *
     * @param id its stable name: lower-case letters, digits and single hyphens
     * @param mode how it keeps its customer
     * @param capacityWeight the units of capacity a contact holds, 0 to 100
     * @throws IllegalArgumentException if a part is not allowed
     */
    static Channel of(String id, Mode mode, int capacityWeight) {
        return builder().id(id).mode(mode).capacityWeight(capacityWeight).build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Channel}; all three parts are needed. Not thread-safe. */
    final class Builder extends ImmutableChannel.Builder {
        Builder() {}
    }
}
