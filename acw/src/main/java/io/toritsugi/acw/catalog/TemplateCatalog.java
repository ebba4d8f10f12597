package io.toritsugi.acw.catalog;

import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The templates and trees of codes of all providers: put together with what they inherit from, checked, and ready to be filled in.
 *
 * <p>There is no catalog with a problem in it: either all templates are right, or all that is wrong with any of them is told at once.
 * Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateCatalog {
    private final SortedMap<TemplateRef, Form> forms;
    private final SortedMap<TemplateRef, String> providers;
    private final CodeTrees trees;

    private TemplateCatalog(
            SortedMap<TemplateRef, Form> forms, SortedMap<TemplateRef, String> providers, CodeTrees trees) {
        this.forms = Collections.unmodifiableSortedMap(forms);
        this.providers = providers;
        this.trees = trees;
    }

    /**
     * Makes a catalog of what these providers give.
     *
     * @param providers the providers; their order does not matter
     * @return the catalog, or all problems, at least one: those of providers, then those of trees, then those of templates, each in the
     *     order of names and versions
     */
    public static Validation<List<CatalogProblem>, TemplateCatalog> of(
            Collection<? extends TemplateProvider> providers) {
        return of(providers, new CatalogAssembly());
    }

    /**
     * Makes a catalog of what the providers give that are found as services, and of what these give.
     *
     * @param loader the class loader in which services are looked for, once
     * @param others providers that are given
     * @return the catalog, or all problems as {@link #of(Collection)} says; a service that cannot be loaded is one
     */
    public static Validation<List<CatalogProblem>, TemplateCatalog> discover(
            ClassLoader loader, TemplateProvider... others) {
        CatalogAssembly assembly = new CatalogAssembly();
        List<TemplateProvider> providers = new ArrayList<>(List.of(others));
        Iterator<TemplateProvider> services =
                ServiceLoader.load(TemplateProvider.class, loader).iterator();
        boolean more = true;
        while (more) {
            more = assembly.load(services, providers);
        }
        return of(providers, assembly);
    }

    private static Validation<List<CatalogProblem>, TemplateCatalog> of(
            Collection<? extends TemplateProvider> providers, CatalogAssembly assembly) {
        assembly.addAll(providers);
        CodeTrees trees = assembly.trees();
        SortedMap<TemplateRef, Form> forms = assembly.forms(trees);
        return assembly.problems().isEmpty()
                ? Validation.valid(new TemplateCatalog(forms, assembly.providers(), trees))
                : Validation.invalid(assembly.problems());
    }

    /**
     * {@return the form of a template, or empty if there is no such version of it}
     *
     * @param template the template and its version
     */
    public Optional<Form> form(TemplateRef template) {
        return Optional.ofNullable(forms.get(template));
    }

    /**
     * {@return the form of the latest version of a template, or empty if there is none}
     *
     * @param template the template
     */
    public Optional<Form> latest(TemplateId template) {
        return forms.keySet().stream()
                .filter(ref -> ref.id().equals(template))
                .max(Comparator.naturalOrder())
                .flatMap(this::form);
    }

    /**
     * {@return the name of the provider of a template, or empty if there is no such version of it}
     *
     * @param template the template and its version
     */
    public Optional<String> provider(TemplateRef template) {
        return Optional.ofNullable(providers.get(template));
    }

    /** {@return all templates, in the order of their ids and versions; unmodifiable} */
    public SortedSet<TemplateRef> templates() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(forms.keySet()));
    }

    /** {@return the trees of codes of all providers} */
    public CodeTrees trees() {
        return trees;
    }
}
