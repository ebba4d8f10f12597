package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.quality.form.FormProblem.Reason;
import java.math.BigDecimal;
import java.util.List;

/** The amounts of a form, and how great each may be. */
enum Amounts {
    /** How much something counts. */
    WEIGHT("more than 0, at most 1000000, with at most 6 decimals"),
    /** What an answer gives. */
    POINTS("0 to 1000000, with at most 6 decimals"),
    /** What an evaluation can still score. */
    CAP("0 or more, less than 1, with at most 6 decimals");

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    private final String allowed;

    Amounts(String allowed) {
        this.allowed = allowed;
    }

    List<FormProblem> problems(BigDecimal amount, String place) {
        return isAllowed(amount)
                ? List.of()
                : List.of(new FormProblem(Reason.OUT_OF_RANGE, place, amount.toString(), allowed));
    }

    private boolean isAllowed(BigDecimal amount) {
        boolean enough = this == WEIGHT ? amount.signum() > 0 : amount.signum() >= 0;
        boolean within = this == CAP ? amount.compareTo(BigDecimal.ONE) < 0 : amount.compareTo(MOST) <= 0;
        return enough
                && within
                && (amount.scale() <= DECIMALS || amount.stripTrailingZeros().scale() <= DECIMALS);
    }
}
