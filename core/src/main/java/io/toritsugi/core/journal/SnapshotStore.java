package io.toritsugi.core.journal;

import io.toritsugi.core.id.TenantId;
import java.util.Optional;

/**
 * Keeps the latest snapshot of each name.
 *
 * <p>Saving is all or nothing: whoever loads finds a whole snapshot, the one before or the new one, after a crash too. A
 * snapshot saves time; what is true stands in the events. Implementations are thread-safe.
 *
 * @since 0.1
 */
public interface SnapshotStore {
    /**
     * Keeps a snapshot instead of the one of its name, unless that one had come further; returns when it is as safe as this
     * store makes it.
     *
     * @param tenant whose snapshot
     * @param snapshot what to keep
     * @return whether it is kept now; false if the one of its name is {@link Snapshot#at} a later point
     */
    boolean saveSnapshot(TenantId tenant, Snapshot snapshot);

    /**
     * {@return the snapshot of this name, or empty if there is none}
     *
     * @param tenant whose snapshot
     * @param name its name: 1 to 400 characters
     * @throws JournalFailure with {@link JournalFailure.Reason#DAMAGED} if what is stored is not what was saved
     */
    Optional<Snapshot> loadSnapshot(TenantId tenant, String name);

    /**
     * Removes the snapshot of a name, damaged or not, so that one of an earlier point can be kept.
     *
     * @param tenant whose snapshot
     * @param name its name: 1 to 400 characters
     * @return whether there was one
     */
    boolean deleteSnapshot(TenantId tenant, String name);
}
