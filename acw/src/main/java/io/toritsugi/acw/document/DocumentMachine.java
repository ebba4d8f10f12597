package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.document.DocumentCommand.AnswerExtension;
import io.toritsugi.acw.document.DocumentCommand.AnswerSuggestion;
import io.toritsugi.acw.document.DocumentCommand.Cancel;
import io.toritsugi.acw.document.DocumentCommand.ChangeTemplate;
import io.toritsugi.acw.document.DocumentCommand.ClearAnswer;
import io.toritsugi.acw.document.DocumentCommand.EndClock;
import io.toritsugi.acw.document.DocumentCommand.EndContact;
import io.toritsugi.acw.document.DocumentCommand.GiveAnswer;
import io.toritsugi.acw.document.DocumentCommand.MarkStep;
import io.toritsugi.acw.document.DocumentCommand.OverrideCheck;
import io.toritsugi.acw.document.DocumentCommand.RemoveEntry;
import io.toritsugi.acw.document.DocumentCommand.Reopen;
import io.toritsugi.acw.document.DocumentCommand.RequestExtension;
import io.toritsugi.acw.document.DocumentCommand.StartClock;
import io.toritsugi.acw.document.DocumentCommand.Submit;
import io.toritsugi.acw.document.DocumentCommand.Tick;
import io.toritsugi.acw.document.DocumentCommand.WriteEntry;
import io.toritsugi.acw.document.event.CodeDefaulted;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.extension.ExtensionLapsed.Cause;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.internal.snapshot.StateSnapshots;
import io.toritsugi.acw.policy.ResolvedPolicy;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.decide.Deadlines;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides the life of the document of one agent leg.
 *
 * <pre>
 * LIVE      contact over: DRAFT (with the clock of the wrap-up, or without)
 * DRAFT     submitted: SUBMITTED · time up: TIMED_OUT · ended otherwise, even as done: FORCED · nothing to document: CANCELLED
 * TIMED_OUT, FORCED   still written, and submitted in time within the grace of the policy, late after it
 * SUBMITTED, CANCELLED   reopened with a reason, by whoever may: DRAFT
 * </pre>
 *
 * <p>Nothing that was accepted is ever lost: every edit is an event, what breaks a limit is kept in the draft, and whoever edits a field
 * without having seen its last answer gets his own beside it, for everybody to see, until somebody who has seen both edits the field;
 * so with the entries of the record. Edits of different fields and entries never disturb each other.
 *
 * <p>A submission, a wrap-up that ends before it, and a later submission each publish {@link WrapUpDocumented} in the same decision. Two
 * things happen by themselves: without a disposition for as long as the policy says, the default one is taken; and a wish for more time
 * that a supervisor must approve lapses when the time for the answer is up, while core's clock, which stood still for that long,
 * runs on by itself. The limit of the wrap-up is that of core's clock alone, of which {@link DocumentCommand.StartClock} and
 * {@link DocumentCommand.EndClock} tell; what core is to be told in turn, {@link CoreCommands} says. Stateless and thread-safe, if its forms are.
 *
 * @since 0.1
 */
public final class DocumentMachine implements Decider<Document, DocumentCommand, DocumentRejection> {
    private final Function<TemplateRef, Optional<Form>> forms;

    /**
     * Makes a machine.
     *
     * @param forms the form of each version of a template; the same one for the same version, always
     */
    public DocumentMachine(Function<TemplateRef, Optional<Form>> forms) {
        this.forms = Objects.requireNonNull(forms, "DocumentMachine.forms");
    }

    /**
     * {@return what keeps documents as snapshots, in the format {@code toritsugi.document/1}}
     *
     * @param json how they are written
     */
    public static SnapshotCodec<Document> snapshots(ProtectedJson json) {
        return new StateSnapshots<>(
                "toritsugi.document/1",
                Document.class,
                state -> state.opened().stream().map(opened -> Ref.of(opened.routable())),
                json);
    }

    /**
     * {@return the form of a document as it stands; empty if it is not opened, or if its form is not there}
     *
     * @param state the document
     */
    public Optional<FormView> view(Document state) {
        return formOf(state).map(form -> Views.of(state, form));
    }

    @Override
    public Document initial() {
        return Document.unknown();
    }

    @Override
    public Either<DocumentRejection, List<Dated>> decide(Document state, DocumentCommand command, Instant now) {
        Instant at = state.lastEventAt().filter(now::isBefore).orElse(now);
        if (command instanceof OpenDocument open) {
            return Opening.decide(state, open, forms.apply(open.template()), at);
        }
        if (state.opened().isEmpty()) {
            return command instanceof Tick
                    ? Either.right(List.of())
                    : Either.left(DocumentRejection.of(
                            DocumentRule.NOT_OPENED, command.getClass().getSimpleName()));
        }
        Optional<Form> form = formOf(state);
        if (form.isEmpty()) {
            return Either.left(DocumentRejection.of(
                    DocumentRule.TEMPLATE_UNKNOWN, state.template().orElseThrow()));
        }
        Decision decision = new Decision(state, form, at);
        whatIsDue(decision);
        Extending.settle(decision);
        @Nullable DocumentRejection refusal = decide(decision, command);
        Extending.settle(decision);
        return refusal == null ? Either.right(decision.events()) : Either.left(refusal);
    }

