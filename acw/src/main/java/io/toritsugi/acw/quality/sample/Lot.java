package io.toritsugi.acw.quality.sample;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.RoutableId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The lot that a contact of an agent draws: a number that follows from both and the seed, and looks like chance.
 *
 * @param number 256 bits, each as good as any
 */
record Lot(BigInteger number) implements Comparable<Lot> {
    private static final BigDecimal ALL = new BigDecimal(BigInteger.ONE.shiftLeft(256));

    static Lot of(String seed, RoutableId routable, AgentId agent) {
        MessageDigest digest = sha256();
        for (String part : new String[] {seed, routable.kind().toString(), routable.value(), agent.value()}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new Lot(new BigInteger(1, digest.digest()));
    }

    boolean isWithin(BigDecimal share) {
        return new BigDecimal(number).compareTo(share.multiply(ALL)) < 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    @Override
    public int compareTo(Lot other) {
        return number.compareTo(other.number);
    }
}
