package io.toritsugi.core.testkit;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.UnknownEvent;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamBatch;
import io.toritsugi.core.journal.VersionConflict;
import io.vavr.control.Either;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Journals with one fault each. */
final class BrokenJournals {
    private BrokenJournals() {}

    static Journal ignoresVersions(InstantSource clock) {
        return taking(clock, batches -> each(batches, batch -> expecting(batch, OptionalLong.empty())));
    }

    static Journal needsVersions(InstantSource clock) {
        return taking(
                clock,
                batches -> each(
                        batches,
                        batch -> expecting(
                                batch, OptionalLong.of(batch.expectedVersion().orElse(0)))));
    }

    static Journal otherOrder(InstantSource clock) {
        return taking(
                clock,
                batches -> batches.stream()
                        .sorted(Comparator.comparing(StreamBatch::stream))
                        .toList());
    }

    static Journal losesOne(InstantSource clock) {
        return seeing(clock, events -> events.size() > 100 ? events.subList(1, events.size()) : events);
    }

    static Journal oddPages(InstantSource clock) {
        return seeing(clock, events -> events.subList(0, events.isEmpty() ? 0 : (events.size() - 1) | 1));
    }

    static Journal shortPages(InstantSource clock) {
        return seeing(clock, events -> events.subList(0, Math.min(1, events.size())));
    }

    static Journal mutableLists(InstantSource clock) {
        return seeing(clock, ArrayList::new);
    }

    static Journal sortsByTime(InstantSource clock) {
        return seeing(
                clock,
                events -> events.stream()
                        .sorted(Comparator.comparing(RecordedEvent::occurredAt))
                        .toList());
    }

    static Journal takesAnyId(InstantSource clock) {
        return taking(
                clock,
                batches -> each(
                        batches,
                        batch -> StreamBatch.builder().stream(batch.stream())
                                .expectedVersion(batch.expectedVersion())
                                .addAllEvents(batch.events().stream()
                                        .map(event -> PendingEvent.of(event.occurredAt(), event.event()))
                                        .toList())
                                .build()));
    }

    static Journal doubleVersions(InstantSource clock) {
        return changing(clock, draft -> draft.version *= 2);
    }

    static Journal fallingPositions(InstantSource clock) {
        return changing(clock, draft -> draft.position = 1_000 - draft.position);
    }

    static Journal ownIds(InstantSource clock) {
        return changing(clock, draft -> draft.eventId = EventId.of("id-" + draft.position));
    }

    static Journal otherClock(InstantSource clock) {
        return changing(clock, draft -> draft.recordedAt = draft.occurredAt);
    }

    static Journal cutsNanoseconds(InstantSource clock) {
        return changing(clock, draft -> draft.occurredAt = draft.occurredAt.truncatedTo(ChronoUnit.MILLIS));
    }

    static Journal noCause(InstantSource clock) {
        return changing(clock, draft -> draft.cause = Optional.empty());
    }

    static Journal emptiesUnknown(InstantSource clock) {
        return changing(
                clock,
                draft -> draft.event = draft.event instanceof UnknownEvent unknown
                        ? UnknownEvent.of(unknown.type(), Map.of())
                        : draft.event);
    }

    static Journal roundsFacts(InstantSource clock) {
        return changing(
                clock,
                draft -> draft.event = draft.event instanceof FactRecorded fact
                        ? FactRecorded.builder()
                                .interaction(fact.interaction())
                                .key(fact.key())
                                .value(FactValue.of(1))
                                .sensitivity(fact.sensitivity())
                                .build()
                        : draft.event);
    }

