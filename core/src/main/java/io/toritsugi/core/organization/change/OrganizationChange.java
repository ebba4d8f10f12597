package io.toritsugi.core.organization.change;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.value.Bilingual;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that differs between two versions of an organisation.
 *
 * <p>Never shows the name of a person. Immutable and thread-safe.
 *
 * @param words what differs, in words
 * @param event the event that tells it, where the vocabulary has one
 * @since 0.1
 */
public record OrganizationChange(Bilingual words, Optional<Event> event) {
    /** Checks that both parts are there. */
    public OrganizationChange {
        Objects.requireNonNull(words, "OrganizationChange.words");
        Objects.requireNonNull(event, "OrganizationChange.event");
    }
}
