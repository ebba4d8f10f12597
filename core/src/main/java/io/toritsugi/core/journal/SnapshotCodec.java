package io.toritsugi.core.journal;

import io.toritsugi.core.id.TenantId;

/**
 * Writes the state of a decider as the content of a snapshot, and reads it back.
 *
 * <p>What was read behaves in everything like what was written. Deterministic but for the protection of personal data, and
 * thread-safe.
 *
 * @param <S> the state
 * @since 0.1
 */
public interface SnapshotCodec<S> {
    /** {@return the name and version of the form: another form has another name} */
    String format();

    /**
     * {@return the content}
     *
     * @param tenant whose state
     * @param state what to write
     */
    String write(TenantId tenant, S state);

    /**
     * {@return the state}
     *
     * @param tenant whose state
     * @param content what {@link #write} gave, here or in an earlier version of this format
     * @throws IllegalArgumentException if it is no such content
     */
    S read(TenantId tenant, String content);
}
