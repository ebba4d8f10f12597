package io.toritsugi.acw.template;

import static io.toritsugi.acw.template.Documents.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.interaction.Classification;
import org.junit.jupiter.api.Test;

class CodeTreeRulesTest {
    private static final String HEAD = "{'id': 't', 'version': 1, 'kind': 'CATEGORY', 'label': {'en': 'T'}";

    @Test
    void aTreeThatFitsTogetherHasNoProblems() {
        assertThat(CodeTreeRules.problems(Documents.categories())).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        CodeTree tree = tree(HEAD + ", 'codes': ["
                + "{'id': 'a', 'label': {'en': '<b>A</b>'}, 'children': [{'id': 'b', 'label': {'en': 'B'}}]},"
                + "{'id': 'b', 'label': {'ja': '<script>'}}]}");

        assertThat(CodeTreeRules.problems(tree))
                .extracting(TemplateProblem::reason, TemplateProblem::place, TemplateProblem::subject)
                .containsExactly(
                        tuple(Reason.MARKUP, "/codes/0/label/en", "<b>A</b>"),
                        tuple(Reason.DUPLICATE_ID, "/codes/1/id", "b"),
                        tuple(Reason.MARKUP, "/codes/1/label/ja", "<script>"));
    }

    @Test
    void aTreeNeedsACodeAndAVersion() {
        CodeTree tree = CodeTree.builder()
                .id(CodeTreeId.of("t"))
                .version(0)
                .kind(Classification.CATEGORY)
                .label(Texts.of("en", "T"))
                .build();

        assertThat(CodeTreeRules.problems(tree))
                .extracting(TemplateProblem::reason, TemplateProblem::place)
                .containsExactly(tuple(Reason.OUT_OF_RANGE, "/version"), tuple(Reason.EMPTY, "/codes"));
    }

    @Test
    void aPathHasAtMostTwentyCodes() {
        assertThat(CodeTreeRules.problems(chain(20))).isEmpty();
        assertThat(CodeTreeRules.problems(chain(21))).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.TOO_DEEP);
            assertThat(problem.place()).isEqualTo("/codes/0" + "/children/0".repeat(19) + "/children");
        });
    }

    @Test
    void aTreeOfTooManyCodesIsNotLookedAtFurther() {
        CodeTree.Builder tree = CodeTree.builder();
        for (int i = 0; i <= CodeTreeRules.MOST_CODES + 5; i++) {
            tree.addCodes(Code.builder().id("c" + i).label(Texts.of("en", "C")).build());
        }
        tree.id(CodeTreeId.of("t")).version(1).kind(Classification.CATEGORY).label(Texts.of("en", "T"));

        assertThat(CodeTreeRules.problems(tree.build()))
                .extracting(TemplateProblem::reason)
                .containsExactly(Reason.TOO_MANY);
    }

    private static CodeTree chain(int depth) {
        String codes = "";
        for (int i = depth; i > 0; i--) {
            codes = "[{'id': 'c" + i + "', 'label': {'en': 'C'}" + (codes.isEmpty() ? "" : ", 'children': " + codes)
                    + "}]";
        }
        return tree(HEAD + ", 'codes': " + codes + "}");
    }
}
