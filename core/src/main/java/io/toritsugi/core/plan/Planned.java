package io.toritsugi.core.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What is planned for an agent at some time.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface Planned {
    /**
     * What sort of time is planned: what durations are summed by.
     *
     * @since 0.1
     */
    enum Kind {
        /** Nobody planned anything, not even rest. */
        UNPLANNED,
        /** He is off. */
        OFF,
        /** A productive activity in a shift that is no overtime. */
        PRODUCTIVE,
        /** Another activity in a shift that is no overtime. */
        NON_PRODUCTIVE,
        /** A productive activity in overtime. */
        OVERTIME_PRODUCTIVE,
        /** Another activity in overtime. */
        OVERTIME_NON_PRODUCTIVE,
        /** An exception in place of a shift or of overtime. */
        EXCEPTION
    }

    /** {@return what sort of time it is} */
    Kind kind();

    /** {@return whether he is at work, breaks included} */
    default boolean atWork() {
        return false;
    }

    /** {@return whether the time is paid} */
    default boolean paid() {
        return false;
    }

    /** {@return whether a productive activity is planned} */
    default boolean productive() {
        return false;
    }

    /**
     * Nobody planned anything: the time lies in the period of no plan.
     *
     * @since 0.1
     */
    record Unplanned() implements Planned {
        @Override
        public Kind kind() {
            return Kind.UNPLANNED;
        }
    }

    /**
     * He is off: a plan has no shift at that time.
     *
     * @since 0.1
     */
    record Off() implements Planned {
        @Override
        public Kind kind() {
            return Kind.OFF;
        }
    }

    /**
     * He is at work, or at rest from it.
     *
     * @param activity what he does; {@link ShiftActivity#CONTACT_WORK} where the shift says nothing else
     * @param overtime whether he chose it, if it is overtime; absent: it is none
     * @since 0.1
     */
    record Work(ShiftActivity activity, Optional<Overtime> overtime) implements Planned {
        /** Checks that both parts are there. */
        public Work {
            Objects.requireNonNull(activity, "Work.activity");
            Objects.requireNonNull(overtime, "Work.overtime");
        }

        @Override
        public Kind kind() {
            if (overtime.isPresent()) {
                return productive() ? Kind.OVERTIME_PRODUCTIVE : Kind.OVERTIME_NON_PRODUCTIVE;
            }
            return productive() ? Kind.PRODUCTIVE : Kind.NON_PRODUCTIVE;
        }

        @Override
        public boolean atWork() {
            return true;
        }

        @Override
        public boolean paid() {
            return activity.paid();
        }

        @Override
        public boolean productive() {
            return activity.productive();
        }
    }

    /**
     * An exception holds in place of work.
     *
     * @param exception the exception
     * @param replaced what would have been planned without it
     * @since 0.1
     */
    record Excepted(ExceptionCode exception, Work replaced) implements Planned {
        /** Checks that both parts are there. */
        public Excepted {
            Objects.requireNonNull(exception, "Excepted.exception");
            Objects.requireNonNull(replaced, "Excepted.replaced");
        }

        @Override
        public Kind kind() {
            return Kind.EXCEPTION;
        }

        @Override
        public boolean atWork() {
            return exception.atWork();
        }

        /** {@return whether both are paid, the exception and what it replaces: leave pays no unpaid lunch} */
        @Override
        public boolean paid() {
            return exception.paid() && replaced.paid();
        }
    }
}
