package io.toritsugi.examples.plugin;

import io.toritsugi.core.fact.FactValue;
import io.toritsugi.routing.order.PriorityAge;
import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import io.toritsugi.routing.strategy.StateCodec;
import io.toritsugi.routing.strategy.StateCodec.Nothing;
import java.time.Instant;
import java.util.Optional;

/**
 * Among those of one priority, who calls again because the repair did not help goes first: the fact {@code contact.fact.repeat-call} is true.
 *
 * @since 0.1
 */
public final class RepeatCallersFirst implements InteractionOrder<Nothing> {
    private static final Optional<FactValue> YES = Optional.of(FactValue.of(true));

    /** Makes one. */
    public RepeatCallersFirst() {}

    @Override
    public String id() {
        return "repeat-callers-first";
    }

    @Override
    public StateCodec<Nothing> codec() {
        return StateCodec.none();
    }

    @Override
    public int compare(RoutableView a, RoutableView b, Nothing state, Instant now) {
        if (a.priority() == b.priority() && callsAgain(a) != callsAgain(b)) {
            return callsAgain(a) ? -1 : 1;
        }
        return PriorityAge.compareWithNothingSet(a, b);
    }

    private static boolean callsAgain(RoutableView routable) {
        return routable.facts().find("contact.fact.repeat-call").equals(YES);
    }
}
