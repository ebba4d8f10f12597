package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.agent.Activity;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What sort of time an agent spends: what a wallboard shows of him and, while he takes no contacts, why.
 *
 * <p>There are finitely many, and at every instant exactly one holds. A reason has a part in it while he is not ready, is
 * draining or has lost his tool, so that an unpaid lunch stays one when the screen of his tool goes dark. Without a reason that
 * time is paid and not planned. Time logged out is not paid, and all other time is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what he does
 * @param reasonClass what sort of reason he has, where known; empty unless the kind can have one
 * @param paid whether the time is paid
 * @param planned whether his reason stands in the plan by its nature; false unless the kind can have one
 * @since 0.1
 */
public record TimeCategory(Activity.Kind kind, Optional<ReasonClass> reasonClass, boolean paid, boolean planned) {
    private static final Set<Activity.Kind> WITH_REASON = Collections.unmodifiableSet(
            EnumSet.of(Activity.Kind.NOT_READY, Activity.Kind.DRAINING, Activity.Kind.TOOL_LOST));
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the kind has no reason and one is given, or it is paid against its nature
     */
    public TimeCategory {
        Objects.requireNonNull(kind, "TimeCategory.kind");
        Objects.requireNonNull(reasonClass, "TimeCategory.reasonClass");
        boolean plain = reasonClass.isEmpty() && !planned && paid == (kind != Activity.Kind.LOGGED_OUT);
        if (!WITH_REASON.contains(kind) && !plain) {
            throw new IllegalArgumentException(
                    "TimeCategory of " + kind + " must have no reason, not be planned and be paid"
                            + " unless logged out, was " + reasonClass + ", planned " + planned + ", paid " + paid);
        }
    }

    /**
     * {@return the category of a kind of activity}
     *
     * @param kind what an agent does
     * @param reason why, where known; without meaning for kinds that have no reason
     */
    public static TimeCategory of(Activity.Kind kind, Optional<StatusReason> reason) {
        Optional<StatusReason> why = WITH_REASON.contains(kind) ? reason : Optional.empty();
        return new TimeCategory(
                kind,
                why.map(StatusReason::reasonClass),
                kind != Activity.Kind.LOGGED_OUT && why.map(StatusReason::paid).orElse(true),
                why.map(StatusReason::planned).orElse(false));
    }

    static boolean hasReason(Activity.Kind kind) {
        return WITH_REASON.contains(kind);
    }
}
