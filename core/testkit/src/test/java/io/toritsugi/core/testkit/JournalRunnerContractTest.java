package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalRunnerContractTest implements JournalRunnerContract {
    @Override
    public Journal newJournal(InstantSource recordedAt) {
        return new InMemoryJournal(recordedAt);
    }

    @Test
    void theDayHasEverythingInIt() {
        DayRun<?> day = DayRun.of(List.of(DayRun.owner(DayRun.FLOORS, newJournal(Samples.AT_NINE))), FloorDay.floor());

        assertThat(day.appended())
                .extracting(told -> told.event().map(Event::type).orElseThrow())
                .contains(
                        "AgentLoggedIn",
                        "Offered",
                        "OfferAccepted",
                        "OfferExpired",
                        "LegHeld",
                        "LegResumed",
                        "LegEnded")
                .contains("WrapUpStarted", "WrapUpEnded", "AgentNotReady", "AgentLoggedOut", "FactRecorded");
        assertThat(day.answers())
                .anyMatch(told -> told.size() == 1 && told.get(0).code().equals("CREATED_TWICE"));
        assertThat(day.appended()).anyMatch(told -> told.lag().isPresent());
    }

    @Test
    void aJournalThatIgnoresVersionsIsFound() {
        JournalRunnerContract suite = recordedAt -> new ForwardingJournal(recordedAt) {
            @Override
            List<StreamBatch> taken(List<StreamBatch> batches) {
                return batches.stream()
                        .map(batch -> StreamBatch.builder().stream(batch.stream())
                                .addAllEvents(batch.events())
                                .build())
                        .toList();
            }
        };

        assertThatThrownBy(suite::letsTwoOwnersTakeTurns).isInstanceOf(AssertionError.class);
    }

    @Test
    void aJournalThatConflictsWithItselfIsFound() {
        JournalRunnerContract suite = recordedAt -> new ForwardingJournal(recordedAt) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                StreamId stream = batches.get(0).stream();
                long version = version(tenant, stream);
                return version > 5
                        ? Either.left(new VersionConflict(stream, version, version))
                        : super.append(tenant, batches);
            }
        };

        assertThatThrownBy(suite::runsADayOfAFloor).isInstanceOf(AssertionError.class);
        assertThatThrownBy(suite::runsADayOfAnAgent).isInstanceOf(AssertionError.class);
        assertThatThrownBy(suite::runsADayOfAContact).isInstanceOf(AssertionError.class);
    }

    @Test
    void aJournalThatKeepsTheFirstSnapshotIsFound() {
        JournalRunnerContract suite = recordedAt -> new ForwardingJournal(recordedAt) {
            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                return loadSnapshot(tenant, snapshot.name()).isPresent() || super.saveSnapshot(tenant, snapshot);
            }
        };

        assertThatThrownBy(suite::goesOnFromASnapshot).isInstanceOf(AssertionError.class);
    }

    @Test
    void aJournalThatCutsSnapshotsIsFound() {
        JournalRunnerContract suite = recordedAt -> new ForwardingJournal(recordedAt) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return super.loadSnapshot(tenant, name)
                        .map(kept -> new Snapshot(
                                name,
                                kept.at(),
                                kept.format(),
                                kept.content().lines().findFirst().orElse("")));
            }
        };

        assertThatThrownBy(suite::goesOnFromASnapshot).isInstanceOf(AssertionError.class);
    }

    @Test
    void aJournalThatReadsAnEventLessIsFound() {
        JournalRunnerContract suite = recordedAt -> new ForwardingJournal(recordedAt) {
            @Override
            List<RecordedEvent> seen(List<RecordedEvent> events) {
                return events.stream().filter(event -> event.version() != 7).toList();
            }
        };

        assertThatThrownBy(suite::runsADayOfAFloor).isInstanceOf(AssertionError.class);
    }
}
