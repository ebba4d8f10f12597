package io.toritsugi.acw.document.event;

import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The wrap-up ended before its document was submitted; the draft is kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = DocumentCutShort.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = DocumentCutShort.Builder.class)
public sealed interface DocumentCutShort extends DocumentEvent permits ImmutableDocumentCutShort {
    /** The name of this type of event on the wire. */
    String TYPE = "DocumentCutShort";

    @Override
    default String type() {
        return TYPE;
    }

    @Override
    DocumentId document();

    @Override
    RoutableId routable();

    /** {@return the number of the revision, from 1} */
    int revision();

    /** {@return why} */
    WrapUpExit cause();

    /** {@return the default disposition that stands beside the draft, where nobody chose one} */
    Optional<CodePath> defaultCode();

    /** {@return the checks that had failed at that moment, those that block too, in the order of the template} */
    List<FailedCheck> failedChecks();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link DocumentCutShort}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableDocumentCutShort.Builder {
        Builder() {}
    }
}
