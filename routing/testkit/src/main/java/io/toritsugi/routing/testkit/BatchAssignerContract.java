package io.toritsugi.routing.testkit;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.BatchAssigner;
import io.toritsugi.routing.strategy.Candidates;
import io.toritsugi.routing.strategy.EventView;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BatchAssigner} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests. The samples do for most; who looks at attributes of his own, adds agents and visits that have them.
 *
 * @since 0.1
 */
public interface BatchAssignerContract {
    /** {@return a new assigner, with whatever is set} */
    BatchAssigner<?> assigner();

    /** {@return batches to assign, more agents than visits in some and fewer in others; no two visits of a batch with one place in the order of arrival} */
    default List<List<Candidates>> batches() {
        return Batches.samples();
    }

    /** {@return the queue whose visits are assigned} */
    default QueueId queue() {
        return Samples.QUEUE;
    }

    /** {@return what happened in the queue, in order} */
    default List<EventView> events() {
        return Samples.events(Samples.agents());
    }

    /** It has a name that configurations can use, and always the same. */
    @Test
    default void hasAnId() {
        Ids.assertSound(assigner().id(), assigner().id());
    }

    /** It refuses a setting that it does not know, and says which. */
    @Test
    default void refusesAnUnknownSetting() {
        Ids.assertRefusesUnknown(assigner().id(), assigner()::configured);
    }

    /** It assigns only whom it was given, to visits that he may take, in every state, at any time. */
    @Test
    default void choosesOnlyWhoMayTakeAVisit() {
        AssignerTrial.of(assigner(), this).assertEligible();
    }

    /** It assigns no visit and no agent twice. */
    @Test
    default void choosesNobodyTwice() {
        AssignerTrial.of(assigner(), this).assertOnce();
    }

    /** It leaves no visit that somebody could take whom it leaves too. */
    @Test
    default void ignoresNobody() {
        AssignerTrial.of(assigner(), this).assertComplete();
    }

    /** It says the same whenever it is asked, whatever it was asked before, and so does another one. */
    @Test
    default void saysTheSameEveryTime() {
        AssignerTrial.of(assigner(), this).assertSameEveryTime(assigner());
    }

    /** It does not matter in which order visits and agents are given, be the budget large or small. */
    @Test
    default void doesNotMindTheOrder() {
        AssignerTrial.of(assigner(), this).assertSameInAnyOrder();
    }

    /** It asks its budget before it looks at pairs, and ends when that refuses. */
    @Test
    default void keepsItsBudget() {
        AssignerTrial.of(assigner(), this).assertBudgetKept();
    }

    /** What it remembers follows from the events alone, and an old state stays as it was. */
    @Test
    default void foldsTheSameEventsToTheSameState() {
        AssignerTrial.of(assigner(), this).assertSameStates(assigner());
    }

    /** What it remembers is written and read without loss. */
    @Test
    default void keepsItsStateInItsCodec() {
        AssignerTrial.of(assigner(), this).assertRoundTrips(assigner());
    }

    /** A text that is no state of its own is refused, and nothing else happens. */
    @Test
    default void refusesATextThatIsNoState() {
        Codecs.assertRefuses(assigner().codec());
    }
}
