package io.toritsugi.core.queueing;

/**
 * What "service level" means where customers abandon: the two readings in use, which differ in those who hang up within the
 * target.
 *
 * @since 0.1
 */
public enum ServiceLevelReading {
    /**
     * The share of all arrivals that are served, and begin to be within the target. Who abandons counts against it, however
     * soon.
     */
    SERVED_WITHIN,
    /**
     * The share of all arrivals for which a server would become free within the target if they stayed, whether they stay or
     * not: {@code P(V <= T)} of the virtual wait V. It is never less than {@link #SERVED_WITHIN}.
     */
    VIRTUAL_WAIT_WITHIN
}
