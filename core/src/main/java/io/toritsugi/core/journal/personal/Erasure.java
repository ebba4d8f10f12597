package io.toritsugi.core.journal.personal;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Forgets a customer: the key of each contact and work item that was ever his, and his own.
 *
 * <p>Reached is what was written under these keys, in every journal, snapshot and backup: his id wherever it stands, and all
 * marked fields of events that concern him or one of those contacts, those included that were recorded before he was
 * identified, on any leg and after any transfer. If a contact was taken for two customers, forgetting one of them forgets its
 * marked fields for both. Versions, positions, checksums and all that is not marked stay.
 *
 * <p>Not reached are
 *
 * <ul>
 *   <li>contacts of which no event that is left in the journal says that they were his, such as those that only a journey or a
 *       case connects with him, or whose identification was retired: {@link PersonalDataKeys#forget} forgets each of them;
 *   <li>what the journal does not write under keys: what was written before there was a codec for it, an
 *       {@link io.toritsugi.core.event.UnknownEvent}, and what a host puts where nothing is marked;
 *   <li>what is in memory: states and lists of events that were read before;
 *   <li>what is recorded meanwhile or afterwards: it gets new keys, so his contacts should be over before.
 * </ul>
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class Erasure {
    private static final int PAGE = 1_000;

    private final Journal journal;
    private final PersonalDataKeys keys;

    /**
     * Makes one.
     *
     * @param journal tells which contacts were the customer's
     * @param keys where the keys are
     */
    public Erasure(Journal journal, PersonalDataKeys keys) {
        this.journal = Objects.requireNonNull(journal, "Erasure.journal");
        this.keys = Objects.requireNonNull(keys, "Erasure.keys");
    }

    /**
     * Forgets a customer for ever. If it fails or its process ends in between, another call finds the rest; if he was
     * forgotten already, nothing happens.
     *
     * @param tenant whose customer
     * @param customer the customer
     * @return whose keys were forgotten now: contacts and work items, and the customer last; unmodifiable
     * @throws io.toritsugi.core.journal.JournalFailure if the journal cannot be read, or a key cannot be forgotten
     */
    public List<Ref> forget(TenantId tenant, CustomerId customer) {
        Ref subject = Ref.of(customer);
        List<Ref> forgotten = new ArrayList<>();
        long after = 0;
        List<RecordedEvent> page = journal.readConcerning(tenant, subject, after, PAGE);
        while (!page.isEmpty()) {
            for (RecordedEvent event : page) {
                forgetContacts(tenant, event, forgotten);
                after = event.position();
            }
            page = journal.readConcerning(tenant, subject, after, PAGE);
        }
        // His own key comes last, for without it his contacts are not found again.
        forget(tenant, subject, forgotten);
        return List.copyOf(forgotten);
    }

    private void forgetContacts(TenantId tenant, RecordedEvent event, List<Ref> forgotten) {
        for (Ref ref : event.event().concerns()) {
            if (ref.kind() == Ref.Kind.INTERACTION || ref.kind() == Ref.Kind.WORK_ITEM) {
                forget(tenant, ref, forgotten);
            }
        }
    }

    private void forget(TenantId tenant, Ref subject, List<Ref> forgotten) {
        if (keys.forget(tenant, subject)) {
            forgotten.add(subject);
        }
    }
}
