package io.toritsugi.core.event.documentation;

/**
 * The sorts of devices on which work is documented.
 *
 * @since 0.1
 */
public enum DeviceClass {
    /** A computer at a place of work. */
    DESKTOP,
    /** A tablet. */
    TABLET,
    /** A mobile phone. */
    PHONE,
    /** Any other. */
    OTHER
}
