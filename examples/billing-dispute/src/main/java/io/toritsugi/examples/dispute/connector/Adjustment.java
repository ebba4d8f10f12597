package io.toritsugi.examples.dispute.connector;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Money that a billing system gives back or takes off a bill.
 *
 * @param account whose bill
 * @param invoice which bill
 * @param kind credit or refund
 * @param amount how much, more than zero
 * @param currency the ISO 4217 code
 */
public record Adjustment(String account, String invoice, String kind, BigDecimal amount, String currency) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the amount is not more than zero
     */
    public Adjustment {
        Objects.requireNonNull(account, "Adjustment.account");
        Objects.requireNonNull(invoice, "Adjustment.invoice");
        Objects.requireNonNull(kind, "Adjustment.kind");
        Objects.requireNonNull(currency, "Adjustment.currency");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Adjustment.amount must be more than zero, was " + amount);
        }
    }

    @Override
    public String toString() {
        return "Adjustment[" + kind + "]";
    }
}
