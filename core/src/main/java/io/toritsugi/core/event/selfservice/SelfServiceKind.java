package io.toritsugi.core.event.selfservice;

/**
 * The sorts of self-service dialogue.
 *
 * @since 0.1
 */
public enum SelfServiceKind {
    /** A voice menu. */
    IVR,
    /** A web or app portal. */
    PORTAL,
    /** A list of questions and answers. */
    FAQ
}
