package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.toritsugi.core.agent.AgentMachine;
import io.toritsugi.core.agent.AgentSettings;
import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorCommand;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.testkit.DayRun.Told;
import io.toritsugi.core.testkit.FloorDay.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * What a journal must do for the machines of core and the {@link StreamOwner} that runs them: a scripted day gives on it what it
 * gives on an {@link InMemoryJournal}. An author of a journal implements it beside {@link JournalContract}.
 *
 * @since 0.1
 */
public interface JournalRunnerContract extends JournalFactory {
    /**
     * {@return how floors are kept as snapshots} Unless a test class says, by a text that only this process understands; with a
     * Jackson at hand, {@link io.toritsugi.core.floor.FloorMachine#snapshots} is the better test.
     */
    default SnapshotCodec<Floor> floorSnapshots() {
        Map<String, Floor> written = new ConcurrentHashMap<>();
        return new SnapshotCodec<>() {
            @Override
            public String format() {
                return "floor-day/1";
            }

            @Override
            public String write(TenantId tenant, Floor state) {
                String content = "{\"no\":" + written.size() + "}\n\"取次 \uD83D\uDCDE\\\"";
                written.put(content, state);
                return content;
            }

            @Override
            public Floor read(TenantId tenant, String content) {
                return Optional.ofNullable(written.get(content))
                        .orElseThrow(() -> new IllegalArgumentException("Nothing was written as this"));
            }
        };
    }

    /** A floor: logins, offers, calls, a hold, wrap-ups, a break, refusals, and a clock that goes back. */
    @Test
    default void runsADayOfAFloor() {
        runsAsInMemory(DayRun.FLOORS, FloorDay.floor());
    }

    /** One agent in a stream of his own. */
    @Test
    default void runsADayOfAnAgent() {
        runsAsInMemory(AgentMachine.of(AgentSettings.standard()), FloorDay.agent());
    }

    /** One contact in a stream of its own. */
    @Test
    default void runsADayOfAContact() {
        runsAsInMemory(new ContactMachine(), FloorDay.contact());
    }

    /** Two owners of one stream, in turns: each meets what the other has written, and decides on it. */
    @Test
    default void letsTwoOwnersTakeTurns() {
        DayRun<Floor> expected = inMemory(DayRun.FLOORS, FloorDay.floor());
        Journal journal = newJournal(AT_NINE);
        List<StreamOwner<Floor, FloorCommand>> owners =
                List.of(DayRun.owner(DayRun.FLOORS, journal), DayRun.owner(DayRun.FLOORS, journal));

        DayRun<Floor> ran = DayRun.of(owners, FloorDay.floor());

        assertEquals(expected.answers(), ran.answers());
        for (StreamOwner<Floor, FloorCommand> owner : owners) {
            owner.catchUp();
            assertEquals(expected.state(), owner.state());
        }
        assertEquals(expected.appended(), DayRun.stream(journal));
    }

    /** An owner who is loaded anew before each command, from the last snapshot, goes on as one who was never stopped. */
    @Test
    default void goesOnFromASnapshot() {
        DayRun<Floor> expected = inMemory(DayRun.FLOORS, FloorDay.floor());
        Journal journal = newJournal(AT_NINE);
        SnapshotCodec<Floor> codec = floorSnapshots();
        List<List<Told>> answers = new ArrayList<>();
        for (Step<FloorCommand> step : FloorDay.floor()) {
            StreamOwner<Floor, FloorCommand> owner = DayRun.owner(journal, codec, 4);
            assertEquals(Optional.empty(), owner.loaded().problem());
            assertTrue(owner.loaded().events() < 4, () -> "a snapshot was not kept: " + owner.loaded());
            answers.add(DayRun.answer(owner, step));
            assertEquals(Optional.empty(), owner.lastSnapshotProblem());
        }

        StreamOwner<Floor, FloorCommand> last = DayRun.owner(journal, codec, 4);
        assertEquals(expected.answers(), answers);
        assertEquals(expected.state(), last.state());
        assertEquals(journal.version(TENANT, DayRun.STREAM), last.version());
        assertEquals(expected.appended(), DayRun.stream(journal));
    }

    private <S, C> void runsAsInMemory(Decider<S, C, ? extends Rejection> decider, List<Step<C>> day) {
        DayRun<S> expected = inMemory(decider, day);
        Journal journal = newJournal(AT_NINE);

        DayRun<S> ran = DayRun.of(List.of(DayRun.owner(decider, journal)), day);

        assertEquals(expected.answers(), ran.answers());
        assertEquals(expected.state(), ran.state());
        assertEquals(expected.appended(), DayRun.stream(journal));
        assertEquals(expected.state(), DayRun.owner(decider, journal).state(), "after a restart");
    }

    private static <S, C> DayRun<S> inMemory(Decider<S, C, ? extends Rejection> decider, List<Step<C>> day) {
        return DayRun.of(List.of(DayRun.owner(decider, new InMemoryJournal(AT_NINE))), day);
    }
}
