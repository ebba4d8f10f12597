package io.toritsugi.routing.testkit;

import io.toritsugi.routing.strategy.InteractionOrder;
import io.toritsugi.routing.strategy.RoutableView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An order, and what it is tried with. */
final class OrderTrial<S> {
    private final InteractionOrder<S> order;
    private final InteractionOrderContract suite;

    private OrderTrial(InteractionOrder<S> order, InteractionOrderContract suite) {
        this.order = order;
        this.suite = suite;
    }

    static <S> OrderTrial<S> of(InteractionOrder<S> order, InteractionOrderContract suite) {
        return new OrderTrial<>(order, suite);
    }

    void assertTotalPreorders() {
        for (S state : statesOf(order).some()) {
            for (Instant now : States.times(suite.events())) {
                signs(order, suite.visits(), state, now).assertTotalPreorder();
            }
        }
    }

    void assertKeysAgree() {
        order.visitKey().ifPresent(key -> {
            Comparator<RoutableView> byKey = Comparator.comparing(key);
            for (S state : statesOf(order).some()) {
                for (Instant now : States.times(suite.events())) {
                    Signs.of(suite.visits(), (a, b) -> byKey.compare(a, b) == 0 ? 0 : order.compare(a, b, state, now))
                            .assertSame(Signs.of(suite.visits(), byKey::compare), "its keys say otherwise");
                }
            }
        });
    }

    void assertSameEveryTime(InteractionOrder<?> another) {
        List<RoutableView> visits = suite.visits();
        S state = statesOf(order).last();
        for (Instant now : States.times(suite.events())) {
            Signs first = signs(order, visits, state, now);
            Signs backwards = signs(order, States.reversed(visits), state, now);
            first.assertSame(signs(order, visits, state, now), "asked again it says otherwise");
            backwards.assertSame(
                    signs(alike(another), States.reversed(visits), state, now), "another one says otherwise");
        }
    }

    void assertSameStates(InteractionOrder<?> another) {
        statesOf(order).assertSame(statesOf(alike(another)), order.codec());
    }

    void assertRoundTrips(InteractionOrder<?> another) {
        Codecs.assertRoundTrips(
                order.codec(), alike(another).codec(), statesOf(order).all());
    }

    private States<S> statesOf(InteractionOrder<S> which) {
        return States.of(which.codec(), suite.events(), which::evolve);
    }

    private Signs signs(InteractionOrder<S> which, List<RoutableView> visits, S state, Instant now) {
        return Signs.of(visits, (a, b) -> which.compare(a, b, state, now));
    }

    // Both come from one method of the suite.
    @SuppressWarnings("unchecked")
    private InteractionOrder<S> alike(InteractionOrder<?> another) {
        return (InteractionOrder<S>) another;
    }
}
