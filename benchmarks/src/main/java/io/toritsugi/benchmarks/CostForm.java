package io.toritsugi.benchmarks;

/**
 * What the costs of a batch look like.
 *
 * @since 0.1
 */
public enum CostForm {
    /** Anything from 0 up to a million. */
    UNIFORM,
    /** A level of 1 to 10, times a wait of 1 to 600 seconds: of rank one, with many ties. */
    STRUCTURED,
    /** The same, with up to a tenth of it added. */
    NEARLY_STRUCTURED,
    /** The level that one of three skills lacks, times a wait. */
    THREE_SKILLS,
    /** Uniform, 20 agents for each visit. */
    SPARSE,
    /** Structured, 20 agents for each visit. */
    SPARSE_STRUCTURED;

    boolean isSparse() {
        return this == SPARSE || this == SPARSE_STRUCTURED;
    }
}
