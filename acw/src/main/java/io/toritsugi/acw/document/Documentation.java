package io.toritsugi.acw.document;

import io.toritsugi.acw.answer.Provenance.Source;
import io.toritsugi.acw.check.FailedCheck;
import io.toritsugi.acw.document.edit.StepMarked.Mark;
import io.toritsugi.acw.document.edit.SuggestionAnswered.Verdict;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.form.Completeness;
import io.toritsugi.acw.form.FormView;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.core.event.documentation.DeviceClass;
import io.toritsugi.core.event.documentation.DocumentationMode;
import io.toritsugi.core.event.documentation.OverriddenCheck;
import io.toritsugi.core.event.documentation.SkippedStep;
import io.toritsugi.core.event.documentation.WrapUpDocumented;
import io.toritsugi.core.event.documentation.WrapUpFacts;
import io.toritsugi.core.event.interaction.Classification;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How completely a leg is documented. */
final class Documentation {
    private Documentation() {}

    static WrapUpDocumented of(Document state, FormView view, List<FailedCheck> failed, DocumentStage stage) {
        DocumentOpened opened = state.opened().orElseThrow();
        return WrapUpDocumented.builder()
                .routable(opened.routable())
                .leg(opened.leg())
                .agent(opened.agent())
                .revision(stage.revision())
                .stage(stage.stage())
                .facts(facts(state, view, failed))
                .build();
    }

    private static WrapUpFacts facts(Document state, FormView view, List<FailedCheck> failed) {
        TemplateRef template = view.form().template().ref();
        Completeness completeness = view.completeness();
        boolean codeBesides = Views.needsCodeBesides(state, view);
        boolean coded = Views.code(view, Classification.DISPOSITION).isPresent();
        return WrapUpFacts.builder()
                .template(template.id().value())
                .templateVersion(template.version())
                .mode(mode(state, view))
                .device(state.device())
                .firstInputAfter(firstInputAfter(state))
                .fieldsShown(completeness.shown())
                .fieldsRequired(completeness.required() + (codeBesides ? 1 : 0))
                .fieldsFilled(completeness.filled())
                .requiredFilled(completeness.filledRequired() + (codeBesides && coded ? 1 : 0))
                .fieldsInvalid(completeness.invalid())
                .extensions(Extending.granted(state))
                .truncated(state.truncated())
                .defaultCodeUsed(state.defaultCode().isPresent() && !coded)
                .suggestionsAccepted(count(state, Verdict.ACCEPTED))
                .suggestionsEdited(count(state, Verdict.EDITED))
                .suggestionsRejected(count(state, Verdict.REJECTED))
                .addAllOverrides(failed.stream()
                        .flatMap(check -> check.override().stream()
                                .map(override -> new OverriddenCheck(check.check(), override.reason())))
                        .toList())
                .addAllSkippedSteps(view.steps().stream()
                        .map(Step::id)
                        .filter(step -> state.steps().get(step) == Mark.SKIPPED)
                        .map(step -> new SkippedStep(
                                step, Optional.ofNullable(state.skipReasons().get(step))))
                        .toList())
                .build();
    }

    private static int count(Document state, Verdict verdict) {
        return (int)
                state.suggestions().values().stream().filter(verdict::equals).count();
    }

    private static Optional<Duration> firstInputAfter(Document state) {
        return state.clockStartedAt()
                .flatMap(start -> state.firstInputAt()
                        .map(input -> input.isBefore(start) ? Duration.ZERO : Duration.between(start, input)));
    }

    private static DocumentationMode mode(Document state, FormView view) {
        if (state.device()
                .filter(device -> device == DeviceClass.PHONE || device == DeviceClass.TABLET)
                .isPresent()) {
            return DocumentationMode.MOBILE;
        }
        Set<Source> sources = EnumSet.noneOf(Source.class);
        state.answers().keySet().stream()
                .filter(view::isShown)
                .flatMap(field -> state.find(field).stream())
                .forEach(entered -> sources.add(entered.current().provenance().source()));
        if (sources.contains(Source.AI) || sources.contains(Source.DICTATION)) {
            return DocumentationMode.AI_ASSISTED;
        }
        boolean byPerson = sources.contains(Source.AGENT);
        if (sources.contains(Source.AUTO) || sources.contains(Source.BOT)) {
            return byPerson || !state.entries().isEmpty() ? DocumentationMode.HYBRID : DocumentationMode.AUTOMATED;
        }
        return byPerson ? DocumentationMode.TEMPLATE : DocumentationMode.MANUAL;
    }
}
