package io.toritsugi.core.event.documentation;

/**
 * How a contact was documented.
 *
 * @since 0.1
 */
public enum DocumentationMode {
    /** In free words, without a form. */
    MANUAL,
    /** A person filled in a form. */
    TEMPLATE,
    /** The form was filled in without a person. */
    AUTOMATED,
    /** A model or a transcription gave answers. */
    AI_ASSISTED,
    /** Some answers were filled in without a person, some by one. */
    HYBRID,
    /** On a device that is carried about. */
    MOBILE
}
