package io.toritsugi.acw.json;

import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.document.DocumentSamples;
import io.toritsugi.acw.followup.FollowUpMachine;
import io.toritsugi.acw.followup.FollowUpSamples;
import io.toritsugi.acw.promise.PromiseMachine;
import io.toritsugi.acw.promise.PromiseSamples;
import io.toritsugi.acw.quality.evaluation.EvaluationMachine;
import io.toritsugi.acw.quality.evaluation.EvaluationSamples;
import io.toritsugi.acw.update.DeliveryPolicy;
import io.toritsugi.acw.update.OutboxMachine;
import io.toritsugi.acw.update.UpdateSamples;
import io.toritsugi.acw.update.event.UpdateFailed;
import io.toritsugi.acw.update.event.UpdateRequested;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A state of each machine that has snapshots. */
final class SnapshotSamples {
    static final TenantId ACME = TenantId.of("acme");

    private SnapshotSamples() {}

    static Stream<Sample<?>> all() {
        OutboxMachine outboxes = new OutboxMachine("billing", DeliveryPolicy.standard());
        return Stream.of(
                new Sample<>("DocumentSnapshot", DocumentSamples.document(), DocumentMachine::snapshots),
                new Sample<>("EvaluationSnapshot", EvaluationSamples.evaluation(), EvaluationMachine::snapshots),
                new Sample<>("FollowUpSnapshot", FollowUpSamples.followUp(), FollowUpMachine::snapshots),
                new Sample<>(
                        "OutboxSnapshot",
                        outboxes.replay(outboxes.initial(), stillToBeSent()),
                        OutboxMachine::snapshots),
                new Sample<>("PromiseSnapshot", PromiseSamples.promise(), PromiseMachine::snapshots));
    }

    private static List<Dated> stillToBeSent() {
        return UpdateSamples.events().stream()
                .filter(dated -> dated.event() instanceof UpdateRequested || dated.event() instanceof UpdateFailed)
                .toList();
    }

    record Sample<S>(String name, S state, Function<ProtectedJson, SnapshotCodec<S>> codecs) {
        SnapshotCodec<S> codec(ProtectedJson json) {
            return codecs.apply(json);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
