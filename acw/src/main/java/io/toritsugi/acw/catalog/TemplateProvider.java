package io.toritsugi.acw.catalog;

import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.template.Template;
import java.util.List;

/**
 * Provides templates, and the trees of codes that they name.
 *
 * <p>Implementations are thread-safe and give the same templates every time. A template may inherit from one of another provider, and
 * name trees of others. {@link TemplateCatalog} asks each provider once; to be found by it as a service, one has a public constructor
 * without parameters.
 *
 * @since 0.1
 */
public interface TemplateProvider {
    /** {@return its name, such as {@code "acme-insurance"}: not blank, unique, always the same} */
    String id();

    /** {@return its templates, in any order} No other provider gives the same version of the same template. */
    List<Template> templates();

    /** {@return its trees of codes, in any order} No other provider gives the same version of the same tree. */
    default List<CodeTree> trees() {
        return List.of();
    }
}
