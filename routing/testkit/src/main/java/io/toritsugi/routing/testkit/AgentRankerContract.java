package io.toritsugi.routing.testkit;

import io.toritsugi.core.id.QueueId;
import io.toritsugi.routing.strategy.AgentRanker;
import io.toritsugi.routing.strategy.AgentView;
import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.RoutableView;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AgentRanker} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests. The samples do for most; who looks at attributes of his own, adds agents and visits that have them.
 *
 * @since 0.1
 */
public interface AgentRankerContract {
    /** {@return a new ranker, with whatever is set} */
    AgentRanker<?> ranker();

    /** {@return agents to rank; no two with one id} */
    default List<AgentView> agents() {
        return Samples.agents();
    }

    /** {@return visits to rank them for} */
    default List<RoutableView> visits() {
        return Samples.visits();
    }

    /** {@return the queue whose agents are ranked} */
    default QueueId queue() {
        return Samples.QUEUE;
    }

    /** {@return what happened in the queue, in order} */
    default List<EventView> events() {
        return Samples.events(agents());
    }

    /** It has a name that configurations can use, and always the same. */
    @Test
    default void hasAnId() {
        Ids.assertSound(ranker().id(), ranker().id());
    }

    /** It refuses a setting that it does not know, and says which. */
    @Test
    default void refusesAnUnknownSetting() {
        Ids.assertRefusesUnknown(ranker().id(), ranker()::configured);
    }

    /** Its order is one: total, without contradiction, and without circles, for every visit, in every state, at any time. */
    @Test
    default void givesATotalPreorder() {
        RankerTrial.of(ranker(), this).assertTotalPreorders();
    }

    /** The keys by which it can be found, if it has them, say what it says when it compares. */
    @Test
    default void hasKeysThatAgree() {
        RankerTrial.of(ranker(), this).assertKeysAgree();
    }

    /** It says the same whenever it is asked, whatever it was asked before, and so does another one. */
    @Test
    default void saysTheSameEveryTime() {
        RankerTrial.of(ranker(), this).assertSameEveryTime(ranker());
    }

    /** What it remembers follows from the events alone, and an old state stays as it was. */
    @Test
    default void foldsTheSameEventsToTheSameState() {
        RankerTrial.of(ranker(), this).assertSameStates(ranker());
    }

    /** What it remembers is written and read without loss. */
    @Test
    default void keepsItsStateInItsCodec() {
        RankerTrial.of(ranker(), this).assertRoundTrips(ranker());
    }

    /** A text that is no state of its own is refused, and nothing else happens. */
    @Test
    default void refusesATextThatIsNoState() {
        Codecs.assertRefuses(ranker().codec());
    }
}
