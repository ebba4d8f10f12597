package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.internal.state.StateStyle;
import io.toritsugi.core.value.SdkJson;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was entered into one field so far.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@StateStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ImmutableFieldState.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ImmutableFieldState.Builder.class)
public sealed interface FieldState permits ImmutableFieldState {
    /** {@return its edits, the oldest first; not empty} */
    List<Edit> edits();

    /** {@return the number of its last edit: what the next one is based on by whoever has seen it} */
    default int revision() {
        return Merge.revision(edits());
    }

    /** {@return the edit that holds: the last that does not stand beside another} */
    default Edit current() {
        return Merge.current(edits());
    }

    /** {@return the answer that holds; empty if it was taken away} */
    default Optional<Answer> answer() {
        return current().given();
    }

    /** {@return the edits that stand beside the answer until somebody who has seen them edits the field, the oldest first} */
    default List<Edit> conflicts() {
        return Merge.beside(edits());
    }
}
