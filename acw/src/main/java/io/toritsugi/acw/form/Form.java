package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.CodeTrees;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateProblem;
import io.toritsugi.acw.template.TemplateRules;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A template made ready to be filled in: its rules hold, its trees are found, its patterns are compiled, and the order in which its
 * conditions are asked is settled.
 *
 * <p>Conditions of fields and steps see the answers of fields that are shown, by the id of the field, and what is known of the contact;
 * a field that is hidden is unanswered to them, and unknown is no. A hidden step hides its fields. A default is an answer. Asking costs
 * time linear in the size of the template. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Form {
    private final Template template;
    private final CodeTrees trees;
    private final List<FormField> fields;
    private final List<FormStep> steps;
    private final Map<String, Integer> numbers;
    private final int[] order;

    private Form(Template template, CodeTrees trees) {
        this.template = template;
        this.trees = trees;
        List<FieldLimits> limits = FieldLimits.compile(template.fields(), trees);
        List<FormField> allFields = new ArrayList<>();
        List<FormStep> allSteps = new ArrayList<>();
        for (Section section : template.sections()) {
            for (Step step : section.steps()) {
                int first = allFields.size();
                for (Field field : step.fields()) {
                    int number = allFields.size();
                    allFields.add(new FormField(number, allSteps.size(), field, limits.get(number)));
                }
                allSteps.add(new FormStep(allSteps.size(), step, first, allFields.size()));
            }
        }
        this.fields = List.copyOf(allFields);
        this.steps = List.copyOf(allSteps);
        this.numbers = new HashMap<>();
        fields.forEach(field -> numbers.put(field.field().id().value(), field.number()));
        this.order = FormOrder.of(fields, steps, numbers);
    }

    /**
     * Makes a template ready.
     *
     * @param flattened a template without a parent
     * @param trees the trees of codes that its fields name, and perhaps others
     * @return the form, or everything that is wrong with the template, at least one problem
     */
    public static Validation<List<TemplateProblem>, Form> of(Template flattened, CodeTrees trees) {
        List<TemplateProblem> problems = new ArrayList<>(TemplateRules.problems(flattened, trees));
        if (problems.isEmpty()) {
            problems.addAll(FieldLimits.unusablePatterns(flattened));
        }
        return problems.isEmpty()
                ? Validation.valid(new Form(flattened, trees))
                : Validation.invalid(List.copyOf(problems));
    }

    /** {@return the template} */
    public Template template() {
        return template;
    }

    /** {@return the trees of codes} */
    public CodeTrees trees() {
        return trees;
    }

    /**
     * {@return the field of this id, or empty if there is none}
     *
     * @param id the id
     */
    public Optional<Field> find(FieldId id) {
        return Optional.ofNullable(numbers.get(id.value()))
                .map(number -> fields.get(number).field());
    }

    /**
     * {@return everything that is wrong with a new answer, whatever is shown, where nothing else is known; empty if nothing}
     *
     * @param field the field
     * @param answer the answer
     */
    public List<Violation> problems(FieldId field, Answer answer) {
        return problems(field, answer, AnswerContext.NONE);
    }

    /**
     * {@return everything that is wrong with an answer, whatever is shown; empty if nothing}
     *
     * @param field the field
     * @param answer the answer
     * @param context what its limits ask for beside it
     */
    public List<Violation> problems(FieldId field, Answer answer, AnswerContext context) {
        Integer number = numbers.get(field.value());
        if (number == null) {
            return List.of(new Violation(field, Reason.UNKNOWN_FIELD, ""));
        }
        List<Violation> violations = new ArrayList<>();
        fields.get(number).limits().check(answer, context, violations);
        return List.copyOf(violations);
    }

    /**
     * {@return the form as it stands with these answers, where nothing else is known}
     *
     * @param answers what was answered; that of a field that is hidden or that the form lacks is not seen
     * @param contact what is known of the contact
     * @param regulatedTypes the regulated types of business that the contact is of, as {@link Step#mandatoryFor()} names them
     */
    public FormView view(Map<FieldId, Answer> answers, Facts contact, Set<String> regulatedTypes) {
        return view(answers, contact, regulatedTypes, AnswerContext.NONE);
    }

    /**
     * {@return the form as it stands with these answers}
     *
     * @param answers what was answered; that of a field that is hidden or that the form lacks is not seen
     * @param contact what is known of the contact
     * @param regulatedTypes the regulated types of business that the contact is of, as {@link Step#mandatoryFor()} names them
     * @param context what limits ask for beside the answers
     */
    public FormView view(
            Map<FieldId, Answer> answers, Facts contact, Set<String> regulatedTypes, AnswerContext context) {
        FormState state = new FormState(this, answers, contact, regulatedTypes);
        return new FormView(state, new FormReview(state, context));
    }

    /**
     * {@return what a person reads of a violation: the message of the template for limits of its field, otherwise the words of the
     * SDK}
     *
     * @param violation a violation of this form
     * @param locale the language
     */
    public String toText(Violation violation, Locale locale) {
        return find(violation.field())
                .filter(field -> !violation.isMissing())
                .flatMap(Field::message)
                .map(message -> message.in(locale))
                .orElseGet(() -> violation.toText(locale));
    }

    List<FormField> fields() {
        return fields;
    }

    List<FormStep> steps() {
        return steps;
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    int[] order() {
        return order;
    }

    /** {@return the id and version of the template} */
    @Override
    public String toString() {
        return "Form[" + template.ref() + "]";
    }
}
