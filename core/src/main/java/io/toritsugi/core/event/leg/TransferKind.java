package io.toritsugi.core.event.leg;

/**
 * The ways of passing a contact on.
 *
 * @since 0.1
 */
public enum TransferKind {
    /** Without talking to the next party first. */
    COLD,
    /** After talking to the next party. */
    WARM
}
