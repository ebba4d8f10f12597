package io.toritsugi.acw.document;

import io.toritsugi.acw.document.event.Prefill;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkStyle;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Opens the document of a leg, while the contact is live or after.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
public sealed interface OpenDocument extends DocumentCommand permits ImmutableOpenDocument {
    /** {@return the interaction or work item} */
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where known} */
    Optional<AgentId> agent();

    /** {@return the template} */
    TemplateRef template();

    /** {@return what holds for the wrap-up} */
    ResolvedPolicy policy();

    /** {@return whether the contact is still live; not unless said} */
    @Value.Default
    default boolean live() {
        return false;
    }

    /** {@return what came of the contact, as far as known; that it connected unless said} */
    @Value.Default
    default OutcomeClass outcome() {
        return OutcomeClass.CONNECTED;
    }

    /** {@return the queue that the contact came from, where it came from one} */
    Optional<QueueId> queue();

    /** {@return the regulated types of business that the contact is of} */
    @Value.NaturalOrder
    SortedSet<String> regulatedTypes();

    /** {@return what is known of the contact, by the names that the template declares} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<String, FactValue> facts();

    /** {@return the answers that are there already} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<FieldId, Prefill> prefilled();

    /** {@return who opens it} */
    Input input();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OpenDocument}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableOpenDocument.Builder {
        Builder() {}
    }
}
