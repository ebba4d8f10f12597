package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.answer.Provenance;
import io.toritsugi.acw.check.Check;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentRejection;
import io.toritsugi.acw.document.Input;
import io.toritsugi.acw.document.OpenDocument;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.fact.Facts;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * One wrap-up by an agent who follows a script: he answers what he must and some of the rest, in order, and submits; where that is
 * refused he changes something, a few times. What he enters and how long he takes come from dice.
 */
final class ScriptedWrapUp {
    private static final int SECOND_LOOKS = 6;
    private static final int THROWS = 8;

    /** When somebody ends a wrap-up that has no limit of its own. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Form form;
    private final Desk desk;
    private final OpenDocument open;
    private final ScriptedAnswers answers;
    private final RandomGenerator dice;
    private final Input input;
    private final int percentOfPace;
    private final Set<FieldId> passedOver = new HashSet<>();
    private Instant now;

    ScriptedWrapUp(Form form, Desk desk, OpenDocument open, Instant ended, RandomGenerator dice) {
        this.form = form;
        this.desk = desk;
        this.open = open;
        this.now = ended;
        this.dice = dice;
        this.input = open.input();
        this.answers = new ScriptedAnswers(form.trees(), open.agent(), dice);
        this.percentOfPace = 60 + dice.nextInt(90);
    }

    Document run() {
        Optional<Duration> limit = open.policy().terms(open.outcome()).flatMap(terms -> terms.limit());
        Instant last = now.plus(limit.orElse(LONGEST));
        desk.carryOut(open, now);
        desk.carryOut(new StartClock(), now);
        for (int look = 0; look <= SECOND_LOOKS && fill(last) && passes(Duration.ofSeconds(2), last); look++) {
            Either<DocumentRejection, List<Dated>> submitted = desk.handle(new Submit(input), now);
            if (submitted.isRight()) {
                desk.carryOut(new EndClock(WrapUpExit.SUBMITTED), now);
                return desk.document();
            }
            lookAgain(submitted.getLeft());
        }
        desk.carryOut(new EndClock(limit.isPresent() ? WrapUpExit.TIMED_OUT : WrapUpExit.FORCED), last);
        return desk.document();
    }

    /** Answers field by field what is still open; false if the time is up before. */
    private boolean fill(Instant last) {
        for (Optional<Field> next = next(); next.isPresent(); next = next()) {
            if (!passes(timeFor(next.get()), last)) {
                return false;
            }
            if (!entered(next.get())) {
                passedOver.add(next.get().id());
            }
        }
        return true;
    }

    private Optional<Field> next() {
        FormView view = view();
        for (Field field : form.template().fields()) {
            boolean open = view.isShown(field.id())
                    && !view.answers().containsKey(field.id())
                    && !passedOver.contains(field.id());
            if (open && (view.isRequired(field.id()) || dice.nextInt(3) == 0)) {
                return Optional.of(field);
            }
            if (open) {
                passedOver.add(field.id());
            }
        }
        return Optional.empty();
    }

    private boolean entered(Field field) {
        Optional<Answer> answer = thrown(field);
        answer.ifPresent(given -> give(field, given));
        return answer.isPresent();
    }

    private Optional<Answer> thrown(Field field) {
        return answers.to(field, now)
                .filter(answer -> form.problems(field.id(), answer).isEmpty());
    }

    private void give(Field field, Answer answer) {
        int seen = desk.document().revisionOf(field.id());
        desk.carryOut(new GiveAnswer(field.id(), answer, Provenance.AGENT, seen, input), now);
    }

    /** Passes over what he may, and changes something that each other check asks about. */
    private void lookAgain(DocumentRejection refused) {
        passedOver.clear();
        Set<String> failed = refused.failedChecks().stream()
                .filter(FailedCheck::blocks)
                .map(FailedCheck::check)
                .collect(Collectors.toSet());
        for (Check check : form.template().checks()) {
            if (failed.contains(check.id()) && check.overridable()) {
                desk.carryOut(new OverrideCheck(check.id(), "agreed with the supervisor", input.by()), now);
            } else if (failed.contains(check.id())) {
                mend(check);
            }
        }
    }

    private void mend(Check check) {
        Set<String> asked = check.failsWhen().map(Condition::factNames).orElseGet(this::namedByRequests);
        List<Field> fields = form.template().fields().stream()
                .filter(field -> asked.contains(field.id().value()))
                .toList();
        FormView view = view();
        for (int thrown = 0; thrown < THROWS && !fields.isEmpty(); thrown++) {
            Field field = fields.get(dice.nextInt(fields.size()));
            Optional<Answer> answer = view.isShown(field.id()) ? thrown(field) : Optional.empty();
            if (answer.isPresent() && !fails(check, field, answer.get())) {
                give(field, answer.get());
                return;
            }
        }
    }

    private boolean fails(Check check, Field field, Answer instead) {
        Map<FieldId, Answer> changed = new TreeMap<>(desk.document().answers());
        changed.put(field.id(), instead);
        return check.failsWhen()
                .filter(fails -> fails.evaluate(view(changed).facts()).isTrue())
                .isPresent();
    }

    /** A promise without a task and the like are mended by what makes the template request something. */
    private SortedSet<String> namedByRequests() {
        SortedSet<String> names = new TreeSet<>();
        form.template().requests().forEach(rule -> names.addAll(rule.when().factNames()));
        return names;
    }

    private FormView view() {
        return view(desk.document().answers());
    }

    private FormView view(Map<FieldId, Answer> given) {
        return form.view(given, Facts.of(open.facts()), open.regulatedTypes());
    }

    private boolean passes(Duration time, Instant last) {
        Instant then = now.plus(time);
        if (then.isAfter(last)) {
            return false;
        }
        now = then;
        return true;
    }

    private Duration timeFor(Field field) {
        int seconds = 2 + dice.nextInt(4);
        if (field.type() instanceof TextType text) {
            seconds = text.format() == TextType.Format.MULTI_LINE ? 6 + dice.nextInt(20) : 3 + dice.nextInt(6);
        } else if (field.type() instanceof CodeType) {
            seconds = 4 + dice.nextInt(6);
        }
        return Duration.ofMillis(10L * seconds * percentOfPace);
    }
}
