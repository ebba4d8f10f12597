package io.toritsugi.core.ingest.mapping.internal;

import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.event.selfservice.SelfServiceOutcome;
import io.toritsugi.core.ingest.mapping.Outcomes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a record says that its contact went: one of {@link Outcomes}. */
public record Outcome(String name, @Nullable DequeueCause cause) {
    public static final Outcome ANSWERED = new Outcome("answered", DequeueCause.ANSWERED);
    public static final Outcome ABANDONED = new Outcome("abandoned", DequeueCause.ABANDONED);
    public static final Outcome CONTAINED = new Outcome(Outcomes.CONTAINED, null);

    private static final Map<String, Outcome> BY_NAME = byName();

    private static Map<String, Outcome> byName() {
        Map<String, Outcome> all = new HashMap<>();
        Outcomes.names().forEach(name -> all.put(name, new Outcome(name, null)));
        for (DequeueCause cause : DequeueCause.values()) {
            String name = kebab(cause.name());
            all.put(name, new Outcome(name, cause));
        }
        return all;
    }

    public static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static @Nullable Outcome find(String name) {
        Outcome exact = BY_NAME.get(name);
        return exact == null ? BY_NAME.get(kebab(name)) : exact;
    }

    public boolean isIgnored() {
        return name.equals(Outcomes.IGNORED);
    }

    public boolean isAbandonedInIvr() {
        return name.equals(Outcomes.ABANDONED_IN_IVR);
    }

    public boolean isContained() {
        return name.equals(Outcomes.CONTAINED);
    }

    public boolean isServed() {
        return cause == DequeueCause.ANSWERED || cause == DequeueCause.PULLED;
    }

    /** Whether a queue was left, and not towards an agent. */
    public boolean isLeftUnserved() {
        return cause != null && !isServed();
    }

    /** Why the wait ended; a contained contact that waited all the same was taken out of the queue. */
    public DequeueCause dequeueCause() {
        return cause == null ? DequeueCause.CANCELLED : cause;
    }

    public SelfServiceOutcome selfServiceOutcome(boolean wentOn) {
        if (wentOn) {
            return SelfServiceOutcome.ESCALATED;
        }
        if (isContained()) {
            return SelfServiceOutcome.CONTAINED;
        }
        if (isAbandonedInIvr() || cause == DequeueCause.ABANDONED) {
            return SelfServiceOutcome.ABANDONED;
        }
        return cause == DequeueCause.FAILED ? SelfServiceOutcome.FAILED : SelfServiceOutcome.ESCALATED;
    }

    public EndMechanism endMechanism() {
        if (cause == null) {
            return EndMechanism.CUSTOMER_LEFT;
        }
        return switch (cause) {
            case ABANDONED, CALLBACK_REQUESTED, KEY_PRESSED -> EndMechanism.CUSTOMER_LEFT;
            case FLOWED_OUT -> EndMechanism.TRANSFERRED_OUT;
            case TIMED_OUT -> EndMechanism.TIMED_OUT;
            case FAILED -> EndMechanism.FAILED;
            case CLOSED, FULL, NO_AGENTS_ON_JOIN, NO_AGENTS_LEFT, DIVERTED_BY_WAIT, DIVERTED_BY_LOAD, CANCELLED ->
                EndMechanism.SYSTEM_ENDED;
            case ANSWERED, PULLED, MOVED -> EndMechanism.UNKNOWN;
        };
    }
}
