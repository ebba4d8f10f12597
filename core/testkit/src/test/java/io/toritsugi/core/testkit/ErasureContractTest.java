package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.MarkedField;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.PersonalDataKeys;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.Jackson3;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite for forgetting can fail: each journal here is broken in one place, and the named test finds it. */
class ErasureContractTest {
    @Test
    void passesASoundJournal() {
        assertThat(failedBy(new Sound())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("broken")
    void findsBrokenJournals(String fault, Sound broken, String test) {
        assertThat(failedBy(broken)).as(fault).contains(test);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                fault("writes in the open", new InTheOpen(), "keepsNothingMarkedInTheOpen"),
                fault("writes in the open", new InTheOpen(), "forgetsACustomerInHisEvents"),
                fault("writes snapshots in the open", new SnapshotsInTheOpen(), "keepsNothingMarkedInTheOpen"),
                fault("writes snapshots in the open", new SnapshotsInTheOpen(), "forgetsACustomerInASnapshot"),
                fault("tells nothing of what it keeps", new TellsNothing(), "keepsNothingMarkedInTheOpen"),
                fault("remembers what it read", new Remembers(), "forgetsACustomerInHisEvents"),
                fault("finds who is forgotten", new FindsForgotten(), "forgetsACustomerInHisEvents"),
                fault("cannot read who is forgotten", new SkipsForgotten(), "forgetsACustomerInHisEvents"),
                fault("loses snapshots", new LosesSnapshots(), "forgetsACustomerInASnapshot"),
                fault("has one key for all", new OneKey(), "forgetsACustomerInHisEvents"),
                fault("has one key for all", new OneKey(), "forgetsACustomerInASnapshot"),
                fault("has one key for all", new OneKey(), "keepsTheCustomersOfOtherTenants"));
    }

    private static Arguments fault(String fault, Sound broken, String test) {
        return Arguments.of(fault, broken, test);
    }

    private static SortedSet<String> failedBy(ErasureContract suite) {
        return FailedTests.of(ErasureContract.class, suite, 5);
    }

    /** A suite that passes, to be broken in one place; each new journal has keys of its own. */
    private static class Sound implements ErasureContract {
        InMemoryKeys keys = new InMemoryKeys(new SecureRandom());

        @Override
        public PersonalDataKeys keys() {
            return keys;
        }

        PersonalDataCodec codec() {
            return new AesGcmCodec(keys, new SecureRandom());
        }

        RecordFormat format() {
            return new RecordFormat(Jackson3.codec(), codec());
        }

        @Override
        public SnapshotCodec<Floor> floorSnapshots() {
            return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), codec()));
        }

        @Override
        public Journal newJournal(InstantSource recordedAt) {
            keys = new InMemoryKeys(new SecureRandom());
            return new ProtectingJournal(recordedAt, format());
        }

        @Override
        public Journal reopen(Journal journal, InstantSource recordedAt) {
            return journal;
        }

        @Override
        public List<String> stored(Journal journal) {
            return ((ProtectingJournal) journal).stored;
        }
    }

    private static final class InTheOpen extends Sound {
        @Override
        RecordFormat format() {
            return new RecordFormat(Jackson3.codec(), PersonalDataCodec.plain());
        }
    }

    private static final class SnapshotsInTheOpen extends Sound {
        @Override
        public SnapshotCodec<Floor> floorSnapshots() {
            return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain()));
        }
    }

    private static final class TellsNothing extends Sound {
        @Override
        public List<String> stored(Journal journal) {
            return List.of();
        }
    }

    private static final class Remembers extends Sound {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            super.newJournal(recordedAt);
            return new ProtectingJournal(recordedAt, format()) {
                @Override
                List<RecordedEvent> seen(List<RecordedEvent> events) {
                    return events;
                }
            };
        }
    }

    private static final class FindsForgotten extends Sound {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            super.newJournal(recordedAt);
            return new ProtectingJournal(recordedAt, format()) {
                @Override
                public List<RecordedEvent> readConcerning(TenantId tenant, Ref ref, long afterPosition, int limit) {
                    return seen(sound.readConcerning(tenant, ref, afterPosition, limit));
                }
            };
        }
    }

    private static final class SkipsForgotten extends Sound {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            super.newJournal(recordedAt);
            return new ProtectingJournal(recordedAt, format()) {
                @Override
                List<RecordedEvent> seen(List<RecordedEvent> events) {
                    List<RecordedEvent> erased = super.seen(events);
                    return erased.stream().filter(events::contains).toList();
                }
            };
        }
    }

    private static final class LosesSnapshots extends Sound {
        @Override
        public Journal newJournal(InstantSource recordedAt) {
            super.newJournal(recordedAt);
            return new ProtectingJournal(recordedAt, format()) {
                @Override
                public Optional<Snapshot> loadSnapshot(TenantId tenant, String name) {
                    return Optional.empty();
                }
            };
        }
    }

    /** Protects everything under the key of the customer who will be forgotten. */
    private static final class OneKey extends Sound {
        @Override
        PersonalDataCodec codec() {
            PersonalDataCodec codec = super.codec();
            Ref one = Ref.of(ErasureDay.ANN);
            return new PersonalDataCodec() {
                @Override
                public String protect(MarkedField field, List<Ref> subjects, String json) {
                    return codec.protect(here(field), List.of(one), json);
                }

                @Override
                public Optional<String> reveal(MarkedField field, String stored) {
                    return codec.reveal(here(field), stored);
                }

                @Override
                public String token(TenantId tenant, Ref ref) {
                    return codec.token(tenant, ref);
                }

                @Override
                public Optional<String> findToken(TenantId tenant, Ref ref) {
                    return codec.findToken(tenant, ref);
                }
            };
        }

        private static MarkedField here(MarkedField field) {
            return new MarkedField(Samples.TENANT, field.type(), field.property());
        }
    }
}
