package io.toritsugi.acw.code;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trees of codes, each in one or several versions.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class CodeTrees {
    /** There are none. */
    public static final CodeTrees NONE = new CodeTrees(new TreeMap<>());

    private final SortedMap<CodeTreeId, SortedMap<Integer, CodeTree>> trees;

    private CodeTrees(SortedMap<CodeTreeId, SortedMap<Integer, CodeTree>> trees) {
        this.trees = trees;
    }

    /**
     * {@return these trees}
     *
     * @param trees the trees, in any order
     * @throws IllegalArgumentException if two have one id and one version
     */
    public static CodeTrees of(Collection<CodeTree> trees) {
        SortedMap<CodeTreeId, SortedMap<Integer, CodeTree>> all = new TreeMap<>();
        for (CodeTree tree : trees) {
            if (all.computeIfAbsent(tree.id(), id -> new TreeMap<>()).put(tree.version(), tree) != null) {
                throw new IllegalArgumentException(
                        "CodeTrees must have one tree of each version, had two of " + tree.ref());
            }
        }
        return new CodeTrees(all);
    }

    /**
     * {@return the tree that is meant: of the version that is named, otherwise the latest; empty if there is none}
     *
     * @param ref names it
     */
    public Optional<CodeTree> find(CodeTreeRef ref) {
        SortedMap<Integer, CodeTree> versions = trees.getOrDefault(ref.id(), Collections.emptySortedMap());
        return ref.version().isPresent()
                ? Optional.ofNullable(versions.get(ref.version().getAsInt()))
                : latest(ref.id());
    }

    /**
     * {@return the latest version of a tree, or empty if there is none}
     *
     * @param id the tree
     */
    public Optional<CodeTree> latest(CodeTreeId id) {
        return Optional.ofNullable(trees.get(id)).map(versions -> versions.get(versions.lastKey()));
    }

    /** {@return all trees in the order of their ids and versions} */
    public List<CodeTree> all() {
        return trees.values().stream()
                .flatMap(versions -> versions.values().stream())
                .toList();
    }

    /** {@return whether the other has the same trees} */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeTrees that && trees.equals(that.trees);
    }

    @Override
    public int hashCode() {
        return trees.hashCode();
    }

    /** {@return the trees by id and version} */
    @Override
    public String toString() {
        return "CodeTrees" + all().stream().map(CodeTree::ref).toList();
    }
}
