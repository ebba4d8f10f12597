package io.toritsugi.acw.prefill;

import java.util.List;

/**
 * What resolvers made of the fields of a form. Immutable and thread-safe.
 *
 * @param answers the answers, in the order of the fields; unmodifiable
 * @param faults what resolvers did wrong, in the order of the fields; where there is a fault there is no answer, and the default of the
 *     field stands; unmodifiable
 * @since 0.1
 */
public record Prefilled(List<PrefilledAnswer> answers, List<PrefillFault> faults) {
    /** Copies the lists. */
    public Prefilled {
        answers = List.copyOf(answers);
        faults = List.copyOf(faults);
    }
}
