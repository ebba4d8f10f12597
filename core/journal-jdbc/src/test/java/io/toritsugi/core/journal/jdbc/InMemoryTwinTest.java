package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.connected;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.StreamId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.StreamBatch;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is appended, the tables hold what the plain journal holds. */
class InMemoryTwinTest {
    private static final H2Database DATABASE = new H2Database();
    private static final JdbcJournal JOURNAL = DATABASE.newJournal(AT_NINE);
    private static final AtomicInteger TENANTS = new AtomicInteger();
    private static final List<StreamId> STREAMS = List.of(StreamId.of("a"), StreamId.of("A"), StreamId.of("取次"));

    @AfterContainer
    static void forget() {
        DATABASE.close();
    }

    @Property
    void behavesLikeTheJournalInMemory(
            @ForAll("appends") List<List<StreamBatch>> appends, @ForAll("limits") int limit) {
        TenantId tenant = TenantId.of("tenant" + TENANTS.incrementAndGet());
        Journal plain = new InMemoryJournal(AT_NINE);

        for (List<StreamBatch> append : appends) {
            assertThat(JOURNAL.append(tenant, append)).isEqualTo(plain.append(tenant, append));
        }

        for (long after = 0; after < 6; after++) {
            assertThat(JOURNAL.readAll(tenant, after, limit)).isEqualTo(plain.readAll(tenant, after, limit));
            for (StreamId stream : STREAMS) {
                assertThat(JOURNAL.version(tenant, stream)).isEqualTo(plain.version(tenant, stream));
                assertThat(JOURNAL.readStream(tenant, stream, after, limit))
                        .isEqualTo(plain.readStream(tenant, stream, after, limit));
            }
            for (int agent = 0; agent < 3; agent++) {
                Ref ref = Ref.of(AgentId.of("a" + agent));
                assertThat(JOURNAL.readConcerning(tenant, ref, after, limit))
                        .isEqualTo(plain.readConcerning(tenant, ref, after, limit));
            }
        }
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(1, 2, 3, 10, Integer.MAX_VALUE);
    }

    @Provide
    Arbitrary<List<List<StreamBatch>>> appends() {
        return Arbitraries.of(STREAMS)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(streams -> batches(streams.size())
                        .map(parts -> IntStream.range(0, streams.size())
                                .mapToObj(i -> parts.get(i).of(streams.get(i)))
                                .toList()))
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<List<Part>> batches(int size) {
        Arbitrary<PendingEvent> event = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as((interaction, agent) -> connected("i" + interaction, "a" + agent));
        Arbitrary<OptionalLong> expected =
                Arbitraries.longs().between(-1, 3).map(v -> v < 0 ? OptionalLong.empty() : OptionalLong.of(v));
        return Combinators.combine(expected, event.list().ofMinSize(1).ofMaxSize(3))
                .as(Part::new)
                .list()
                .ofSize(size);
    }

    private record Part(OptionalLong expected, List<PendingEvent> events) {
        StreamBatch of(StreamId stream) {
            return StreamBatch.builder().stream(stream)
                    .expectedVersion(expected)
                    .addAllEvents(events)
                    .build();
        }
    }
}
