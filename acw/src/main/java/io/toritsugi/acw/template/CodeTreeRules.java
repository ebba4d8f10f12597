package io.toritsugi.acw.template;

import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds everything in a tree of codes that does not fit together.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class CodeTreeRules {
    /** How many codes may stand in one path. */
    public static final int DEEPEST = 20;

    /** How many codes a tree may have. */
    public static final int MOST_CODES = 100_000;

    private final Problems problems = new Problems();
    private final TextRules texts = new TextRules(problems);
    private final Set<Object> ids = new HashSet<>();
    private int count;

    private CodeTreeRules() {}

    /**
     * {@return all problems of a tree, in the order of its codes; empty if there are none} What lies deeper than {@value #DEEPEST}
     * codes, or behind the first {@value #MOST_CODES}, is not looked at.
     *
     * @param tree the tree
     */
    public static List<TemplateProblem> problems(CodeTree tree) {
        CodeTreeRules rules = new CodeTreeRules();
        rules.tree(tree);
        return rules.problems.all();
    }

    private void tree(CodeTree tree) {
        if (tree.version() < 1) {
            problems.add(Reason.OUT_OF_RANGE, "/version", tree.version(), ">= 1");
        }
        texts.texts("/label", tree.label());
        if (tree.codes().isEmpty()) {
            problems.add(Reason.EMPTY, "/codes", "");
        }
        level("/codes", tree.codes(), 1);
        if (count > MOST_CODES) {
            problems.add(Reason.TOO_MANY, "/codes", "", "<= " + MOST_CODES);
        }
    }

    private void level(String place, List<Code> codes, int depth) {
        if (depth > DEEPEST && !codes.isEmpty()) {
            problems.add(Reason.TOO_DEEP, place, "", "<= " + DEEPEST);
            return;
        }
        for (int i = 0; i < codes.size() && count <= MOST_CODES; i++) {
            count++;
            code(place + "/" + i, codes.get(i), depth);
        }
    }

    private void code(String place, Code code, int depth) {
        problems.unique(Reason.DUPLICATE_ID, place + "/id", ids, code.id());
        texts.name(place + "/id", code.id());
        texts.texts(place + "/label", code.label());
        level(place + "/children", code.children(), depth + 1);
    }
}
