package io.toritsugi.acw.policy;

/**
 * What came of the contact, as far as the time of its wrap-up is concerned.
 *
 * @since 0.1
 */
public enum OutcomeClass {
    /** The agent spoke with the customer. */
    CONNECTED,
    /** The agent dialled and did not reach the customer. */
    NOT_CONNECTED,
    /** The customer gave up while the agent was being offered the contact. */
    ABANDONED_IN_RING
}
