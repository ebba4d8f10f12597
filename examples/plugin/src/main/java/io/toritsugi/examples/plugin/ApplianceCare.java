package io.toritsugi.examples.plugin;

import io.toritsugi.acw.catalog.TemplateProvider;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateFiles;
import io.toritsugi.acw.template.TemplateProblem;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.vavr.control.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The templates of a maker of household appliances, in Japanese and English: a repair at the customer's home. They are read from JSON
 * in the jar.
 *
 * @since 0.1
 */
public final class ApplianceCare implements TemplateProvider {
    private final List<Template> templates;
    private final List<CodeTree> trees;

    /** Reads the templates. */
    public ApplianceCare() {
        JsonCodec codec = Jackson3.codec();
        templates = List.of(right("repair-visit.json", TemplateFiles.read(codec, text("repair-visit.json"))));
        trees = List.of(right("appliance-fault.json", TemplateFiles.readCodeTree(codec, text("appliance-fault.json"))));
    }

    @Override
    public String id() {
        return "appliance-care";
    }

    @Override
    public List<Template> templates() {
        return templates;
    }

    @Override
    public List<CodeTree> trees() {
        return trees;
    }

    private static <T> T right(String name, Validation<List<TemplateProblem>, T> read) {
        if (read.isInvalid()) {
            throw new IllegalStateException(name + ": "
                    + read.getError().stream().map(TemplateProblem::message).toList());
        }
        return read.get();
    }

    private static String text(String name) {
        try (InputStream in = ApplianceCare.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