    private void whatIsDue(Decision decision) {
        for (Optional<Instant> next = dueBy(decision); next.isPresent(); next = dueBy(decision)) {
            Instant deadline = next.get();
            Instant at =
                    decision.state().lastEventAt().filter(deadline::isBefore).orElse(deadline);
            if (codeDeadline(decision.state()).equals(next)) {
                DocumentOpened opened = decision.opened();
                decision.add(
                        at,
                        CodeDefaulted.builder()
                                .document(opened.document())
                                .routable(opened.routable())
                                .code(opened.policy().defaultCode().orElseThrow())
                                .build());
            } else {
                Extending.lapse(decision, at, Cause.NOT_ANSWERED);
            }
        }
    }

    private Optional<Instant> dueBy(Decision decision) {
        return nextDeadline(decision.state()).filter(deadline -> !deadline.isAfter(decision.now()));
    }

    private @Nullable DocumentRejection decide(Decision decision, DocumentCommand command) {
        if (command instanceof StartClock) {
            Closing.startClock(decision);
            return null;
        }
        if (command instanceof EndClock end) {
            Closing.endClock(decision, end.cause());
            return null;
        }
        if (command instanceof EndContact) {
            return Closing.endContact(decision);
        }
        if (command instanceof RequestExtension request) {
            return Extending.request(decision, request);
        }
        if (command instanceof AnswerExtension answer) {
            return Extending.answer(decision, answer);
        }
        if (command instanceof Reopen reopen) {
            return Closing.reopen(decision, reopen);
        }
        if (command instanceof Tick) {
            return null;
        }
        if (decision.state().state().filter(DocumentState::open).isEmpty()) {
            return DocumentRejection.of(DocumentRule.CLOSED, decision.opened().document());
        }
        return write(decision, command);
    }

    private @Nullable DocumentRejection write(Decision decision, DocumentCommand command) {
        if (command instanceof GiveAnswer give) {
            return answered(
                    decision, give.field(), Optional.of(give.answer()), give.input(), Editing.answer(decision, give));
        }
        if (command instanceof AnswerSuggestion suggestion) {
            return answered(
                    decision,
                    suggestion.field(),
                    suggestion.answer(),
                    suggestion.input(),
                    Editing.suggestion(decision, suggestion));
        }
        if (command instanceof ClearAnswer clear) {
            return Editing.clear(decision, clear);
        }
        if (command instanceof WriteEntry write) {
            return Editing.write(decision, write);
        }
        if (command instanceof RemoveEntry remove) {
            return Editing.remove(decision, remove);
        }
        if (command instanceof MarkStep mark) {
            return Editing.mark(decision, mark);
        }
        if (command instanceof OverrideCheck override) {
            return Editing.override(decision, override);
        }
        if (command instanceof ChangeTemplate change) {
            return Moving.decide(decision, change, forms.apply(change.template()));
        }
        if (command instanceof Cancel cancel) {
            Closing.cancel(decision, cancel.reason(), cancel.by());
            return null;
        }
        return Closing.submit(decision, ((Submit) command).input());
    }

    /**
     * Where a disposition ends the wrap-up, choosing one submits what can be submitted; what cannot stays a draft, and so does what
     * was turned down, is hidden, or stands beside another answer.
     */
    private static @Nullable DocumentRejection answered(
            Decision decision,
            FieldId field,
            Optional<Answer> answer,
            Input input,
            @Nullable DocumentRejection refusal) {
        boolean chosen = refusal == null
                && answer.isPresent()
                && decision.opened().policy().codeEndsWrapUp()
                && decision.state().state().filter(DocumentState.DRAFT::equals).isPresent()
                && Optional.ofNullable(decision.state().fields().get(field))
                        .filter(entered -> entered.answer().equals(answer)
                                && entered.conflicts().isEmpty())
                        .isPresent()
                && decision.view().isShown(field)
                && decision.form()
                        .find(field)
                        .filter(any -> Views.says(decision.form(), any, Classification.DISPOSITION))
                        .isPresent();
        if (chosen) {
            Closing.submit(decision, input);
        }
        return refusal;
    }

    @Override
    public Document evolve(Document state, Dated event) {
        return DocumentFold.fold(state, event);
    }

    /** {@inheritDoc} That is when the default disposition is taken, or when a wish for more time that nobody has answered lapses. */
    @Override
    public Optional<Instant> nextDeadline(Document state) {
        return Stream.of(codeDeadline(state), Extending.deadline(state))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> codeDeadline(Document state) {
        return state.opened()
                .map(DocumentOpened::policy)
                .filter(policy -> policy.defaultCode().isPresent()
                        && state.defaultCode().isEmpty()
                        && state.clockRuns()
                        && state.state().filter(DocumentState.DRAFT::equals).isPresent())
                .flatMap(ResolvedPolicy::codeTimeout)
                .filter(timeout -> view(state)
                        .filter(view ->
                                Views.code(view, Classification.DISPOSITION).isEmpty())
                        .isPresent())
                .map(timeout -> Deadlines.after(state.clockStartedAt().orElseThrow(), timeout));
    }

    private Optional<Form> formOf(Document state) {
        return state.template().flatMap(forms);
    }
}
