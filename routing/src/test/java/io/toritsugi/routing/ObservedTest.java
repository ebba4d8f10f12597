package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Dated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Events that no router decided: lost, repeated, out of order and at other times. */
class ObservedTest {
    @Property
    void whateverIsObservedTheRouterGoesOn(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps,
            @ForAll long seed) {
        RandomRun run = new RandomRun(one, two).through(steps);
        RoutingDomain domain = run.router.replay(run.router.initial(), disturbed(run.stream(), new Random(seed)));
        Instant late = NINE.plusSeconds(5000);

        domain = run.router.replay(
                domain,
                run.router.decide(domain, new RouterCommand.Tick(), late).get());
        assertThat(run.router.nextDeadline(domain).filter(next -> !next.isAfter(late)))
                .isEmpty();
        for (RandomCommand step : steps) {
            domain = run.router.replay(
                    domain,
                    run.router.decide(domain, step.in(domain, late), late).getOrElse(List.of()));
        }
        assertThat(run.router
                        .decide(domain, new RouterCommand.Recover(), late.plusSeconds(60))
                        .isRight())
                .isTrue();
    }

    private static List<Dated> disturbed(List<Dated> stream, Random random) {
        List<Dated> disturbed = new ArrayList<>();
        for (Dated dated : stream) {
            int times = random.nextInt(9);
            for (int i = 0; i < (times == 0 ? 0 : times == 1 ? 2 : 1); i++) {
                disturbed.add(Dated.of(dated.occurredAt().plusSeconds(random.nextInt(5) - 2), dated.event()));
            }
        }
        for (int i = 0; i < disturbed.size(); i++) {
            if (random.nextInt(5) == 0) {
                Collections.swap(disturbed, i, Math.min(disturbed.size() - 1, i + random.nextInt(4)));
            }
        }
        return disturbed;
    }

    @Provide
    Arbitrary<List<RandomCommand>> commands() {
        return RandomInputs.commands();
    }

    @Provide
    Arbitrary<RandomCentre> centres() {
        return RandomInputs.centres();
    }
}
