package io.toritsugi.routing.configuration;

/**
 * How long an agent is not offered a visit again after an offer of it failed.
 *
 * @since 0.1
 */
public enum Exclusion {
    /** He may be offered it at once. */
    NONE,
    /** He may be offered it again after a set time. */
    FOR_A_TIME,
    /** He may be offered it again once he has become ready anew. */
    UNTIL_READY,
    /** He is not offered it again while it waits here, unless everybody is excluded. */
    FOR_THE_VISIT
}
