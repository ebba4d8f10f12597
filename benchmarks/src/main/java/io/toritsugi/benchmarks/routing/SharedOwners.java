package io.toritsugi.benchmarks.routing;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.interaction.EndMechanism;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.floor.FloorSettings;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.core.interaction.ContactCommand;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.SharedOwner;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.Configurations;
import io.toritsugi.routing.Enqueue;
import io.toritsugi.routing.Router;
import io.toritsugi.routing.RouterCommand;
import io.toritsugi.routing.RoutingDomain;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;

/**
 * What it costs that many threads share the owner of a routing domain in memory, against a bare {@code synchronized} around it: commands a second of calls that come and
 * hang up, by wall time, turn by turn; the figures to read are the medians of the ratios, best on a machine with nothing else to do.
 */
public final class SharedOwners {
    private static final Instant NINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final QueueId QUEUE = QueueId.of("service");
    private static final int CALLS = 6_000;
    private static final int COMMANDS = 3;
    private static final int TURNS = 11;
    private static final int WARM_UP = 4;

    private SharedOwners() {}

    /** Carries out commands of many threads. */
    private interface Front {
        Either<Rejection, List<RecordedEvent>> handle(RouterCommand command);
    }

    /**
     * Measures and prints.
     *
     * @param args none
     * @throws Exception if a thread is interrupted
     */
    public static void main(String[] args) throws Exception {
        System.out.println("threads     bare/s   shared/s   ratio  (lowest to highest)");
        for (int threads : new int[] {1, 2, 8}) {
            measure(threads);
        }
    }

    private static void measure(int threads) throws Exception {
        double[] ratios = new double[TURNS];
        double[] bare = new double[TURNS];
        double[] shared = new double[TURNS];
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            double first = perSecond(bare(), threads);
            double second = perSecond(shared(), threads);
            if (turn >= 0) {
                bare[turn] = first;
                shared[turn] = second;
                ratios[turn] = second / first;
            }
        }
        Arrays.sort(bare);
        Arrays.sort(shared);
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%7d %10.0f %10.0f  %6.2f  (%.2f to %.2f)%n",
                threads,
                bare[TURNS / 2],
                shared[TURNS / 2],
                ratios[TURNS / 2],
                ratios[0],
                ratios[TURNS - 1]);
    }

    private static StreamOwner<RoutingDomain, RouterCommand> owner() {
        RoutingConfiguration configuration = RoutingConfiguration.builder()
                .version("benchmark")
                .floor(FloorSettings.builder().keepClosed(Duration.ZERO).build())
                .addQueues(Queue.of(QUEUE))
                .build();
        StreamOwner<RoutingDomain, RouterCommand> owner = StreamOwner.of(
                Router.of(Configurations.of(configuration), Permissions.everything(), Strategies.shipped()),
                new InMemoryJournal(() -> NINE),
                TenantId.of("acme"),
                StreamId.of("domain"));
        owner.handle(new RouterCommand.SwapConfiguration("benchmark"), NINE, Actor.SYSTEM);
        return owner;
    }

    private static Front bare() {
        StreamOwner<RoutingDomain, RouterCommand> owner = owner();
        Object turn = new Object();
        return command -> {
            synchronized (turn) {
                return owner.handle(command, NINE, Actor.SYSTEM);
            }
        };
    }

    private static Front shared() {
        SharedOwner<RoutingDomain, RouterCommand> owner = SharedOwner.of(owner());
        return command -> owner.handle(command, NINE, Actor.SYSTEM);
    }

    private static double perSecond(Front front, int threads) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(threads + 1);
        CountDownLatch done = new CountDownLatch(threads);
        List<Thread> all = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String name = "c" + thread + "-";
            Thread caller = new Thread(() -> {
                try {
                    begin.await();
                    for (int call = 0; call < CALLS / threads; call++) {
                        call(front, name + call);
                    }
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                } finally {
                    done.countDown();
                }
            });
            caller.start();
            all.add(caller);
        }
        begin.await();
        long before = System.nanoTime();
        done.await();
        long nanos = System.nanoTime() - before;
        for (Thread caller : all) {
            caller.join();
        }
        return CALLS / threads * threads * COMMANDS * 1e9 / nanos;
    }

    private static void call(Front front, String name) {
        InteractionId call = InteractionId.of(name);
        happens(
                front,
                RouterCommand.of(new ContactCommand.Happened(InteractionCreated.builder()
                        .interaction(call)
                        .channel(Channel.VOICE)
                        .direction(Direction.INBOUND)
                        .build())));
        happens(
                front,
                Enqueue.builder()
                        .routable(RoutableId.of(call))
                        .visit(VisitId.of(name))
                        .queue(QUEUE)
                        .build());
        happens(
                front,
                RouterCommand.of(new ContactCommand.HangUp(call, Actor.Kind.CUSTOMER, EndMechanism.CUSTOMER_LEFT)));
    }

    private static void happens(Front front, RouterCommand command) {
        Either<Rejection, List<RecordedEvent>> answer = front.handle(command);
        if (answer.isLeft()) {
            throw new IllegalStateException(answer.getLeft().message());
        }
    }
}
