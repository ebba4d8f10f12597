package io.toritsugi.acw.testkit;

import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Templates for suites. */
final class Samples {
    private Samples() {}

    static Template template(int version) {
        return template("sample", version, List.of()).build();
    }

    static Template parent(String id) {
        return template(id, 1, List.of()).build();
    }

    static Template child(String parent) {
        return template("sample", 1, List.of())
                .inherits(TemplateRef.of(parent, 1))
                .build();
    }

    /** {@return a form with a field for each of these resolvers} */
    static Form form(String... resolvers) {
        List<Field> fields = new ArrayList<>();
        for (String resolver : resolvers) {
            fields.add(Field.builder()
                    .id(FieldId.of("f" + fields.size()))
                    .label(Texts.of("en", "Field"))
                    .type(TextType.builder().maxLength(10).build())
                    .resolver(resolver)
                    .build());
        }
        return Form.of(template("sample", 1, fields).build(), CodeTrees.NONE).get();
    }

    private static Template.Builder template(String id, int version, List<Field> fields) {
        Template.Builder builder = Template.builder();
        builder.id(TemplateId.of(id))
                .version(version)
                .label(Texts.of("en", "Sample"))
                .addSections(Section.builder()
                        .id("section")
                        .label(Texts.of("en", "Section"))
                        .addSteps(Step.builder()
                                .id("step")
                                .label(Texts.of("en", "Step"))
                                .addAllFields(fields)
                                .build())
                        .build());
        return builder;
    }
}
