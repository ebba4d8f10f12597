package io.toritsugi.core.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.id.organization.DepartmentId;
import java.time.Instant;
import java.util.Objects;

/**
 * What a follow-up asks for; each kind has what it cannot do without.
 *
 * <p>In JSON an object with one property, which names the kind: <code>{"callback":{"channel":"voice"}}</code>. Holds no personal data: who the
 * customer is, where he is reached and what people wrote stand beside it. Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FollowUpTask.Callback.class, name = "callback"),
    @JsonSubTypes.Type(value = FollowUpTask.Reminder.class, name = "reminder"),
    @JsonSubTypes.Type(value = FollowUpTask.WorkOrder.class, name = "work-order"),
    @JsonSubTypes.Type(value = FollowUpTask.Appointment.class, name = "appointment"),
    @JsonSubTypes.Type(value = FollowUpTask.Survey.class, name = "survey"),
    @JsonSubTypes.Type(value = FollowUpTask.Escalation.class, name = "escalation"),
    @JsonSubTypes.Type(value = FollowUpTask.HandOff.class, name = "hand-off"),
    @JsonSubTypes.Type(value = FollowUpTask.BackOffice.class, name = "back-office"),
    @JsonSubTypes.Type(value = FollowUpTask.Content.class, name = "content")
})
public sealed interface FollowUpTask {
    /** {@return the kind of the follow-up} */
    FollowUpKind kind();

    /**
     * Get in touch with the customer again.
     *
     * @param channel through which channel; it need not be that of the contact it follows
     * @param matter what for, as a code, such as {@code "refund-status"}; not blank
     * @since 0.1
     */
    @JsonTypeName("callback")
    record Callback(
            @JsonProperty(required = true) Channel channel,
            @JsonProperty(required = true) String matter) implements FollowUpTask {
        /** Checks the parts. */
        public Callback {
            Objects.requireNonNull(channel, "Callback.channel");
            Codes.check("Callback.matter", matter);
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.CALLBACK;
        }
    }

    /**
     * Remind somebody of what the text says.
     *
     * @since 0.1
     */
    @JsonTypeName("reminder")
    record Reminder() implements FollowUpTask {
        @Override
        public FollowUpKind kind() {
            return FollowUpKind.REMINDER;
        }
    }

    /**
     * Have work done.
     *
     * @param work what work, as a code, such as {@code "replace-router"}; not blank
     * @since 0.1
     */
    @JsonTypeName("work-order")
    record WorkOrder(@JsonProperty(required = true) String work) implements FollowUpTask {
        /** Checks the code. */
        public WorkOrder {
            Codes.check("WorkOrder.work", work);
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.WORK_ORDER;
        }
    }

    /**
     * Meet the customer at a time that was agreed.
     *
     * @param resource whose time it takes, such as a technician or a desk; not blank
     * @param from when it begins, inclusive
     * @param to when it ends, exclusive; after the beginning
     * @since 0.1
     */
    @JsonTypeName("appointment")
    record Appointment(
            @JsonProperty(required = true) String resource,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
            Instant from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @JsonProperty(required = true)
            Instant to)
            implements FollowUpTask {
        /** Checks the parts. */
        public Appointment {
            Codes.check("Appointment.resource", resource);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "Appointment.to must be after its beginning " + from + ", was " + to);
            }
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.APPOINTMENT;
        }
    }

    /**
     * Ask the customer how it went.
     *
     * @param survey the id of the survey; not blank
     * @param channel through which channel
     * @since 0.1
     */
    @JsonTypeName("survey")
    record Survey(
            @JsonProperty(required = true) String survey,
            @JsonProperty(required = true) Channel channel) implements FollowUpTask {
        /** Checks the parts. */
        public Survey {
            Codes.check("Survey.survey", survey);
            Objects.requireNonNull(channel, "Survey.channel");
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.SURVEY;
        }
    }

    /**
     * Have somebody higher take it up.
     *
     * @param reason why, as a code; not blank
     * @param level to which level of support, counted from 1
     * @since 0.1
     */
    @JsonTypeName("escalation")
    record Escalation(
            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) int level) implements FollowUpTask {
        /** Checks the parts. */
        public Escalation {
            Codes.check("Escalation.reason", reason);
            if (level < 1) {
                throw new IllegalArgumentException("Escalation.level must be 1 or more, was " + level);
            }
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.ESCALATION;
        }
    }

    /**
     * Have another department take it over.
     *
     * @param department the department
     * @param matter what it gets, as a code, such as {@code "policy-exception"}; not blank
     * @since 0.1
     */
    @JsonTypeName("hand-off")
    record HandOff(
            @JsonProperty(required = true) DepartmentId department,
            @JsonProperty(required = true) String matter) implements FollowUpTask {
        /** Checks the parts. */
        public HandOff {
            Objects.requireNonNull(department, "HandOff.department");
            Codes.check("HandOff.matter", matter);
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.HAND_OFF;
        }
    }

    /**
     * Work without the customer.
     *
     * @param process which, as a code, such as {@code "check-refund"}; not blank
     * @since 0.1
     */
    @JsonTypeName("back-office")
    record BackOffice(@JsonProperty(required = true) String process) implements FollowUpTask {
        /** Checks the code. */
        public BackOffice {
            Codes.check("BackOffice.process", process);
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.BACK_OFFICE;
        }
    }

    /**
     * Write or correct something that others read.
     *
     * @param subject what, as a code or the id of an article; not blank
     * @since 0.1
     */
    @JsonTypeName("content")
    record Content(@JsonProperty(required = true) String subject) implements FollowUpTask {
        /** Checks the code. */
        public Content {
            Codes.check("Content.subject", subject);
        }

        @Override
        public FollowUpKind kind() {
            return FollowUpKind.CONTENT;
        }
    }
}
