package io.toritsugi.core.queueing;

import java.math.BigDecimal;
import java.math.MathContext;

/** Erlang's formulas with 34 digits, term by term. */
final class ExactErlang {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final BigDecimal erlangs;
    private final BigDecimal[] inverseBlocking;

    /** 1/B(0) = 1, 1/B(n) = 1 + n / (a B(n - 1)). */
    ExactErlang(double erlangs, int mostServers) {
        this.erlangs = new BigDecimal(erlangs);
        inverseBlocking = new BigDecimal[mostServers + 1];
        inverseBlocking[0] = BigDecimal.ONE;
        for (int n = 1; n <= mostServers; n++) {
            inverseBlocking[n] = BigDecimal.ONE.add(
                    BigDecimal.valueOf(n).multiply(inverseBlocking[n - 1]).divide(this.erlangs, DIGITS), DIGITS);
        }
    }

    double blocking(int servers) {
        return BigDecimal.ONE.divide(inverseBlocking[servers], DIGITS).doubleValue();
    }

    /** n / (a + (n - a) / B), for n &gt; a. */
    double waitingOfThePatient(int servers) {
        BigDecimal spare = BigDecimal.valueOf(servers).subtract(erlangs);
        return BigDecimal.valueOf(servers)
                .divide(erlangs.add(spare.multiply(inverseBlocking[servers])), DIGITS)
                .doubleValue();
    }

    /** Q - (n/a) (Q - 1), over 1/B - 1 + Q: Mandelbaum and Zeltyn, section 4. */
    double abandonment(int servers, double impatience) {
        BigDecimal c = new BigDecimal(impatience);
        BigDecimal n = BigDecimal.valueOf(servers);
        BigDecimal q = lower(n.divide(c, DIGITS), erlangs.divide(c, DIGITS));
        BigDecimal less = q.subtract(BigDecimal.ONE);
        BigDecimal over = q.subtract(n.multiply(less).divide(erlangs, DIGITS));
        return over.divide(inverseBlocking[servers].add(less), DIGITS).doubleValue();
    }

    /** 1 + x/(s+1) + x^2/((s+1)(s+2)) + ... */
    static BigDecimal lower(BigDecimal s, BigDecimal x) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; term.compareTo(sum.scaleByPowerOfTen(-25)) > 0; k++) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(x).divide(s.add(BigDecimal.valueOf(k)), DIGITS);
        }
        return sum;
    }
}
