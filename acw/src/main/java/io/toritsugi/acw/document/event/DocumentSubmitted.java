package io.toritsugi.acw.document.event;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.request.Request;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationStage;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * A document was submitted.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentSubmitted.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentSubmitted.Builder.class)
public sealed interface DocumentSubmitted extends DocumentEvent permits ImmutableDocumentSubmitted {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentSubmitted";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return who} */
    Actor by();

    /** {@return on which device, where known} */
    Optional<DeviceClass> device();

    /** {@return the number of the revision, from 1} */
    int revision();

    /** {@return how it came about} */
    DocumentationStage stage();

    /** {@return the fields that are hidden and whose answers were cleared} */
    @Value.NaturalOrder
    SortedSet<FieldId> cleared();

    /** {@return the default answers that nobody answered otherwise} */
    @Value.NaturalOrder
    SortedMap<FieldId, Answer> defaulted();

    /** {@return the checks that failed, warnings and those that were passed over, in the order of the template} */
    List<FailedCheck> failedChecks();

    /** {@return what it asks of others, in the order of the template} */
    List<Request> requests();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentSubmitted}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentSubmitted.Builder {
        Builder() {}
    }
}
