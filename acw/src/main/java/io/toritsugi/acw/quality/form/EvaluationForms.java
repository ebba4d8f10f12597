package io.toritsugi.acw.quality.form;

import io.toritsugi.acw.quality.form.FormProblem.Reason;
import io.vavr.control.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The evaluation forms of a centre in all their versions: each is checked as it comes in, and never changes after.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class EvaluationForms {
    private static final EvaluationForms NONE = new EvaluationForms(new TreeMap<>());

    private final SortedMap<FormRef, EvaluationForm> forms;

    private EvaluationForms(SortedMap<FormRef, EvaluationForm> forms) {
        this.forms = Collections.unmodifiableSortedMap(forms);
    }

    /** {@return no forms} */
    public static EvaluationForms none() {
        return NONE;
    }

    /**
     * Adds a version of a form. One that is there already, with the same content, changes nothing.
     *
     * @param form the version
     * @return these forms and that one, or all that is wrong with it, in the order of its parts
     */
    public Validation<List<FormProblem>, EvaluationForms> with(EvaluationForm form) {
        List<FormProblem> problems = new ArrayList<>(FormRules.problems(form));
        EvaluationForm there = forms.get(form.ref());
        if (there != null && !there.equals(form)) {
            problems.add(
                    0, new FormProblem(Reason.VERSION_TAKEN, "/ref", form.ref().toString(), ""));
        }
        if (!problems.isEmpty()) {
            return Validation.invalid(List.copyOf(problems));
        }
        SortedMap<FormRef, EvaluationForm> more = new TreeMap<>(forms);
        more.put(form.ref(), form);
        return Validation.valid(new EvaluationForms(more));
    }

    /**
     * {@return this version of a form}
     *
     * @param ref which form and version
     */
    public Optional<EvaluationForm> find(FormRef ref) {
        return Optional.ofNullable(forms.get(ref));
    }

    /**
     * {@return the greatest version of a form}
     *
     * @param id the form
     */
    public Optional<EvaluationForm> latest(String id) {
        EvaluationForm latest = null;
        for (EvaluationForm form : forms.values()) {
            if (form.ref().id().equals(id)) {
                latest = form;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** {@return which forms and versions there are; unmodifiable} */
    public SortedSet<FormRef> refs() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(forms.keySet()));
    }
}
