package io.toritsugi.core.testkit;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Ref;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ways to open a journal again, with one fault each. */
final class BrokenReopenings {
    private BrokenReopenings() {}

    /** Opens what a journal has kept. */
    interface Reopening {
        Journal reopen(Journal journal, InstantSource clock);
    }

    static DurableJournalContract suite(Reopening reopening) {
        return suite(InMemoryJournal::new, reopening);
    }

    static DurableJournalContract keepingRefusals() {
        return suite(KeepingRefusals::new, (journal, clock) -> {
            ((KeepingRefusals) journal).appendRefused();
            return journal;
        });
    }

    static Journal notEmpty(Journal journal, InstantSource clock) {
        journal.append(Samples.TENANT, List.of(Samples.anyVersion(Samples.THIRD, "i0")));
        return journal;
    }

    static Journal keepsNothing(Journal journal, InstantSource clock) {
        return new InMemoryJournal(clock);
    }

    static Journal losesTheLast(Journal journal, InstantSource clock) {
        return keeping(journal, Samples.all(journal).size() - 1);
    }

    static Journal keepsFew(Journal journal, InstantSource clock) {
        return keeping(journal, 1_000);
    }

    static Journal changesIds(Journal journal, InstantSource clock) {
        return changing(journal, draft -> draft.eventId = EventId.of("id-" + draft.position));
    }

    static Journal recordsAgain(Journal journal, InstantSource clock) {
        return changing(journal, draft -> draft.recordedAt = clock.instant());
    }

    static Journal losesItsIndex(Journal journal, InstantSource clock) {
        long last = Samples.all(journal).size();
        return new ForwardingJournal(journal) {
            @Override
            public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                return super.readConcerning(tenant, ref, Math.max(last, afterPosition), limit);
            }
        };
    }

    static Journal forgetsVersions(Journal journal, InstantSource clock) {
        return new ForwardingJournal(journal) {
            @Override
            List<StreamBatch> taken(List<StreamBatch> batches) {
                return batches.stream()
                        .map(batch -> StreamBatch.builder().stream(batch.stream())
                                .addAllEvents(batch.events())
                                .build())
                        .toList();
            }
        };
    }

    static Journal countsAnew(Journal journal, InstantSource clock) {
        long before = Samples.all(journal).size();
        Consumer<Draft> anew = draft -> draft.position -= draft.position > before ? before : 0;
        return new ForwardingJournal(journal) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                return super.append(tenant, batches)
                        .map(all -> new Appended(all.position() - before, each(all.events(), anew)));
            }
        };
    }

    static Journal mixesTenants(Journal journal, InstantSource clock) {
        return new ForwardingJournal(journal) {
            @Override
            public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
                return super.readAll(Samples.TENANT, afterPosition, limit);
            }
        };
    }

    static Journal losesSnapshots(Journal journal, InstantSource clock) {
        return new ForwardingJournal(journal) {
            @Override
            public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                return Optional.empty();
            }
        };
    }

    static Journal goesBack(Journal journal, InstantSource clock) {
        return new ForwardingJournal(journal) {
            @Override
            public boolean saveSnapshot(TenantId tenant, Snapshot snapshot) {
                deleteSnapshot(tenant, snapshot.name());
                return super.saveSnapshot(tenant, snapshot);
            }
        };
    }

    private static Journal keeping(Journal journal, long events) {
        return new ForwardingJournal(journal) {
            @Override
            List<RecordedEvent> seen(List<RecordedEvent> read) {
                return read.stream().filter(event -> event.position() <= events).toList();
            }
        };
    }

    private static Journal changing(Journal journal, Consumer<Draft> change) {
        return new ForwardingJournal(journal) {
            @Override
            List<RecordedEvent> seen(List<RecordedEvent> events) {
                return each(events, change);
            }
        };
    }

    private static List<RecordedEvent> each(List<RecordedEvent> events, Consumer<Draft> change) {
        return events.stream()
                .map(event -> {
                    Draft draft = new Draft(event);
                    change.accept(draft);
                    return draft.build();
                })
                .toList();
    }

    private static DurableJournalContract suite(Function<InstantSource, Journal> opening, Reopening reopening) {
        return new DurableJournalContract() {
            private InstantSource current = Samples.AT_NINE;

            @Override
            public Journal newJournal(InstantSource recordedAt) {
                current = recordedAt;
                return opening.apply(() -> current.instant());
            }

            @Override
            public Journal reopen(Journal journal, InstantSource recordedAt) {
                current = recordedAt;
                return reopening.reopen(journal, recordedAt);
            }
        };
    }

    private static final class KeepingRefusals extends ForwardingJournal {
        private final List<StreamBatch> refused = new ArrayList<>();

        KeepingRefusals(InstantSource clock) {
            super(clock);
        }

        @Override
        public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
            return super.append(tenant, batches).peekLeft(conflict -> refused.addAll(batches));
        }

        void appendRefused() {
            refused.forEach(batch -> super.append(Samples.TENANT, List.of(batch)));
        }
    }
}
