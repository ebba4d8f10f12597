package io.toritsugi.core.queueing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The share of paid time in which people do not serve: breaks, meetings, training, absence.
 *
 * <pre>positions = ceil(servers / (1 - shrinkage))</pre>
 *
 * <p>Others multiply by {@code 1 + shrinkage}, which gives fewer positions: of 14 servers and 0.3, 20 here and 19 there.
 * Divided, the positions that are left after shrinkage are the servers again.
 *
 * <p>The arithmetic is exact, which is why the share is decimal: in doubles, 7 servers at 0.9 would be 71 positions and not
 * 70. Two are equal if the numerical shares are. Immutable and thread-safe.
 *
 * @param share from 0 included to 1 excluded
 * @since 0.1
 */
public record Shrinkage(BigDecimal share) {
    /**
     * Checks the share, and drops its trailing zeros.
     *
     * @throws IllegalArgumentException if the share is not allowed
     */
    public Shrinkage {
        Objects.requireNonNull(share, "Shrinkage.share");
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("Shrinkage.share must be 0 or more and less than 1, was " + share);
        }
        share = share.stripTrailingZeros();
    }

    /**
     * {@return this shrinkage}
     *
     * @param share a decimal number such as {@code "0.3"}; from 0 included to 1 excluded
     * @throws IllegalArgumentException if the share is not allowed, or no number
     */
    public static Shrinkage of(String share) {
        return new Shrinkage(new BigDecimal(share));
    }

    /**
     * {@return the fewest positions of which this many servers are left}
     *
     * @param servers the servers that are needed at work; 0 or more
     * @throws IllegalArgumentException if {@code servers} is negative, or the positions are more than an {@code int} holds
     */
    public int positions(int servers) {
        BigDecimal positions = BigDecimal.valueOf(Allowed.zeroOrMore("servers", servers))
                .divide(BigDecimal.ONE.subtract(share), 0, RoundingMode.CEILING);
        if (positions.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("servers must need at most " + Integer.MAX_VALUE + " positions, was "
                    + servers + ", which need " + positions);
        }
        return positions.intValueExact();
    }
}
