package io.toritsugi.acw.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.json.Jackson3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The pack is its own training material: whoever is new finds everything explained where he needs it. */
class TrainingTest {
    private static final BuiltInPack PACK = BuiltInPack.read(Jackson3.codec());

    static final List<Template> TEMPLATES = PACK.templates();
    static final List<CodeTree> TREES = PACK.trees();

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    @DisplayName(
            "M71: every template, step and field of the pack is explained to whoever is new, in Japanese and English")
    void everyTemplateStepAndFieldIsExplained(Template template) {
        assertExplained("template " + template.id(), template.description(), template.label());
        for (Section section : template.sections()) {
            section.steps().forEach(step -> assertExplained("step " + step.id(), step.guidance(), step.label()));
        }
        template.fields().forEach(field -> assertExplained("field " + field.id(), field.help(), field.label()));
    }

    /** An explanation says more than the label. */
    private static void assertExplained(String what, Optional<Texts> explanation, Texts label) {
        assertThat(explanation).as(what).hasValueSatisfying(texts -> {
            assertThat(texts.byLanguage()).as(what).containsOnlyKeys("en", "ja");
            texts.byLanguage()
                    .forEach((language, text) -> assertThat(text)
                            .as(what)
                            .isNotEqualTo(label.byLanguage().get(language)));
        });
    }

    @ParameterizedTest
    @FieldSource("TREES")
    @DisplayName("M71: every code of the pack has a name in Japanese and English")
    void everyCodeHasAName(CodeTree tree) {
        tree.codes().forEach(TrainingTest::assertNamed);
    }

    private static void assertNamed(Code code) {
        assertThat(code.label().byLanguage()).as(code.id()).containsOnlyKeys("en", "ja");
        code.children().forEach(TrainingTest::assertNamed);
    }
}
