package io.toritsugi.acw.template;

import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.code.CodePath;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.policy.AcwPolicy;
import io.toritsugi.acw.request.FollowUpPlan;
import io.toritsugi.acw.request.HandOffPlan;
import io.toritsugi.acw.request.PromisePlan;
import io.toritsugi.acw.request.RequestRule;
import io.toritsugi.acw.template.TemplateProblem.Reason;
import io.toritsugi.core.json.shape.Shape;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds everything in a template that does not fit together.
 *
 * <p>Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class TemplateRules {
    /** How many sections, steps, fields, checks or rules a template may have, of each. */
    public static final int MOST_PARTS = 10_000;

    private static final int WHOLE_CAPACITY = 100;

    private final Template template;
    private final CodeTrees trees;
    private final Problems problems = new Problems();
    private final TextRules texts = new TextRules(problems);
    private final FieldRules fields;
    private final ReferenceRules references;
    private final Set<Object> stepIds = new HashSet<>();
    private final Set<Object> fieldIds = new HashSet<>();

    private TemplateRules(Template template, CodeTrees trees) {
        this.template = template;
        this.trees = trees;
        fields = new FieldRules(problems, texts, trees);
        references = new ReferenceRules(problems, texts, Names.of(template));
    }

    /**
     * {@return all problems between the parts of a template, in the order of its parts, circles last; empty if there are none}
     * A template with more than {@value #MOST_PARTS} parts of a kind is told so and not looked at further.
     *
     * @param flattened a template without a parent, as {@link Inheritance} gives it
     * @param trees the trees of codes that there are
     */
    public static List<TemplateProblem> problems(Template flattened, CodeTrees trees) {
        List<TemplateProblem> tooMany = tooMany(flattened);
        if (!tooMany.isEmpty()) {
            return tooMany;
        }
        TemplateRules rules = new TemplateRules(flattened, trees);
        rules.whole();
        Problems.each("/sections", flattened.sections(), rules::section);
        rules.checks();
        rules.requests();
        flattened.policy().ifPresent(policy -> rules.policy("/policy", policy));
        ShownCycles.find(flattened, rules.problems);
        return rules.problems.all();
    }

    private static List<TemplateProblem> tooMany(Template template) {
        Problems problems = new Problems();
        count(problems, "/sections", template.sections().stream());
        count(problems, "/sections/*/steps", template.sections().stream().flatMap(section -> section.steps().stream()));
        count(problems, "/sections/*/steps/*/fields", template.fields().stream());
        count(problems, "/checks", template.checks().stream());
        count(problems, "/requests", template.requests().stream());
        return problems.all();
    }

    private static void count(Problems problems, String place, Stream<?> parts) {
        long count = parts.count();
        if (count > MOST_PARTS) {
            problems.add(Reason.TOO_MANY, place, count, "<= " + MOST_PARTS);
        }
    }

    private void whole() {
        if (template.version() < 1) {
            problems.add(Reason.OUT_OF_RANGE, "/version", template.version(), ">= 1");
        }
        texts.texts("/label", template.label());
        texts.texts("/description", template.description());
        template.inherits().ifPresent(parent -> problems.add(Reason.NOT_FLATTENED, "/inherits", parent));
        Problems.each("/omits", template.omits(), (place, id) -> problems.add(Reason.OMITS_NOTHING, place, id));
        template.facts().types().keySet().stream()
                .filter(name -> !name.contains("."))
                .forEach(name -> problems.add(Reason.FACT_WITHOUT_DOT, Shape.below("/facts", name), name));
        Problems.each("/codes", template.codes(), (place, tree) -> {
            if (trees.find(tree).isEmpty()) {
                problems.add(Reason.UNKNOWN_TREE, place, tree);
            }
        });
        problems.unique(Reason.DUPLICATE_ID, "/codes", template.codes(), "id", CodeTreeRef::id);
        problems.unique(Reason.DUPLICATE_ID, "/sections", template.sections(), "id", Section::id);
    }

    private void section(String place, Section section) {
        texts.name(place + "/id", section.id());
        texts.texts(place + "/label", section.label());
        Problems.each(place + "/steps", section.steps(), this::step);
    }

    private void step(String place, Step step) {
        texts.name(place + "/id", step.id());
        problems.unique(Reason.DUPLICATE_ID, place + "/id", stepIds, step.id());
        texts.texts(place + "/label", step.label());
        texts.texts(place + "/guidance", step.guidance());
        texts.names(place + "/mandatoryFor", step.mandatoryFor());
        references.condition(place + "/shownWhen", step.shownWhen());
        if (step.requirement() == Step.Requirement.REQUIRED && step.fields().isEmpty()) {
            problems.add(Reason.EMPTY, place + "/fields", step.id());
        }
        Problems.each(place + "/fields", step.fields(), this::field);
    }

    private void field(String place, Field field) {
        problems.unique(Reason.DUPLICATE_ID, place + "/id", fieldIds, field.id());
        fields.field(place, field);
        references.condition(place + "/shownWhen", field.shownWhen());
        references.condition(place + "/requiredWhen", field.requiredWhen());
    }

    private void checks() {
        problems.unique(Reason.DUPLICATE_ID, "/checks", template.checks(), "id", Check::id);
        Problems.each("/checks", template.checks(), (place, check) -> {
            texts.name(place + "/id", check.id());
            texts.texts(place + "/message", check.message());
            references.condition(place + "/failsWhen", check.failsWhen());
        });
    }

    private void requests() {
        problems.unique(Reason.DUPLICATE_ID, "/requests", template.requests(), "id", RequestRule::id);
        Problems.each("/requests", template.requests(), (place, rule) -> {
            texts.name(place + "/id", rule.id());
            references.rule(place, rule);
            if (rule.request() instanceof PromisePlan promise) {
                keptBy(place + "/request/promise/keptBy", promise);
            }
        });
    }

    private void keptBy(String place, PromisePlan promise) {
        List<String> known = template.requests().stream()
                .filter(rule -> rule.request() instanceof FollowUpPlan || rule.request() instanceof HandOffPlan)
                .map(RequestRule::id)
                .toList();
        Problems.each(place, promise.keptBy(), (at, rule) -> {
            if (!known.contains(rule)) {
                problems.add(Reason.UNKNOWN_RULE, at, rule, Problems.listed(known));
            }
        });
    }

    private void policy(String place, AcwPolicy policy) {
        policy.limits().forEach((outcome, limit) -> positive(place + "/limits/" + outcome, Optional.of(limit)));
        positive(place + "/codeTimeout", policy.codeTimeout());
        policy.grace()
                .filter(Duration::isNegative)
                .ifPresent(grace -> problems.add(Reason.OUT_OF_RANGE, place + "/grace", grace, ">= PT0S"));
        policy.unitsHeld()
                .filter(units -> units < 0 || units > WHOLE_CAPACITY)
                .ifPresent(units ->
                        problems.add(Reason.OUT_OF_RANGE, place + "/unitsHeld", units, "0.." + WHOLE_CAPACITY));
        policy.defaultCode().ifPresent(code -> defaultCode(place + "/defaultCode", code));
    }

    private void positive(String place, Optional<Duration> length) {
        length.filter(given -> given.compareTo(Duration.ZERO) <= 0)
                .ifPresent(given -> problems.add(Reason.OUT_OF_RANGE, place, given, "> PT0S"));
    }

    /** Where no tree could be found, that is what is told. */
    private void defaultCode(String place, CodePath code) {
        List<CodeTree> known = Stream.concat(
                        template.codes().stream(),
                        template.fields().stream()
                                .map(Field::type)
                                .filter(CodeType.class::isInstance)
                                .map(type -> ((CodeType) type).tree()))
                .flatMap(tree -> trees.find(tree).stream())
                .toList();
        if (!known.isEmpty() && known.stream().noneMatch(tree -> tree.isActive(code))) {
            problems.add(Reason.UNKNOWN_CODE, place, code);
        }
    }
}
