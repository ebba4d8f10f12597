package io.toritsugi.acw.template;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.condition.FactTypes;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a template together with those that it inherits from.
 *
 * <p>What has the same id replaces what was there, in its place; the rest comes behind. A section and a step keep what they held:
 * their own words and conditions are replaced, the steps and fields in them are put together in the same way. So a field is replaced
 * in the step of the same id alone; to move it, the child omits it and says it anew. Facts are joined by name and trees of codes by id;
 * description and policy are those of the child, where it has one. A parent is always one version: nothing changes below a template.
 * Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class Inheritance {
    /** How many templates may inherit from each other in a row. */
    public static final int LONGEST_CHAIN = 20;

    private Inheritance() {}

    /**
     * {@return a template put together with all that it inherits from, or all problems with its ancestors, at least one}
     *
     * @param template the template
     * @param templates finds the version of a template that is named
     */
    public static Validation<List<TemplateProblem>, Template> flattened(
            Template template, Function<TemplateRef, Optional<Template>> templates) {
        List<Template> chain = new ArrayList<>(List.of(template));
        Set<TemplateRef> seen = new LinkedHashSet<>(Set.of(template.ref()));
        Optional<TemplateRef> next = template.inherits();
        while (next.isPresent()) {
            Optional<Template> parent = templates.apply(next.get());
            if (!seen.add(next.get())) {
                return invalid(
                        Reason.INHERITANCE_CYCLE,
                        seen.stream().map(TemplateRef::toString).toList(),
                        next.get());
            }
            if (parent.isEmpty()) {
                return invalid(Reason.UNKNOWN_PARENT, List.of(next.get().toString()), next.get());
            }
            if (chain.size() == LONGEST_CHAIN) {
                return Validation.invalid(
                        List.of(new TemplateProblem(Reason.TOO_DEEP, "/inherits", "", "<= " + LONGEST_CHAIN)));
            }
            chain.add(parent.get());
            next = parent.get().inherits();
        }
        return folded(chain);
    }

    private static Validation<List<TemplateProblem>, Template> invalid(
            Reason reason, List<String> names, TemplateRef last) {
        List<String> way = reason == Reason.INHERITANCE_CYCLE ? new ArrayList<>(names) : new ArrayList<>();
        way.add(last.toString());
        return Validation.invalid(List.of(new TemplateProblem(reason, "/inherits", String.join(" → ", way), "")));
    }

    private static Validation<List<TemplateProblem>, Template> folded(List<Template> chain) {
        List<TemplateProblem> problems = new ArrayList<>();
        Template whole = chain.get(chain.size() - 1);
        for (int i = chain.size() - 2; i >= 0; i--) {
            problems.addAll(problems(chain.get(i), whole));
            whole = flattened(chain.get(i), whole);
        }
        return problems.isEmpty() ? Validation.valid(whole) : Validation.invalid(List.copyOf(problems));
    }

    /**
     * {@return what a template leaves out that its parent does not have; empty if nothing}
     *
     * @param child the template
     * @param flattenedParent its parent, itself without a parent
     */
    public static List<TemplateProblem> problems(Template child, Template flattenedParent) {
        Set<String> ids = ids(flattenedParent);
        Problems problems = new Problems();
        Problems.each("/omits", child.omits(), (place, id) -> {
            if (!ids.contains(id)) {
                problems.add(Reason.OMITS_NOTHING, place, id, Problems.listed(ids));
            }
        });
        return problems.all();
    }

    private static Set<String> ids(Template template) {
        Set<String> ids = new TreeSet<>();
        template.sections().forEach(section -> {
            ids.add(section.id());
            section.steps().forEach(step -> ids.add(step.id()));
        });
        template.fields().forEach(field -> ids.add(field.id().value()));
        template.checks().forEach(check -> ids.add(check.id()));
        template.requests().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /**
     * {@return a template put together with its parent, without a parent}
     *
     * @param child the template
     * @param flattenedParent its parent, itself without a parent
     * @throws IllegalArgumentException if the parent is not the version that the template names, or has a parent itself
     */
    public static Template flattened(Template child, Template flattenedParent) {
        if (!child.inherits().equals(Optional.of(flattenedParent.ref()))) {
            throw new IllegalArgumentException("Inheritance needs the parent that " + child.ref() + " names, "
                    + child.inherits().map(TemplateRef::toString).orElse("none") + ", was " + flattenedParent.ref());
        }
        if (flattenedParent.inherits().isPresent()) {
            throw new IllegalArgumentException(
                    "Inheritance needs a parent without a parent, " + flattenedParent.ref() + " has one");
        }
        Set<String> omitted = child.omits();
        return Template.builder()
                .id(child.id())
                .version(child.version())
                .label(child.label())
                .description(child.description().or(flattenedParent::description))
                .facts(joined(flattenedParent.facts(), child.facts()))
                .addAllSections(
                        sections(kept(flattenedParent.sections(), Section::id, omitted), child.sections(), omitted))
                .addAllChecks(merged(
                        kept(flattenedParent.checks(), Check::id, omitted),
                        child.checks(),
                        Check::id,
                        Inheritance::newer))
                .addAllRequests(merged(
                        kept(flattenedParent.requests(), RequestRule::id, omitted),
                        child.requests(),
                        RequestRule::id,
                        Inheritance::newer))
                .policy(child.policy().or(flattenedParent::policy))
                .addAllCodes(merged(flattenedParent.codes(), child.codes(), CodeTreeRef::id, Inheritance::newer))
                .build();
    }

    private static FactTypes joined(FactTypes old, FactTypes young) {
        Map<String, FactType> all = new LinkedHashMap<>(old.types());
        all.putAll(young.types());
        return FactTypes.of(all);
    }

    private static List<Section> sections(List<Section> old, List<Section> young, Set<String> omitted) {
        List<Section> bare = old.stream()
                .map(section -> with(section, steps(kept(section.steps(), Step::id, omitted), List.of(), omitted)))
                .toList();
        return merged(bare, young, Section::id, (was, is) -> with(is, steps(was.steps(), is.steps(), omitted)));
    }

    private static Section with(Section section, List<Step> steps) {
        return Section.builder()
                .id(section.id())
                .label(section.label())
                .addAllSteps(steps)
                .build();
    }

    private static List<Step> steps(List<Step> old, List<Step> young, Set<String> omitted) {
        List<Step> bare = old.stream()
                .map(step -> with(step, kept(step.fields(), field -> field.id().value(), omitted)))
                .toList();
        return merged(
                bare,
                young,
                Step::id,
                (was, is) -> with(is, merged(was.fields(), is.fields(), Field::id, Inheritance::newer)));
    }

    private static Step with(Step step, List<Field> fields) {
        return Step.builder()
                .id(step.id())
                .label(step.label())
                .guidance(step.guidance())
                .shownWhen(step.shownWhen())
                .requirement(step.requirement())
                .addAllMandatoryFor(step.mandatoryFor())
                .addAllFields(fields)
                .build();
    }

    private static <T> T newer(T was, T is) {
        return is;
    }

    private static <T> List<T> kept(List<T> parts, Function<T, String> id, Set<String> omitted) {
        return parts.stream().filter(part -> !omitted.contains(id.apply(part))).toList();
    }

    /** Twins are left standing, so that the rules find them. */
    private static <T> List<T> merged(List<T> old, List<T> young, Function<T, ?> id, BinaryOperator<T> together) {
        Map<Object, T> changes = new LinkedHashMap<>();
        List<T> twins = new ArrayList<>();
        for (T part : young) {
            if (changes.putIfAbsent(id.apply(part), part) != null) {
                twins.add(part);
            }
        }
        List<T> all = new ArrayList<>();
        for (T part : old) {
            @Nullable T change = changes.remove(id.apply(part));
            all.add(change == null ? part : together.apply(part, change));
        }
        all.addAll(changes.values());
        all.addAll(twins);
        return all;
    }
}
