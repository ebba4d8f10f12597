package io.toritsugi.acw.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.toritsugi.acw.catalog.CatalogProblem.Reason;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.service.Services;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateProblem;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.event.interaction.Classification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCatalogTest {
    private static final TextType TEXT = TextType.builder().build();

    @Test
    void whatSeveralProvidersGiveIsListedInOneOrder() {
        List<TemplateProvider> providers = List.of(
                new Pack("vendor", List.of(template("zebra", 1), template("billing", 10)), List.of(tree("topics", 1))),
                new Pack("house", List.of(template("billing", 2), template("apple", 1)), List.of(tree("topics", 2))));
        List<TemplateProvider> turned = new ArrayList<>(providers);
        Collections.reverse(turned);

        for (List<TemplateProvider> order : List.of(providers, turned)) {
            TemplateCatalog catalog = TemplateCatalog.of(order).get();

            assertThat(catalog.templates())
                    .containsExactly(ref("apple", 1), ref("billing", 2), ref("billing", 10), ref("zebra", 1));
            assertThat(catalog.trees().all())
                    .extracting(CodeTree::ref)
                    .containsExactly(
                            CodeTreeRef.of(CodeTreeId.of("topics"), 1), CodeTreeRef.of(CodeTreeId.of("topics"), 2));
            assertThat(catalog.provider(ref("billing", 10))).hasValue("vendor");
            assertThat(catalog.provider(ref("billing", 2))).hasValue("house");
            assertThat(catalog.provider(ref("billing", 3))).isEmpty();
        }
    }

    @Test
    void aFormIsFoundByItsVersionOrAsTheLatest() {
        TemplateCatalog catalog = TemplateCatalog.of(
                        List.of(new Pack("house", List.of(template("billing", 10), template("billing", 9)), List.of())))
                .get();

        assertThat(catalog.form(ref("billing", 9)).map(form -> form.template().ref()))
                .hasValue(ref("billing", 9));
        assertThat(catalog.latest(TemplateId.of("billing"))
                        .map(form -> form.template().ref()))
                .hasValue(ref("billing", 10));
        assertThat(catalog.form(ref("billing", 8))).isEmpty();
        assertThat(catalog.latest(TemplateId.of("bill"))).isEmpty();
    }

    @Test
    void aTemplateMayInheritFromThatOfAnotherProvider() {
        TemplateCatalog catalog = TemplateCatalog.of(List.of(
                        new Pack("a-child", List.of(child("mine", ref("base", 1), field("more", TEXT))), List.of()),
                        new Pack("base", List.of(template("base", 1, field("note", TEXT))), List.of())))
                .get();

        Form form = catalog.form(ref("mine", 1)).orElseThrow();
        assertThat(form.template().fields()).extracting(Field::id).containsExactly(id("note"), id("more"));
        assertThat(form.template().inherits()).isEmpty();
    }

    @Test
    void aFieldMayNameTheTreeOfAnotherProvider() {
        CodeType topics = CodeType.builder()
                .tree(CodeTreeRef.latest(CodeTreeId.of("topics")))
                .build();

        assertThat(TemplateCatalog.of(List.of(
                                new Pack("a", List.of(template("billing", 1, field("topic", topics))), List.of()),
                                new Pack("b", List.of(), List.of(tree("topics", 1)))))
                        .isValid())
                .isTrue();
    }

    @Test
    void aVersionThatIsGivenTwiceFailsNamingBothProviders() {
        List<CatalogProblem> problems = TemplateCatalog.of(List.of(
                        new Pack("vendor", List.of(template("billing", 1)), List.of(tree("topics", 1))),
                        new Pack("house", List.of(template("billing", 1)), List.of(tree("topics", 1)))))
                .getError();

        String house = "house (io.toritsugi.acw.catalog.TemplateCatalogTest$Pack)";
        assertThat(problems)
                .extracting(
                        CatalogProblem::reason,
                        CatalogProblem::provider,
                        CatalogProblem::subject,
                        CatalogProblem::other)
                .containsExactly(
                        tuple(Reason.DUPLICATE_TREE, "vendor", "topics@1", house),
                        tuple(Reason.DUPLICATE_TEMPLATE, "vendor", "billing@1", house));
        assertThat(problems.get(1).message())
                .isEqualTo("vendor, billing@1: This version of the template is given twice; the other is that of "
                        + house);
        assertThat(problems.get(1).toText(Locale.JAPANESE))
                .isEqualTo("vendor, billing@1: テンプレートの同じバージョンが重複しています（もう一方: " + house + "）");
    }

    @Test
    void twoProvidersOfOneNameFailNamingBothClasses() {
        List<CatalogProblem> problems = TemplateCatalog.of(
                        List.of(new Pack("found", List.of(), List.of()), new Found()))
                .getError();

        assertThat(problems)
                .containsExactly(new CatalogProblem(
                        Reason.DUPLICATE_PROVIDER,
                        Pack.class.getName(),
                        "found",
                        "found (" + Found.class.getName() + ")",
                        Optional.empty()));
    }

    @Test
    void allThatIsWrongWithAnyTemplateIsToldAtOnce() {
        CodeType gone = CodeType.builder()
                .tree(CodeTreeRef.of(CodeTreeId.of("gone"), 1))
                .build();
        List<CatalogProblem> problems = TemplateCatalog.of(List.of(
                        new Pack(
                                "house",
                                List.of(
                                        template("twice", 1, field("note", TEXT), field("note", TEXT)),
                                        template("tree", 1, field("topic", gone)),
                                        template("zero", 0),
                                        child("orphan", ref("nowhere", 1)),
                                        template("good", 1)),
                                List.of(emptyTree())),
                        new Pack(
                                "vendor",
                                List.of(child("egg", ref("hen", 1)), child("hen", ref("egg", 1))),
                                List.of())))
                .getError();

        assertThat(problems)
                .extracting(
                        CatalogProblem::reason,
                        CatalogProblem::provider,
                        CatalogProblem::subject,
                        problem ->
                                problem.problem().map(TemplateProblem::reason).orElseThrow())
                .containsExactly(
                        tuple(Reason.TREE, "house", "empty@1", TemplateProblem.Reason.EMPTY),
                        tuple(Reason.TEMPLATE, "house", "zero@0", TemplateProblem.Reason.OUT_OF_RANGE),
                        tuple(Reason.TEMPLATE, "vendor", "egg@1", TemplateProblem.Reason.INHERITANCE_CYCLE),
                        tuple(Reason.TEMPLATE, "vendor", "hen@1", TemplateProblem.Reason.INHERITANCE_CYCLE),
                        tuple(Reason.TEMPLATE, "house", "orphan@1", TemplateProblem.Reason.UNKNOWN_PARENT),
                        tuple(Reason.TEMPLATE, "house", "tree@1", TemplateProblem.Reason.UNKNOWN_TREE),
                        tuple(Reason.TEMPLATE, "house", "twice@1", TemplateProblem.Reason.DUPLICATE_ID));
        assertThat(problems.get(1).message()).startsWith("house, zero@0: /version: The value is out of range: 0");
        assertThat(problems.get(1).toText(Locale.JAPANESE)).startsWith("house, zero@0: /version: 値が範囲外です（0）");
    }

    @Test
    void aProviderThatIsWrongIsReportedBesideTheProblemsOfOthers() {
        List<CatalogProblem> problems = TemplateCatalog.of(List.of(
                        new Broken("", List::of),
                        new Broken(null, List::of),
                        new Broken("throws", () -> {
                            throw new IllegalStateException("SECRET");
                        }),
                        new Broken("null", () -> null),
                        new Broken("hole", () -> Arrays.asList(template("a", 1), null)),
                        new Pack("zero", List.of(template("zero", 0)), List.of())))
                .getError();

        assertThat(problems)
                .extracting(CatalogProblem::reason, CatalogProblem::provider, CatalogProblem::subject)
                .containsExactly(
                        tuple(Reason.NO_ID, Broken.class.getName(), ""),
                        tuple(Reason.NO_RESULT, Broken.class.getName(), ""),
                        tuple(Reason.NO_RESULT, "hole", ""),
                        tuple(Reason.NO_RESULT, "null", ""),
                        tuple(Reason.FAILED, "throws", "java.lang.IllegalStateException"),
                        tuple(Reason.TEMPLATE, "zero", "zero@0"));
        assertThat(problems.get(0).message()).isEqualTo(Broken.class.getName() + ": The provider has no id");
        assertThat(problems.toString()).doesNotContain("SECRET");
    }

    @Test
    void providersAreFoundAsServicesBesideThoseGiven(@TempDir Path folder) throws IOException {
        TemplateCatalog catalog = TemplateCatalog.discover(
                        Services.declared(folder, TemplateProvider.class, Found.class),
                        new Pack("given", List.of(template("given", 1)), List.of()))
                .get();

        assertThat(catalog.templates()).containsExactly(ref("found", 1), ref("given", 1));
    }

    @Test
    void servicesThatCannotBeLoadedAreReportedTogether(@TempDir Path folder) throws IOException {
        List<CatalogProblem> problems = TemplateCatalog.discover(Services.named(
                        folder,
                        TemplateProvider.class,
                        List.of("no.such.Provider", Found.class.getName(), TemplateCatalogTest.class.getName())))
                .getError();

        assertThat(problems).extracting(CatalogProblem::reason).containsExactly(Reason.NOT_LOADED, Reason.NOT_LOADED);
        assertThat(problems).extracting(CatalogProblem::subject).anyMatch(text -> text.contains("no.such.Provider"));
        assertThat(problems.get(0).message()).contains("no.such.Provider", "cannot be loaded");
    }

    @Test
    void thereMayBeNoTemplatesAtAll() {
        assertThat(TemplateCatalog.of(List.of()).get().templates()).isEmpty();
    }

    /** What a service loader finds. */
    public static final class Found implements TemplateProvider {
        @Override
        public String id() {
            return "found";
        }

        @Override
        public List<Template> templates() {
            return List.of(template("found", 1));
        }
    }

    private record Pack(String id, List<Template> templates, List<CodeTree> trees) implements TemplateProvider {}

    @SuppressWarnings("NullAway")
    private record Broken(@Nullable String name, Supplier<? extends @Nullable List<@Nullable Template>> given)
            implements TemplateProvider {
        @Override
        public String id() {
            return name;
        }

        @Override
        public List<Template> templates() {
            return given.get();
        }
    }

    private static TemplateRef ref(String id, int version) {
        return TemplateRef.of(id, version);
    }

    private static FieldId id(String id) {
        return FieldId.of(id);
    }

    private static Field field(String id, FieldType type) {
        return Field.builder().id(id(id)).label(Texts.of("en", id)).type(type).build();
    }

    private static Template template(String id, int version, Field... fields) {
        return builder(id, version, fields).build();
    }

    private static Template child(String id, TemplateRef parent, Field... fields) {
        return builder(id, 1, fields).inherits(parent).build();
    }

    private static Template.Builder builder(String id, int version, Field... fields) {
        Template.Builder builder = Template.builder();
        builder.id(TemplateId.of(id))
                .version(version)
                .label(Texts.of("en", id))
                .addSections(Section.builder()
                        .id("section")
                        .label(Texts.of("en", "Section"))
                        .addSteps(Step.builder()
                                .id("step")
                                .label(Texts.of("en", "Step"))
                                .addFields(fields)
                                .build())
                        .build());
        return builder;
    }

    private static CodeTree tree(String id, int version) {
        return CodeTree.builder()
                .id(CodeTreeId.of(id))
                .version(version)
                .kind(Classification.CATEGORY)
                .label(Texts.of("en", id))
                .addCodes(Code.builder().id("a").label(Texts.of("en", "A")).build())
                .build();
    }

    private static CodeTree emptyTree() {
        return CodeTree.builder()
                .id(CodeTreeId.of("empty"))
                .version(1)
                .kind(Classification.CATEGORY)
                .label(Texts.of("en", "Empty"))
                .build();
    }
}
