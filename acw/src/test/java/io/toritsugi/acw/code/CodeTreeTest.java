package io.toritsugi.acw.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.acw.template.Documents;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.id.QueueId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTreeTest {
    private static final CodeTree TREE = Documents.categories();

    @Test
    @DisplayName("M139: a tree of categories has five levels and more, versions, active and retired codes")
    void aTreeHasFiveLevelsAndMore() {
        CodePath path = CodePath.of("product", "hardware", "printer", "feed", "jam", "jam-tray");

        assertThat(TREE.find(path)).map(Code::id).contains("jam-tray");
        assertThat(TREE.isActive(path)).isTrue();
        assertThat(TREE.isActive(CodePath.of("product", "hardware", "printer", "ribbon")))
                .isFalse();
        assertThat(TREE.ref()).hasToString("category@2");
    }

    @ParameterizedTest(name = "{0}: there {1}, active {2}, leaf {3}")
    @CsvSource({
        "product,                               true,  true,  false",
        "product/hardware/printer/feed/jam,     true,  true,  false",
        "product/hardware/printer/ribbon,       true,  false, false",
        "product/hardware/printer/ribbon/torn,  true,  false, true", // retired with the one above it
        "billing/refund,                        true,  true,  true",
        "refund,                                false, false, false", // a path begins at the root
        "billing/refund/refund,                 false, false, false",
        "sales,                                 false, false, false"
    })
    void aPathIsThereOrNot(String path, boolean there, boolean active, boolean leaf) {
        CodePath codes = CodePath.of(path.split("/"));

        assertThat(TREE.find(codes).isPresent()).isEqualTo(there);
        assertThat(TREE.isActive(codes)).isEqualTo(active);
        assertThat(TREE.isLeaf(codes)).isEqualTo(leaf);
    }

    @Test
    void aCodeWhoseCodesBelowAreAllRetiredIsALeafAgain() {
        CodeTree tree = tree(
                1,
                Code.builder()
                        .id("a")
                        .label(Texts.of("en", "A"))
                        .addChildren(code("b").retired(true).build())
                        .build());

        assertThat(tree.isLeaf(CodePath.of("a"))).isTrue();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "billing/refund,     accounts, true",
        "billing/refund,     support,  false", // the code above it is for accounts alone
        "billing/vip-refund, accounts, false",
        "billing/vip-refund, vip,      false", // and so it is offered nowhere
        "product/hardware,   support,  true",
        "product/hardware/printer/ribbon, support, false"
    })
    void aCodeIsOfferedWhereAllOfItsPathIs(String path, String queue, boolean offered) {
        assertThat(TREE.isOffered(CodePath.of(path.split("/")), QueueId.of(queue)))
                .isEqualTo(offered);
    }

    @Test
    void aTreeIsFoundByItsVersionOrTheLatestIs() {
        CodeTrees trees = CodeTrees.of(
                List.of(tree(10, code("new").build()), tree(9, code("old").build())));
        CodeTreeId id = CodeTreeId.of("t");

        assertThat(trees.find(CodeTreeRef.latest(id))).map(CodeTree::version).contains(10);
        assertThat(trees.find(CodeTreeRef.of(id, 9))).map(CodeTree::version).contains(9);
        assertThat(trees.find(CodeTreeRef.of(id, 8))).isEmpty();
        assertThat(trees.find(CodeTreeRef.latest(CodeTreeId.of("u")))).isEmpty();
        assertThat(trees.all()).extracting(CodeTree::version).containsExactly(9, 10);
        assertThat(trees).hasToString("CodeTrees[t@9, t@10]").isNotEqualTo(CodeTrees.NONE);
        assertThat(CodeTrees.of(trees.all())).isEqualTo(trees).hasSameHashCodeAs(trees);
    }

    @Test
    void twoTreesOfOneVersionAreRefused() {
        CodeTree tree = tree(1, code("a").build());

        assertThatThrownBy(() -> CodeTrees.of(List.of(tree, tree)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("t@1");
    }

    private static Code.Builder code(String id) {
        Code.Builder code = Code.builder();
        code.id(id).label(Texts.of("en", id));
        return code;
    }

    private static CodeTree tree(int version, Code code) {
        return CodeTree.builder()
                .id(CodeTreeId.of("t"))
                .version(version)
                .kind(Classification.CATEGORY)
                .label(Texts.of("en", "T"))
                .addCodes(code)
                .build();
    }
}
