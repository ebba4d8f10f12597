package io.toritsugi.core.floor;

import static io.toritsugi.core.floor.FloorCommands.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SnapshotCopies;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.json.EventSamples;
import io.toritsugi.core.permission.Permissions;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FloorSnapshotsTest {
    private static final StreamId FLOOR = StreamId.of("domain/floor");

    @Property
    void whatIsReadIsWhatWasWritten(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = FloorMachine.of(settings, Permissions.everything());
        Floor floor = machine.initial();
        Instant now = NINE;
        for (RandomStep step : steps) {
            now = now.plusSeconds(step.gap());
            floor = machine.replay(
                    floor, machine.decide(floor, step.command(floor, now), now).getOrElse(List.of()));
            if (step.pick() % 5 == 0) {
                assertThat(SnapshotCopies.copy(FloorMachine::snapshots, floor)).isEqualTo(floor);
            }
        }
        assertThat(SnapshotCopies.copy(FloorMachine::snapshots, floor)).isEqualTo(floor);
    }

    /** A twin with an owner who has never stopped: whatever his snapshots are, the next owner goes on as he does. */
    @Property
    void aRestartBySnapshotGoesOnAsIfItHadNotBeen(
            @ForAll("settings") FloorSettings settings, @ForAll("steps") List<RandomStep> steps) {
        FloorMachine machine = FloorMachine.of(settings, Permissions.everything());
        StreamOwner<Floor, FloorCommand> lasting =
                StreamOwner.of(machine, new InMemoryJournal(() -> NINE), SnapshotCopies.ACME, FLOOR);
        Journal journal = new InMemoryJournal(() -> NINE);
        StreamOwner<Floor, FloorCommand> owner = restarted(machine, journal);
        Instant now = NINE;
        for (RandomStep step : steps) {
            now = now.plusSeconds(step.gap());
            FloorCommand command = step.command(lasting.state(), now);
            Either<Rejection, List<RecordedEvent>> expected = lasting.handle(command, now, Actor.SYSTEM);
            assertThat(owner.handle(command, now, Actor.SYSTEM)).isEqualTo(expected);
            if (step.pick() % 7 == 0) {
                owner = restarted(machine, journal);
                assertThat(owner.state()).isEqualTo(lasting.state());
                assertThat(owner.loaded().snapshotVersion() + owner.loaded().events())
                        .isEqualTo(lasting.version());
                assertThat(owner.loaded().problem()).isEmpty();
            }
            assertThat(owner.nextDeadline()).isEqualTo(lasting.nextDeadline());
        }
    }

    private static StreamOwner<Floor, FloorCommand> restarted(FloorMachine machine, Journal journal) {
        return StreamOwner.builder(machine, journal, SnapshotCopies.ACME, FLOOR)
                .snapshots(FloorMachine.snapshots(SnapshotCopies.JSON_2))
                .snapshotEvery(10)
                .load();
    }

    @Property
    void anyEventsAreReadAsTheyWere(@ForAll("observations") List<Dated> observations) {
        FloorMachine machine = FloorMachine.of(FloorSettings.standard(), Permissions.everything());
        Floor floor = machine.replay(machine.initial(), observations);

        assertThat(SnapshotCopies.copy(FloorMachine::snapshots, floor)).isEqualTo(floor);
    }

    @Provide
    Arbitrary<List<Dated>> observations() {
        List<Event> events = new ArrayList<>(EventSamples.all());
        return Combinators.combine(Arbitraries.integers().between(-100, 7200), Arbitraries.of(events))
                .as((seconds, event) -> Dated.of(at(seconds), event))
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<RandomStep>> steps() {
        return FloorLawsTest.steps(-10);
    }

    @Provide
    Arbitrary<FloorSettings> settings() {
        return new FloorLawsTest().settings();
    }
}
