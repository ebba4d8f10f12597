package io.toritsugi.acw.template;

import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds everything in a template that does not fit together.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateRules {
    private TemplateRules() {}

    /**
     * {@return all problems between the parts of a template, in the order of the parts; empty if there are none}
     *
     * @param flattened a template without a parent, as {@link Template#inherits} says
     * @param trees the trees of codes that there are
     */
    public static List<TemplateProblem> problems(Template flattened, CodeTrees trees) {
        List<TemplateProblem> problems = new ArrayList<>();
        flattened
                .inherits()
                .ifPresent(parent ->
                        problems.add(new TemplateProblem(Reason.NOT_FLATTENED, "/inherits", parent.toString(), "")));
        flattened.codes().stream()
                .filter(tree -> trees.find(tree).isEmpty())
                .forEach(tree -> problems.add(new TemplateProblem(Reason.UNKNOWN_TREE, "/codes", tree.toString(), "")));
        return List.copyOf(problems);
    }
}