    static Journal noLimit(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
                return super.readStream(tenant, stream, afterVersion, Integer.MAX_VALUE);
            }
        };
    }

    static Journal batchByBatch(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                Either<VersionConflict, Appended> last = Either.right(new Appended(0, List.of()));
                for (StreamBatch batch : batches) {
                    last = last.flatMap(before -> super.append(tenant, List.of(batch)));
                }
                return last;
            }
        };
    }

    static Journal answersNothing(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                return super.append(tenant, batches).map(all -> new Appended(all.position(), List.of()));
            }
        };
    }

    static Journal noIndex(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                return List.of();
            }
        };
    }

    static Journal indexOfIds(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                return readAll(tenant, afterPosition, Integer.MAX_VALUE).stream()
                        .filter(event -> event.event().concerns().stream()
                                .anyMatch(other -> other.id().equals(ref.id())))
                        .limit(limit)
                        .toList();
            }
        };
    }

    static Journal oneTenant(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
                return super.readAll(Samples.TENANT, afterPosition, limit);
            }
        };
    }

    static Journal foldsCase(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
                StreamId folded = StreamId.of(stream.value().toLowerCase(Locale.ROOT));
                return super.readStream(tenant, folded, afterVersion, limit);
            }
        };
    }

    static Journal inclusive(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readStream(TenantId tenant, StreamId stream, long afterVersion, int limit) {
                return super.readStream(tenant, stream, Math.max(0, afterVersion - 1), limit);
            }
        };
    }

    static Journal anyPage(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readAll(TenantId tenant, long afterPosition, int limit) {
                return super.readAll(tenant, Math.max(0, afterPosition), Math.max(1, limit));
            }
        };
    }

    static Journal largestBatch(InstantSource clock) {
        return taking(clock, batches -> each(batches, batch -> cutTo(1_000, batch)));
    }

    static Journal fewStreams(InstantSource clock) {
        return taking(clock, batches -> batches.subList(0, Math.min(255, batches.size())));
    }

    static Journal foldsTenants(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public Either<VersionConflict, Appended> append(TenantId tenant, List<StreamBatch> batches) {
                return super.append(TenantId.of(tenant.value().toLowerCase(Locale.ROOT)), batches);
            }
        };
    }

    static Journal noCustomers(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                return ref.kind() == Ref.Kind.CUSTOMER
                        ? List.of()
                        : super.readConcerning(tenant, ref, afterPosition, limit);
            }
        };
    }

    static Journal retiresByItself(InstantSource clock) {
        return new ForwardingJournal(clock) {
            @Override
            public long retired(TenantId tenant) {
                return readAll(tenant, 0, 1).size();
            }
        };
    }

    private static Journal taking(InstantSource clock, UnaryOperator<List<StreamBatch>> change) {
        return new ForwardingJournal(clock) {
            @Override
            List<StreamBatch> taken(List<StreamBatch> batches) {
                return change.apply(batches);
            }
        };
    }

    private static Journal seeing(InstantSource clock, UnaryOperator<List<RecordedEvent>> change) {
        return new ForwardingJournal(clock) {
            @Override
            List<RecordedEvent> seen(List<RecordedEvent> events) {
                return change.apply(events);
            }
        };
    }

    private static Journal changing(InstantSource clock, Consumer<Draft> change) {
        return seeing(
                clock,
                events -> events.stream()
                        .map(event -> {
                            Draft draft = new Draft(event);
                            change.accept(draft);
                            return draft.build();
                        })
                        .toList());
    }

    private static List<StreamBatch> each(List<StreamBatch> batches, UnaryOperator<StreamBatch> change) {
        return batches.stream().map(change).toList();
    }

    private static StreamBatch cutTo(int most, StreamBatch batch) {
        return StreamBatch.builder().stream(batch.stream())
                .expectedVersion(batch.expectedVersion())
                .addAllEvents(
                        batch.events().subList(0, Math.min(most, batch.events().size())))
                .build();
    }

    private static StreamBatch expecting(StreamBatch batch, OptionalLong version) {
        return StreamBatch.builder().stream(batch.stream())
                .expectedVersion(version)
                .addAllEvents(batch.events())
                .build();
    }
}
