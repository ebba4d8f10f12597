package io.toritsugi.acw.document.event;

import io.toritsugi.acw.change.DraftMigration;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A document moved to another version of its template. No answer was changed by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = TemplateChanged.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = TemplateChanged.Builder.class)
public sealed interface TemplateChanged extends DocumentEvent permits ImmutableTemplateChanged {
    /** The name of this type of event on the wire. */
    String TYPE = "TemplateChanged";

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

    /** {@return the template, pinned to the version that holds from now on} */
    TemplateRef template();

    /** {@return the trees of codes of the template, each pinned to one version} */
    List<CodeTreeRef> trees();

    /** {@return the fields whose answers this version does not take, and why} */
    @Value.NaturalOrder
    SortedMap<FieldId, DraftMigration.Reason> notCarried();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link TemplateChanged}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableTemplateChanged.Builder {
        Builder() {}
    }
}
