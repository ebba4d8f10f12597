package io.toritsugi.core.capacity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Says what of an agent's capacity is held, and whether one more contact fits.
 *
 * <p>Nothing that an agent has is ever taken from him by these sums: if his capacity is lowered below what he holds, nothing
 * new fits until enough has ended. While a contact interrupts others, those others do not count as used; they count again when
 * it ends and its wrap-up holds nothing more. As every contact had to fit beside all that it may not interrupt, what counts as
 * used never exceeds the total that held when the contacts came. Stateless and thread-safe; the time grows with the number of
 * holdings, and with its square for {@link #used} and for a shortage while not everything counts.
 *
 * @since 0.1
 */
public final class CapacityLedger {
    private CapacityLedger() {}

    /**
     * {@return why one more contact does not fit; empty if it does}
     *
     * @param capacity what the agent can take
     * @param holdings what he has
     * @param channelId the channel of the contact; absent: no limit of a channel, no blocking and no interruption
     * @param units the units that it would hold, 0 or more
     */
    public static Optional<Shortage> shortage(
            Capacity capacity, List<? extends Holding> holdings, Optional<String> channelId, int units) {
        @Nullable ChannelCapacity channel = channelId.isPresent() ? capacity.channel(channelId.get()) : null;
        int places = 0;
        int held = 0;
        int interruptible = 0;
        boolean blocked = false;
        for (int i = 0; i < holdings.size(); i++) {
            Holding holding = holdings.get(i);
            if (holding.takesPlace()
                    && channelId.isPresent()
                    && holding.channelId().equals(channelId)) {
                places++;
            }
            if (channel == null || !names(channel.interrupts(), channelId, holding.channelId())) {
                held += holding.unitsHeld();
                blocked = blocked || blocks(capacity, holding, channelId);
            } else {
                interruptible += holding.unitsHeld();
            }
        }
        if (channel != null
                && channel.max().isPresent()
                && places >= channel.max().getAsInt()) {
            return Optional.of(Shortage.CHANNEL_FULL);
        }
        if (blocked) {
            return Optional.of(Shortage.CHANNEL_BLOCKED);
        }
        boolean lacking = units > 0 && held + units > capacity.total();
        boolean exceeding = held + interruptible > capacity.total() && used(capacity, holdings) > capacity.total();
        return lacking || exceeding ? Optional.of(Shortage.NO_UNITS_LEFT) : Optional.empty();
    }

    /**
     * {@return the units that are used: those of all holdings that no other interrupts}
     *
     * @param capacity what the agent can take
     * @param holdings what he has
     */
    public static int used(Capacity capacity, List<? extends Holding> holdings) {
        int used = 0;
        for (Holding holding : holdings) {
            if (!interrupted(capacity, holdings, holding)) {
                used += holding.unitsHeld();
            }
        }
        return used;
    }

    /**
     * {@return whether a holding is interrupted: another one takes a place, or holds units, whose
     * channel may interrupt its channel}
     *
     * @param capacity what the agent can take
     * @param holdings what he has
     * @param holding one of them
     */
    public static boolean interrupted(Capacity capacity, List<? extends Holding> holdings, Holding holding) {
        for (Holding other : holdings) {
            if (other.takesPlace() && interrupts(capacity, other, holding)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a contact of one channel may interrupt those of another} */
    static boolean interrupts(Capacity capacity, String channel, String other) {
        return names(capacity.channel(channel).interrupts(), Optional.of(channel), Optional.of(other));
    }

    private static boolean interrupts(Capacity capacity, Holding other, Holding holding) {
        return other.channelId().isPresent()
                && holding.channelId().isPresent()
                && interrupts(
                        capacity, other.channelId().get(), holding.channelId().get());
    }

    private static boolean blocks(Capacity capacity, Holding holding, Optional<String> channelId) {
        return holding.live()
                && holding.channelId().isPresent()
                && names(capacity.channel(holding.channelId().get()).blocks(), holding.channelId(), channelId);
    }

    private static boolean names(SortedSet<String> channels, Optional<String> own, Optional<String> other) {
        if (channels.isEmpty() || other.isEmpty()) {
            return false;
        }
        return channels.contains(other.get()) || (channels.contains(ChannelCapacity.EVERY_OTHER) && !other.equals(own));
    }
}
