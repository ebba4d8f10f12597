package io.toritsugi.acw.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.toritsugi.acw.catalog.CatalogProblem;
import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.catalog.TemplateProvider;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TemplateProvider} must do, as tests.
 *
 * <p>An author of a pack of templates implements it and inherits its tests:
 *
 * <pre>{@code
 * class MyPackTest implements TemplateProviderContract {
 *     @Override
 *     public TemplateProvider provider() {
 *         return new MyPack();
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public interface TemplateProviderContract {
    /** {@return the provider that is tested} */
    TemplateProvider provider();

    /** {@return the providers of templates that its own inherit from, and of trees that they name} None unless said. */
    default List<TemplateProvider> others() {
        return List.of();
    }

    /** It has a name, and always the same. */
    @Test
    default void hasAnId() {
        TemplateProvider provider = provider();

        assertNotNull(provider.id());
        assertFalse(provider.id().isBlank(), "the id is blank");
        assertEquals(provider.id(), provider.id());
        assertEquals(provider.id(), provider().id());
    }

    /** It provides something. */
    @Test
    default void providesSomething() {
        TemplateProvider provider = provider();

        assertFalse(
                provider.templates().isEmpty() && provider.trees().isEmpty(), "there are no templates and no trees");
    }

    /** It gives the same templates and trees whenever it is asked. */
    @Test
    default void givesTheSameEveryTime() {
        TemplateProvider provider = provider();

        assertEquals(List.copyOf(provider.templates()), List.copyOf(provider.templates()));
        assertEquals(List.copyOf(provider.trees()), List.copyOf(provider.trees()));
        assertEquals(List.copyOf(provider.templates()), List.copyOf(provider().templates()));
        assertEquals(List.copyOf(provider.trees()), List.copyOf(provider().trees()));
    }

    /** With the others that it builds on, it makes a catalog in which nothing is wrong. */
    @Test
    default void hasNoProblems() {
        List<TemplateProvider> all = new ArrayList<>(others());
        all.add(provider());
        Validation<List<CatalogProblem>, TemplateCatalog> catalog = TemplateCatalog.of(all);

        assertEquals(
                "",
                catalog.fold(
                        problems ->
                                problems.stream().map(CatalogProblem::message).collect(Collectors.joining("\n")),
                        valid -> ""));
    }
}
