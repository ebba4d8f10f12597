package io.toritsugi.acw.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.toritsugi.acw.text.Texts;
import java.util.Optional;

/**
 * What is requested.
 *
 * <p>In JSON an object with one property, which names the kind: <code>{"hand-off":{…}}</code>. Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FollowUpPlan.class, name = "follow-up"),
    @JsonSubTypes.Type(value = PromisePlan.class, name = "promise"),
    @JsonSubTypes.Type(value = HandOffPlan.class, name = "hand-off"),
    @JsonSubTypes.Type(value = UpdatePlan.class, name = "update"),
    @JsonSubTypes.Type(value = NotificationPlan.class, name = "notification")
})
public sealed interface RequestPlan permits FollowUpPlan, PromisePlan, HandOffPlan, UpdatePlan, NotificationPlan {
    /** {@return what a person reads} */
    Texts title();

    /** {@return when it is due; empty if it is not bound to a time} */
    Optional<Due> due();
}
