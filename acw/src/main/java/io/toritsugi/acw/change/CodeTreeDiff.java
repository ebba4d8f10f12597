package io.toritsugi.acw.change;

import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what differs between two versions of a tree of codes.
 *
 * <p>Codes are the same if their ids are, wherever they stand. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class CodeTreeDiff {
    private static final Bilingual WHAT = new Bilingual("Code", "コード");

    private CodeTreeDiff() {}

    /**
     * {@return what differs: the tree itself, then codes that are gone, then codes that are there in the order of the newer version;
     * empty if nothing does but the version}
     *
     * @param before the older version
     * @param after the newer version
     * @throws IllegalArgumentException if they are versions of different trees
     */
    public static List<TemplateChange> between(CodeTree before, CodeTree after) {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "CodeTreeDiff compares versions of one tree, was given " + before.id() + " and " + after.id());
        }
        Comparison comparison = new Comparison();
        Part tree = new Part(new Bilingual("Tree", "コード体系"), before.id().value(), Part.TOP, List.of());
        comparison.traits(tree, traits(before), traits(after));
        comparison.parts(parts(before), parts(after));
        return comparison.all();
    }

    private static List<Trait> traits(CodeTree tree) {
        return List.of(Trait.label(tree.label()), Trait.value("kind", "種別", Optional.of(tree.kind())));
    }

    private static List<Part> parts(CodeTree tree) {
        List<Part> parts = new ArrayList<>();
        collect(tree.codes(), Part.TOP, parts);
        return parts;
    }

    private static void collect(List<Code> codes, Bilingual home, List<Part> parts) {
        for (Code code : codes) {
            Part part = new Part(WHAT, code.id(), home, traits(code));
            parts.add(part);
            collect(code.children(), part.words(), parts);
        }
    }

    private static List<Trait> traits(Code code) {
        return List.of(
                Trait.retired(code.retired()),
                Trait.label(code.label()),
                Trait.values(
                        "queues",
                        "キュー",
                        code.queues().stream().map(QueueId::value).sorted().toList()));
    }
}
