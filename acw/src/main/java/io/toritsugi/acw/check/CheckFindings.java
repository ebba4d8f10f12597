package io.toritsugi.acw.check;

import java.util.List;

/**
 * What the checks that no condition can say go by.
 *
 * <p>Immutable and thread-safe.
 *
 * @param promisesWithoutTask the ids of the fields and entries with a promise that nothing keeps, in their order
 * @param withoutEvidence the ids of the entries with a consent or a disclosure that nothing shows, in their order
 * @param classified whether the contact is filed under a category
 * @param resolved whether it is filed under a resolution, or a solution is noted
 * @param goesOn whether something is requested or noted that goes on with it
 * @since 0.1
 */
public record CheckFindings(
        List<String> promisesWithoutTask,
        List<String> withoutEvidence,
        boolean classified,
        boolean resolved,
        boolean goesOn) {
    /** Copies the lists. */
    public CheckFindings {
        promisesWithoutTask = List.copyOf(promisesWithoutTask);
        withoutEvidence = List.copyOf(withoutEvidence);
    }
}
