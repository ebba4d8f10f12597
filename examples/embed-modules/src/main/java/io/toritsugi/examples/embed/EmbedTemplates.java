package io.toritsugi.examples.embed;

import io.toritsugi.acw.catalog.CatalogProblem;
import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.form.Form;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A host that offers the templates of whatever packs lie beside it, on the module path or on the class path.
 *
 * <pre>java -p examples/embed-modules/target/embed-modules.jar:examples/plugin/target/plugin.jar:examples/embed-modules/target/lib \
 *     -m io.toritsugi.examples.embed/io.toritsugi.examples.embed.EmbedTemplates</pre>
 *
 * @since 0.1
 */
public final class EmbedTemplates {
    private EmbedTemplates() {}

    /**
     * Prints the templates that there are, or what is wrong with them.
     *
     * @param arguments none are read
     */
    public static void main(String[] arguments) {
        Validation<List<CatalogProblem>, TemplateCatalog> catalog =
                TemplateCatalog.discover(EmbedTemplates.class.getClassLoader());
        if (catalog.isInvalid()) {
            throw new IllegalStateException(catalog.getError().stream()
                    .map(CatalogProblem::message)
                    .toList()
                    .toString());
        }
        print(catalog.get());
        System.out.println("module=" + EmbedTemplates.class.getModule().getName());
    }

    private static void print(TemplateCatalog catalog) {
        catalog.templates().forEach(template -> {
            Form form = catalog.form(template).orElseThrow();
            System.out.println(template + " of " + catalog.provider(template).orElseThrow() + ": "
                    + form.template().label().in(Locale.JAPANESE) + " / "
                    + form.template().label().in(Locale.ENGLISH) + ", begins with "
                    + form.view(Map.of(), Facts.NONE, Set.of())
                            .next()
                            .orElseThrow()
                            .label()
                            .in(Locale.ENGLISH));
        });
        System.out.println("trees=" + catalog.trees().all().size());
    }
}
