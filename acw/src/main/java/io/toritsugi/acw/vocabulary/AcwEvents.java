package io.toritsugi.acw.vocabulary;

import io.toritsugi.acw.document.edit.CheckOverridden;
import io.toritsugi.acw.document.edit.EntryRemoved;
import io.toritsugi.acw.document.edit.EntryWritten;
import io.toritsugi.acw.document.edit.FieldEdited;
import io.toritsugi.acw.document.edit.StepMarked;
import io.toritsugi.acw.document.edit.SuggestionAnswered;
import io.toritsugi.acw.document.event.ClockEnded;
import io.toritsugi.acw.document.event.ClockStarted;
import io.toritsugi.acw.document.event.CodeDefaulted;
import io.toritsugi.acw.document.event.DocumentCancelled;
import io.toritsugi.acw.document.event.DocumentCarriedOver;
import io.toritsugi.acw.document.event.DocumentCutShort;
import io.toritsugi.acw.document.event.DocumentOpened;
import io.toritsugi.acw.document.event.DocumentReopened;
import io.toritsugi.acw.document.event.DocumentSubmitted;
import io.toritsugi.acw.document.event.TemplateChanged;
import io.toritsugi.acw.document.extension.ExtensionAnswered;
import io.toritsugi.acw.document.extension.ExtensionLapsed;
import io.toritsugi.acw.document.extension.ExtensionRequested;
import io.toritsugi.acw.quality.event.DisputeDecided;
import io.toritsugi.acw.quality.event.EvaluationAcknowledged;
import io.toritsugi.acw.quality.event.EvaluationCompleted;
import io.toritsugi.acw.quality.event.EvaluationDisputed;
import io.toritsugi.acw.update.event.UpdateCompensated;
import io.toritsugi.acw.update.event.UpdateDeadLettered;
import io.toritsugi.acw.update.event.UpdateDelivered;
import io.toritsugi.acw.update.event.UpdateFailed;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.acw.update.event.UpdateRetried;
import io.toritsugi.acw.update.event.UpdateWithdrawn;
import io.toritsugi.core.json.EventVocabulary;
import java.util.Map;

/**
 * The events of documents, of updates of other systems and of evaluations, for whoever reads them: a codec for JSON is made with this vocabulary.
 *
 * @since 0.1
 */
public final class AcwEvents {
    /** The types of events of acw, by their names on the wire. */
    public static final EventVocabulary VOCABULARY = EventVocabulary.of(
            "toritsugi-acw",
            Map.ofEntries(
                    Map.entry(CheckOverridden.TYPE, CheckOverridden.class),
                    Map.entry(ClockEnded.TYPE, ClockEnded.class),
                    Map.entry(ClockStarted.TYPE, ClockStarted.class),
                    Map.entry(CodeDefaulted.TYPE, CodeDefaulted.class),
                    Map.entry(DisputeDecided.TYPE, DisputeDecided.class),
                    Map.entry(DocumentCancelled.TYPE, DocumentCancelled.class),
                    Map.entry(DocumentCarriedOver.TYPE, DocumentCarriedOver.class),
                    Map.entry(DocumentCutShort.TYPE, DocumentCutShort.class),
                    Map.entry(DocumentOpened.TYPE, DocumentOpened.class),
                    Map.entry(DocumentReopened.TYPE, DocumentReopened.class),
                    Map.entry(DocumentSubmitted.TYPE, DocumentSubmitted.class),
                    Map.entry(EntryRemoved.TYPE, EntryRemoved.class),
                    Map.entry(EntryWritten.TYPE, EntryWritten.class),
                    Map.entry(EvaluationAcknowledged.TYPE, EvaluationAcknowledged.class),
                    Map.entry(EvaluationCompleted.TYPE, EvaluationCompleted.class),
                    Map.entry(EvaluationDisputed.TYPE, EvaluationDisputed.class),
                    Map.entry(ExtensionAnswered.TYPE, ExtensionAnswered.class),
                    Map.entry(ExtensionLapsed.TYPE, ExtensionLapsed.class),
                    Map.entry(ExtensionRequested.TYPE, ExtensionRequested.class),
                    Map.entry(FieldEdited.TYPE, FieldEdited.class),
                    Map.entry(StepMarked.TYPE, StepMarked.class),
                    Map.entry(SuggestionAnswered.TYPE, SuggestionAnswered.class),
                    Map.entry(TemplateChanged.TYPE, TemplateChanged.class),
                    Map.entry(UpdateCompensated.TYPE, UpdateCompensated.class),
                    Map.entry(UpdateDeadLettered.TYPE, UpdateDeadLettered.class),
                    Map.entry(UpdateDelivered.TYPE, UpdateDelivered.class),
                    Map.entry(UpdateFailed.TYPE, UpdateFailed.class),
                    Map.entry(UpdateRequested.TYPE, UpdateRequested.class),
                    Map.entry(UpdateRetried.TYPE, UpdateRetried.class),
                    Map.entry(UpdateWithdrawn.TYPE, UpdateWithdrawn.class)));

    private AcwEvents() {}
}
