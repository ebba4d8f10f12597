package io.toritsugi.kpi.agenttime;

import java.util.List;

/**
 * The usual figures of agents' time, under names that tell the rivals apart.
 *
 * <p>What they share: they are of time on the wall clock, so that one chat fills an agent as much as three do; for that see
 * {@link Concurrency}. Handling is being on a contact, having it on hold, or wrapping up. Waiting is being ready without work,
 * and being offered a contact, unless a definition says otherwise. Staffed is all time in which he is not logged out.
 *
 * @since 0.1
 */
public final class TimeRatios {
    private TimeRatios() {}

    /** {@return all of them, in the order in which they are shown; unmodifiable} */
    public static List<TimeRatio> all() {
        return List.of(
                occupancyOfHandling(),
                occupancyOnContact(),
                occupancyOfInteracting(),
                utilisationWithWaiting(),
                utilisationOfCustomerTime(),
                utilisationOfPaidTime(),
                utilisationOfPaidTimeAtWork(),
                utilisationOfPaidTimeWithWaiting(),
                shrinkage(),
                plannedShrinkage(),
                unplannedShrinkage());
    }

    /** {@return handling ÷ (handling + waiting): the occupancy of COPC, as ProSeed teaches it in Japan} */
    public static TimeRatio occupancyOfHandling() {
        return OccupancyRatios.HANDLING;
    }

    /** {@return handling ÷ (handling + ready without work): the occupancy of Amazon Connect, in which ringing has no part} */
    public static TimeRatio occupancyOnContact() {
        return OccupancyRatios.ON_CONTACT;
    }

    /** {@return handling ÷ (handling + manual work + waiting): the occupancy of Genesys Cloud while on queue} */
    public static TimeRatio occupancyOfInteracting() {
        return OccupancyRatios.INTERACTING;
    }

    /** {@return (handling + waiting) ÷ staffed: the commonest reading of 稼働率, called A} */
    public static TimeRatio utilisationWithWaiting() {
        return UtilisationRatios.WITH_WAITING;
    }

    /** {@return handling ÷ staffed: the reading B of 稼働率, which waiting lowers} */
    public static TimeRatio utilisationOfCustomerTime() {
        return UtilisationRatios.CUSTOMER_TIME;
    }

    /** {@return handling ÷ paid time: the first denominator of the reading C of 稼働率} */
    public static TimeRatio utilisationOfPaidTime() {
        return UtilisationRatios.PAID_TIME;
    }

    /** {@return handling ÷ (paid time - non-productive time): the second denominator of the reading C of 稼働率} */
    public static TimeRatio utilisationOfPaidTimeAtWork() {
        return UtilisationRatios.PAID_TIME_AT_WORK;
    }

    /** {@return (handling + waiting) ÷ paid time: the utilisation of COPC} */
    public static TimeRatio utilisationOfPaidTimeWithWaiting() {
        return UtilisationRatios.PAID_TIME_WITH_WAITING;
    }

    /**
     * {@return paid time that is not productive ÷ paid time, of time that was recorded}
     *
     * <p>Paid absence is not recorded by a tool. Planning divides by one minus this: see
     * {@link io.toritsugi.core.queueing.Shrinkage}.
     */
    public static TimeRatio shrinkage() {
        return ShrinkageRatios.WHOLE;
    }

    /** {@return the part of {@link #shrinkage} whose reasons stand in the plan by their nature} */
    public static TimeRatio plannedShrinkage() {
        return ShrinkageRatios.PLANNED;
    }

    /** {@return the part of {@link #shrinkage} whose reasons do not stand in the plan, or are not known} */
    public static TimeRatio unplannedShrinkage() {
        return ShrinkageRatios.UNPLANNED;
    }
}
