package io.toritsugi.acw.code;

import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One version of a tree of codes, of any depth. It is data and may contradict itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = CodeTree.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = CodeTree.Builder.class)
public sealed interface CodeTree permits ImmutableCodeTree {
    /** {@return its name} */
    CodeTreeId id();

    /** {@return its version, 1 or more} */
    int version();

    /** {@return what a path of it says} */
    Classification kind();

    /** {@return what a person reads} */
    Texts label();

    /** {@return the codes without one above them, in the order in which they are shown} */
    List<Code> codes();

    /** {@return its id and version} */
    default CodeTreeRef ref() {
        return CodeTreeRef.of(id(), version());
    }

    /**
     * {@return the code at the end of a path, or empty if the tree does not have the path}
     *
     * @param path the path, from a code without one above it down
     */
    default Optional<Code> find(CodePath path) {
        List<Code> along = along(path);
        return along.isEmpty() ? Optional.empty() : Optional.of(along.get(along.size() - 1));
    }

    /**
     * {@return whether the tree has this path and no code of it is retired}
     *
     * @param path the path, from a code without one above it down
     */
    default boolean isActive(CodePath path) {
        List<Code> along = along(path);
        return !along.isEmpty() && along.stream().noneMatch(Code::retired);
    }

    /**
     * {@return whether this path can be chosen for a contact of a queue} That is, it is active, and each of its codes is offered
     * in the queue.
     *
     * @param path the path, from a code without one above it down
     * @param queue the queue
     */
    default boolean isOffered(CodePath path, QueueId queue) {
        return isActive(path)
                && along(path).stream()
                        .allMatch(
                                code -> code.queues().isEmpty() || code.queues().contains(queue));
    }

    /**
     * {@return whether the tree has this path and there is no code below it, retired ones not counted}
     *
     * @param path the path, from a code without one above it down
     */
    default boolean isLeaf(CodePath path) {
        return find(path)
                .filter(code -> code.children().stream().allMatch(Code::retired))
                .isPresent();
    }

    private List<Code> along(CodePath path) {
        List<Code> along = new ArrayList<>();
        List<Code> level = codes();
        for (String id : path.codes()) {
            Optional<Code> next =
                    level.stream().filter(code -> code.id().equals(id)).findFirst();
            if (next.isEmpty()) {
                return List.of();
            }
            along.add(next.get());
            level = next.get().children();
        }
        return along;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CodeTree}; setting a part twice fails, as does leaving out one that is not optional. Not thread-safe. */
    final class Builder extends ImmutableCodeTree.Builder {
        Builder() {}
    }
}
