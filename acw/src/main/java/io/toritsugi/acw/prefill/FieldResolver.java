package io.toritsugi.acw.prefill;

import java.util.Optional;

/**
 * Proposes answers to fields that name it.
 *
 * <p>Implementations are stateless, thread-safe and deterministic, and neither block nor read the clock: what takes time is fetched by
 * the host beforehand and handed over in {@link PrefillSources}. What they propose is checked: a wrong answer is reported, and the
 * default of the field stands.
 *
 * @since 0.1
 */
public interface FieldResolver {
    /** {@return its name, such as {@code "crm"}: not blank, without a colon, unique, always the same} */
    String id();

    /**
     * {@return an answer to a field, or empty if it knows none}
     *
     * @param request the field, and what may be looked at
     */
    Optional<Proposal> resolve(PrefillRequest request);
}
