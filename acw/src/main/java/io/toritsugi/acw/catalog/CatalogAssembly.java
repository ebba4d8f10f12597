package io.toritsugi.acw.catalog;

import io.toritsugi.acw.catalog.CatalogProblem.Reason;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.template.CodeTreeRules;
import io.toritsugi.acw.template.Inheritance;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateProblem;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.template.TemplateRules;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Collects what providers give, with everything that is wrong with it. */
final class CatalogAssembly {
    private static final int MOST_NOT_LOADED = 100;

    private final List<CatalogProblem> problems = new ArrayList<>();
    private final List<Given<Template>> templates = new ArrayList<>();
    private final List<Given<CodeTree>> trees = new ArrayList<>();
    private final SortedMap<TemplateRef, Given<Template>> byRef = new TreeMap<>();

    /** A template or a tree, and who gave it. */
    private record Given<T>(T thing, String provider, String type) {
        String from() {
            return provider + " (" + type + ")";
        }
    }

    List<CatalogProblem> problems() {
        return List.copyOf(problems);
    }

    SortedMap<TemplateRef, String> providers() {
        SortedMap<TemplateRef, String> names = new TreeMap<>();
        byRef.forEach((ref, given) -> names.put(ref, given.provider()));
        return names;
    }

    /** {@return whether there may be more} Takes one service, or reports the one that cannot be loaded. */
    boolean load(Iterator<TemplateProvider> services, List<TemplateProvider> providers) {
        try {
            if (!services.hasNext()) {
                return false;
            }
            providers.add(services.next());
        } catch (ServiceConfigurationError broken) {
            problems.add(problem(Reason.NOT_LOADED, "", String.valueOf(broken.getMessage()), ""));
        }
        return problems.size() < MOST_NOT_LOADED;
    }

    void addAll(Collection<? extends TemplateProvider> providers) {
        SortedMap<String, TemplateProvider> byId = new TreeMap<>();
        providers.stream()
                .sorted(Comparator.comparing(CatalogAssembly::type))
                .forEach(provider -> ask(type(provider), provider::id).ifPresent(id -> {
                    TemplateProvider other = id.isBlank() ? null : byId.putIfAbsent(id, provider);
                    if (id.isBlank()) {
                        problems.add(problem(Reason.NO_ID, type(provider), "", ""));
                    } else if (other != null) {
                        problems.add(
                                problem(Reason.DUPLICATE_PROVIDER, type(provider), id, id + " (" + type(other) + ")"));
                    }
                }));
        byId.forEach((id, provider) -> {
            add(templates, id, provider, provider::templates);
            add(trees, id, provider, provider::trees);
        });
        trees.sort(order(CodeTree::id, CodeTree::version));
        templates.sort(order(Template::id, Template::version));
    }

    /** {@return the trees; what is wrong with them is among the problems afterwards} */
    CodeTrees trees() {
        SortedMap<String, Given<CodeTree>> byName = new TreeMap<>();
        List<CodeTree> once = new ArrayList<>();
        for (Given<CodeTree> given : trees) {
            CodeTree tree = given.thing();
            String name = tree.ref().toString();
            if (isNew(byName.putIfAbsent(name, given), given, name, Reason.DUPLICATE_TREE)) {
                once.add(tree);
                addWithin(Reason.TREE, given, name, CodeTreeRules.problems(tree));
            }
        }
        return CodeTrees.of(once);
    }

    /** {@return the forms of templates that are right; what is wrong with others is among the problems afterwards} */
    SortedMap<TemplateRef, Form> forms(CodeTrees trees) {
        List<Given<Template>> once = new ArrayList<>();
        for (Given<Template> given : templates) {
            Template template = given.thing();
            if (template.version() < 1) {
                // It cannot be referred to, so nothing can be said of what it inherits.
                addWithin(Reason.TEMPLATE, given, name(template), TemplateRules.problems(template, trees));
            } else if (isNew(
                    byRef.putIfAbsent(template.ref(), given), given, name(template), Reason.DUPLICATE_TEMPLATE)) {
                once.add(given);
            }
        }
        SortedMap<TemplateRef, Form> forms = new TreeMap<>();
        for (Given<Template> given : once) {
            Template template = given.thing();
            Validation<List<TemplateProblem>, Form> form = Inheritance.flattened(template, this::find)
                    .fold(Validation::invalid, flattened -> Form.of(flattened, trees));
            if (form.isValid()) {
                forms.put(template.ref(), form.get());
            } else {
                addWithin(Reason.TEMPLATE, given, name(template), form.getError());
            }
        }
        return forms;
    }

    private Optional<Template> find(TemplateRef ref) {
        return Optional.ofNullable(byRef.get(ref)).map(Given::thing);
    }

    private <T> void add(
            List<Given<T>> all, String id, TemplateProvider provider, Supplier<? extends Collection<T>> things) {
        ask(id, () -> {
                    Collection<T> given = things.get();
                    return given == null || given.stream().anyMatch(Objects::isNull) ? null : List.copyOf(given);
                })
                .ifPresent(given -> given.forEach(thing -> all.add(new Given<>(thing, id, type(provider)))));
    }

    private <T> Optional<T> ask(String provider, Supplier<? extends @Nullable T> question) {
        try {
            T answer = question.get();
            if (answer == null) {
                problems.add(problem(Reason.NO_RESULT, provider, "", ""));
            }
            return Optional.ofNullable(answer);
        } catch (RuntimeException thrown) {
            problems.add(problem(Reason.FAILED, provider, thrown.getClass().getName(), ""));
            return Optional.empty();
        }
    }

    private <T> boolean isNew(@Nullable Given<T> earlier, Given<T> given, String name, Reason reason) {
        if (earlier != null) {
            problems.add(problem(reason, given.provider(), name, earlier.from()));
        }
        return earlier == null;
    }

    private void addWithin(Reason reason, Given<?> given, String name, List<TemplateProblem> within) {
        within.forEach(
                problem -> problems.add(new CatalogProblem(reason, given.provider(), name, "", Optional.of(problem))));
    }

    private static <T, I extends Comparable<I>> Comparator<Given<T>> order(
            Function<T, I> id, ToIntFunction<T> version) {
        return Comparator.comparing((Given<T> given) -> id.apply(given.thing()))
                .thenComparingInt(given -> version.applyAsInt(given.thing()))
                .thenComparing(Given::provider);
    }

    private static String name(Template template) {
        return template.id() + "@" + template.version();
    }

    private static String type(TemplateProvider provider) {
        return provider.getClass().getName();
    }

    private static CatalogProblem problem(Reason reason, String provider, String subject, String other) {
        return new CatalogProblem(reason, provider, subject, other, Optional.empty());
    }
}
