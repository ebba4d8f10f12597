package io.toritsugi.acw.check;

/**
 * What a failed check does.
 *
 * @since 0.1
 */
public enum Severity {
    /** It keeps the document from being submitted, unless it is overridden and may be. */
    BLOCKING,
    /** It is shown and recorded. */
    WARNING
}
