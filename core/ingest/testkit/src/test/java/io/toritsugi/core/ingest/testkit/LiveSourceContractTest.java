package io.toritsugi.core.ingest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.EventId;
import io.toritsugi.core.event.Origin;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.live.LiveBatch;
import io.toritsugi.core.ingest.live.LivePosition;
import io.toritsugi.core.ingest.live.LiveSource;
import io.toritsugi.core.journal.PendingEvent;
import io.vavr.control.Either;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A wrong source is caught, and by the test that says what is wrong. */
class LiveSourceContractTest {
    @Test
    void aRightOneFailsNothing() {
        assertThat(failedBy(Counted::new)).isEmpty();
    }

    @Test
    void oneThatRemembersWhatItGaveIsCaught() {
        assertThat(failedBy(all -> new Counted(all) {
                    private int given;

                    @Override
                    int from(LivePosition position) {
                        return given;
                    }

                    @Override
                    LiveBatch batch(List<RecordResult> results, int end) {
                        given = end;
                        return super.batch(results, end);
                    }
                }))
                .contains("givesAgainWhatWasNotStored", "goesOnAfterARestart");
    }

    @Test
    void oneThatBeginsAgainAtAnUnknownPositionIsCaught() {
        assertThat(failedBy(all -> new Counted(all) {
                    @Override
                    int from(LivePosition position) {
                        return Math.max(0, super.from(position));
                    }
                }))
                .containsExactly("saysSoIfAPositionIsNotItsOwn");
    }

    @Test
    void oneThatGivesMoreThanThereIsRoomForIsCaught() {
        assertThat(failedBy(all -> new Counted(all) {
                    @Override
                    int room(int max) {
                        return max + 1;
                    }
                }))
                .contains("givesEachRecordOnceInOneOrder");
    }

    @Test
    void oneThatMovesWhileNothingIsNewIsCaught() {
        assertThat(failedBy(all -> new Counted(all) {
                    @Override
                    LiveBatch batch(List<RecordResult> results, int end) {
                        return super.batch(results, results.isEmpty() ? end + 1 : end);
                    }
                }))
                .contains("waitsAtItsPosition");
    }

    @Test
    void oneThatSkipsIsCaught() {
        assertThat(failedBy(all -> new Counted(all) {
                    @Override
                    LiveBatch batch(List<RecordResult> results, int end) {
                        return super.batch(results.subList(Math.min(1, results.size()), results.size()), end);
                    }
                }))
                .contains("givesEachRecordOnceInOneOrder");
    }

    private static Set<String> failedBy(Function<List<RecordResult>, LiveSource> source) {
        LiveSourceContract implementation = () -> new LiveSourceTrial() {
            private final List<RecordResult> all = new ArrayList<>();

            @Override
            public void add(int records) {
                for (int i = 0; i < records; i++) {
                    all.add(record(all.size() + 1));
                }
            }

            @Override
            public LiveSource open() {
                return source.apply(all);
            }
        };
        Set<String> failed = new TreeSet<>();
        for (Method test : Arrays.stream(LiveSourceContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList()) {
            try {
                test.invoke(implementation);
            } catch (InvocationTargetException failure) {
                failed.add(test.getName());
            } catch (IllegalAccessException closed) {
                throw new AssertionError(closed);
            }
        }
        return failed;
    }

    private static RecordResult record(int number) {
        PendingEvent event = PendingEvent.builder()
                .occurredAt(Instant.EPOCH)
                .event(Samples.loggedIn("a" + number))
                .eventId(EventId.of("/e" + number))
                .origin(Origin.INGESTED)
                .build();
        return new RecordResult.Read(number, "message", List.of(event), List.of());
    }

    /** Counts its records; each test breaks one part of it. */
    private static class Counted implements LiveSource {
        private final List<RecordResult> all;

        Counted(List<RecordResult> all) {
            this.all = all;
        }

        int from(LivePosition position) {
            if (position.equals(LivePosition.BEGINNING)) {
                return 0;
            }
            return position.value().matches("[1-9][0-9]{0,5}") ? Integer.parseInt(position.value()) : -1;
        }

        int room(int max) {
            return max;
        }

        LiveBatch batch(List<RecordResult> results, int end) {
            return new LiveBatch(results, end == 0 ? LivePosition.BEGINNING : LivePosition.of(String.valueOf(end)));
        }

        @Override
        public Either<IngestFailure, LiveBatch> poll(LivePosition position, int max) {
            if (max < 1) {
                throw new IllegalArgumentException("LiveSource.max must be one or more, was " + max);
            }
            int from = from(position);
            if (from < 0 || from > all.size()) {
                return Either.left(new IngestFailure(IngestFailure.Reason.POSITION_LOST, "no such position"));
            }
            int end = Math.min(all.size(), from + room(max));
            return Either.right(batch(all.subList(from, end), end));
        }
    }
}
