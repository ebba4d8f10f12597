package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.TENANT;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.testkit.FloorDay.Step;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a scripted day gave: the state at its end, and the answers to its commands. */
record DayRun<S>(S state, List<List<DayRun.Told>> answers) {
    static final StreamId STREAM = StreamId.of("domain/取次");
    static final FloorMachine FLOORS = FloorMachine.of(FloorSettings.standard(), Permissions.everything());

    /** What somebody was told: an event with its id, or a refusal with its code. Positions are the journal's own affair. */
    record Told(String code, long version, Optional<Instant> at, Optional<Event> event, Optional<Duration> lag) {
        static Told of(RecordedEvent recorded) {
            return new Told(
                    recorded.eventId().value(),
                    recorded.version(),
                    Optional.of(recorded.occurredAt()),
                    Optional.of(recorded.event()),
                    recorded.clockLag());
        }

        static Told of(Rejection refusal) {
            return new Told(refusal.code(), 0, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    static <S, C> StreamOwner<S, C> owner(Decider<S, C, ? extends Rejection> decider, Journal journal) {
        return StreamOwner.of(decider, journal, TENANT, STREAM);
    }

    static StreamOwner<Floor, FloorCommand> owner(Journal journal, SnapshotCodec<Floor> codec, int every) {
        return StreamOwner.builder(FLOORS, journal, TENANT, STREAM)
                .snapshots(codec)
                .snapshotEvery(every)
                .load();
    }

    /** The owners take turns. */
    static <S, C> DayRun<S> of(List<StreamOwner<S, C>> owners, List<Step<C>> day) {
        List<List<Told>> answers = new ArrayList<>();
        for (Step<C> step : day) {
            answers.add(answer(owners.get(answers.size() % owners.size()), step));
        }
        return new DayRun<>(owners.get((answers.size() - 1) % owners.size()).state(), answers);
    }

    static <S, C> List<Told> answer(StreamOwner<S, C> owner, Step<C> step) {
        Either<Rejection, List<RecordedEvent>> answer = owner.handle(step.command(), step.now(), Actor.SYSTEM);
        return answer.isLeft()
                ? List.of(Told.of(answer.getLeft()))
                : answer.get().stream().map(Told::of).toList();
    }

    /** {@return what the day has appended} */
    List<Told> appended() {
        return answers.stream()
                .flatMap(List::stream)
                .filter(told -> told.event().isPresent())
                .toList();
    }

    static List<Told> stream(Journal journal) {
        return journal.readStream(TENANT, STREAM, 0, Integer.MAX_VALUE).stream()
                .map(Told::of)
                .toList();
    }
}
