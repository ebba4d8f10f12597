package io.toritsugi.acw.document;

import io.toritsugi.acw.code.CodePath;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What several documents of one category and one resolution say, for whoever keeps the knowledge of the house.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = KnowledgeCandidate.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = KnowledgeCandidate.Builder.class)
public sealed interface KnowledgeCandidate permits ImmutableKnowledgeCandidate {
    /** {@return what the contacts were about} */
    CodePath category();

    /** {@return what solved them, where it was filed} */
    Optional<CodePath> resolution();

    /** {@return how many documents say so, 1 or more} */
    int count();

    /** {@return the texts of the solutions, without repetition, in the order of the documents; none that may be personal data} */
    List<String> solutions();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KnowledgeCandidate}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableKnowledgeCandidate.Builder {
        Builder() {}
    }
}
