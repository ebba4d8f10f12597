package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.routing.ConfigurationSwapped;
import io.toritsugi.core.event.routing.ShareAccounted;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.share.Shares;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is counted for parties, whatever happens. */
class ShareLawsTest {
    /** What a plain count is kept by. */
    private record Key(QueueId queue, Set<String> among, String party) {}

    @Property
    void whatAgentsOfPartiesTakeIsCountedOnceAndOneByOne(
            @ForAll("centres") RandomCentre one,
            @ForAll("centres") RandomCentre two,
            @ForAll("commands") List<RandomCommand> steps) {
        RandomRun run = new RandomRun(one, two).through(steps);
        Map<Key, Long> counted = new HashMap<>();
        List<VisitId> taken = new ArrayList<>();
        List<VisitId> accounted = new ArrayList<>();
        Map<VisitId, QueueId> waited = new HashMap<>();

        run.eachEvent(
                (before, dated, cooling) -> {
                    Event event = dated.event();
                    before.waiting().forEach(visit -> waited.put(visit.visit(), visit.queue()));
                    if (event instanceof LegConnected connected && isShared(run, before, connected, waited, taken)) {
                        taken.add(connected.visit().orElseThrow());
                    }
                    if (event instanceof ShareAccounted share) {
                        accounted.add(share.visit());
                        Key key = new Key(share.queue(), share.among(), share.party());
                        assertThat(share.accepted()).isEqualTo(counted.merge(key, 1L, Long::sum));
                        assertThat(share.of())
                                .isEqualTo(share.among().stream()
                                        .mapToLong(party ->
                                                counted.getOrDefault(new Key(share.queue(), share.among(), party), 0L))
                                        .sum());
                    }
                    if (event instanceof ConfigurationSwapped swapped) {
                        counted.keySet()
                                .removeIf(key -> !sharesOf(run, before.version(), key.queue())
                                        .equals(sharesOf(run, Optional.of(swapped.version()), key.queue())));
                    }
                },
                twin -> {});

        assertThat(accounted).containsExactlyElementsOf(taken).doesNotHaveDuplicates();
    }

    private static boolean isShared(
            RandomRun run,
            RoutingDomain before,
            LegConnected connected,
            Map<VisitId, QueueId> waited,
            List<VisitId> taken) {
        Optional<QueueId> queue = connected.visit().map(waited::get);
        Optional<Shares> shares = queue.flatMap(id -> sharesOf(run, before.version(), id));
        return shares.isPresent()
                && !taken.contains(connected.visit().orElseThrow())
                && connected
                        .agent()
                        .flatMap(agent -> Objects.requireNonNull(
                                        run.configurations.get(before.version().orElseThrow()))
                                .findAgent(agent))
                        .flatMap(shares.get()::partyOf)
                        .isPresent();
    }

    private static Optional<Shares> sharesOf(RandomRun run, Optional<String> version, QueueId queue) {
        return version.map(run.configurations::get)
                .flatMap(configuration -> configuration.findQueue(queue))
                .flatMap(Queue::shares);
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
