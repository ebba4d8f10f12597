package io.toritsugi.acw.pack;

import io.toritsugi.acw.catalog.TemplateProvider;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.Template;
import io.toritsugi.core.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The templates and trees of codes that come with the SDK, in Japanese and English: ten cases that most centres know, which a
 * centre uses as they are or changes by inheritance.
 *
 * <p>They lie in the jar as JSON documents. The trees are {@code contact-category}, {@code resolution} and {@code disposition},
 * which the templates use, and {@code learning-service-category}, an example of a tree for one trade. Regulated types of
 * business that their steps name: {@code card-payment}, {@code credit}, {@code financial-product}, {@code insurance}, {@code
 * personal-data}, {@code product-safety}, {@code telecommunication} and {@code telephone-sales}. They are no legal advice: which
 * disclosures a centre owes, it decides itself.
 *
 * <p>A host names it to the catalog, for it needs a codec: {@code TemplateCatalog.of(List.of(BuiltInPack.read(codec)))}. Immutable and
 * thread-safe.
 *
 * @since 0.1
 */
public final class BuiltInPack implements TemplateProvider {
    private static final List<String> TEMPLATES = List.of(
            "technical-support",
            "billing",
            "orders",
            "complaint",
            "account-maintenance",
            "sales-follow-up",
            "appointment",
            "escalation",
            "compliance",
            "survey");

    private static final List<String> TREES =
            List.of("contact-category", "resolution", "disposition", "learning-service-category");

    private final List<Template> templates;
    private final List<CodeTree> trees;

    private BuiltInPack(List<Template> templates, List<CodeTree> trees) {
        this.templates = templates;
        this.trees = trees;
    }

    /**
     * {@return the pack, read from the jar}
     *
     * @param codec reads the documents
     * @throws IllegalArgumentException if the codec does not read the JSON form of the SDK
     */
    public static BuiltInPack read(JsonCodec codec) {
        return new BuiltInPack(
                TEMPLATES.stream()
                        .map(name -> codec.read(document(name), Template.class))
                        .toList(),
                TREES.stream()
                        .map(name -> codec.read(document("codes/" + name), CodeTree.class))
                        .toList());
    }

    /** {@return {@code "toritsugi"}} */
    @Override
    public String id() {
        return "toritsugi";
    }

    /** {@return the ten templates; unmodifiable} */
    @Override
    public List<Template> templates() {
        return templates;
    }

    /** {@return the trees of codes; unmodifiable} */
    @Override
    public List<CodeTree> trees() {
        return trees;
    }

    private static String document(String name) {
        String path = name + ".json";
        try (InputStream stream = BuiltInPack.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + path + " beside " + BuiltInPack.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + path, e);
        }
    }
}
