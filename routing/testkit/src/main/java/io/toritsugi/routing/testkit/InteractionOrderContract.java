package io.toritsugi.routing.testkit;

import io.toritsugi.routing.strategy.EventView;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every {@link InteractionOrder} must do, as tests.
 *
 * <p>An author of one implements this and inherits its tests. The samples do for most; who looks at facts of his own, adds visits that have them.
 *
 * @since 0.1
 */
public interface InteractionOrderContract {
    /** {@return a new order, with whatever is set} */
    InteractionOrder<?> order();

    /** {@return visits to order; no two with one place in the order of arrival} */
    default List<RoutableView> visits() {
        return Samples.visits();
    }

    /** {@return what happened, in order} */
    default List<EventView> events() {
        return Samples.events(Samples.agents());
    }

    /** It has a name that configurations can use, and always the same. */
    @Test
    default void hasAnId() {
        Ids.assertSound(order().id(), order().id());
    }

    /** It refuses a setting that it does not know, and says which. */
    @Test
    default void refusesAnUnknownSetting() {
        Ids.assertRefusesUnknown(order().id(), order()::configured);
    }

    /** Its order is one: total, without contradiction, and without circles, in every state, at any time. */
    @Test
    default void givesATotalPreorder() {
        OrderTrial.of(order(), this).assertTotalPreorders();
    }

    /** The keys by which it can be found, if it has them, say what it says when it compares. */
    @Test
    default void hasKeysThatAgree() {
        OrderTrial.of(order(), this).assertKeysAgree();
    }

    /** It says the same whenever it is asked, whatever it was asked before, and so does another one. */
    @Test
    default void saysTheSameEveryTime() {
        OrderTrial.of(order(), this).assertSameEveryTime(order());
    }

    /** What it remembers follows from the events alone, and an old state stays as it was. */
    @Test
    default void foldsTheSameEventsToTheSameState() {
        OrderTrial.of(order(), this).assertSameStates(order());
    }

    /** What it remembers is written and read without loss. */
    @Test
    default void keepsItsStateInItsCodec() {
        OrderTrial.of(order(), this).assertRoundTrips(order());
    }

    /** A text that is no state of its own is refused, and nothing else happens. */
    @Test
    default void refusesATextThatIsNoState() {
        Codecs.assertRefuses(order().codec());
    }
}
