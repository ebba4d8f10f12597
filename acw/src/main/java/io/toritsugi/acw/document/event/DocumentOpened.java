package io.toritsugi.acw.document.event;

import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.PersonalData;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A document was opened, with everything pinned that it is judged by.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentOpened.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentOpened.Builder.class)
public sealed interface DocumentOpened extends DocumentEvent permits ImmutableDocumentOpened {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentOpened";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return the leg} */
    LegId leg();

    /** {@return the agent of the leg, where known} */
    Optional<AgentId> agent();

    /** {@return who} */
    Actor by();

    /** {@return whether the contact is still live} */
    boolean live();

    /** {@return the template, pinned to one version} */
    TemplateRef template();

    /** {@return the trees of codes of the template, each pinned to one version} */
    List<CodeTreeRef> trees();

    /** {@return the queue that the contact came from, where it came from one} */
    Optional<QueueId> queue();

    /** {@return what came of the contact, as far as known} */
    OutcomeClass outcome();

    /** {@return the regulated types of business that the contact is of} */
    @Value.NaturalOrder
    SortedSet<String> regulatedTypes();

    /** {@return what is known of the contact, by name} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<String, FactValue> facts();

    /** {@return what holds for the wrap-up} */
    ResolvedPolicy policy();

    /** {@return on which device, where known} */
    Optional<DeviceClass> device();

    /** {@return the answers that are there already, except those of personal fields} */
    @Value.NaturalOrder
    SortedMap<FieldId, Prefill> prefilled();

    /** {@return the answers of personal fields that are there already} */
    @PersonalData
    @Value.Redacted
    @Value.NaturalOrder
    SortedMap<FieldId, Prefill> personalPrefilled();

    @Override
    default List<Ref> concerns() {
        return Ref.listOf(Ref.of(routable()), agent().map(Ref::of).orElse(null));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentOpened}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentOpened.Builder {
        Builder() {}
    }
}
