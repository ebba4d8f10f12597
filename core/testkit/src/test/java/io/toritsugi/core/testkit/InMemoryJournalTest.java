package io.toritsugi.core.testkit;

import static io.toritsugi.core.testkit.Samples.AT_NINE;
import static io.toritsugi.core.testkit.Samples.FIRST;
import static io.toritsugi.core.testkit.Samples.NINE;
import static io.toritsugi.core.testkit.Samples.OTHER_TENANT;
import static io.toritsugi.core.testkit.Samples.TENANT;
import static io.toritsugi.core.testkit.Samples.all;
import static io.toritsugi.core.testkit.Samples.append;
import static io.toritsugi.core.testkit.Samples.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.core.journal.RecordedEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InMemoryJournalTest implements JournalContract {
    @Override
    public Journal newJournal(InstantSource recordedAt) {
        return new InMemoryJournal(recordedAt);
    }

    @Test
    void countsPositionsFromOneForEachTenant() {
        Journal journal = newJournal(AT_NINE);
        append(journal, OTHER_TENANT, batch(FIRST, 0, "i1", "i2"));
        append(journal, TENANT, batch(FIRST, 0, "i1", "i2"));

        assertThat(all(journal)).extracting(RecordedEvent::position).containsExactly(1L, 2L);
    }

    @Test
    void asksItsClockOnceForWhatItWritesAndNeverForWhatItRefuses() {
        AtomicInteger asked = new AtomicInteger();
        Journal journal = newJournal(() -> NINE.plusMillis(asked.incrementAndGet()));

        journal.append(TENANT, List.of(batch(FIRST, 7, "i1")));
        assertThat(asked).hasValue(0);
        append(journal, batch(FIRST, 0, "i1", "i2"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void findsAnEventOnceThatNamesAThingTwice() {
        Journal journal = newJournal(AT_NINE);
        Ref agent = Ref.of(AgentId.of("a1"));
        append(journal, batch(FIRST, PendingEvent.of(NINE, new Twice(agent))));

        assertThat(journal.readConcerning(TENANT, agent, 0, 10)).isEqualTo(all(journal));
    }

    @Test
    void writesNothingIfAnEventOfTheHostFails() {
        Journal journal = newJournal(AT_NINE);
        PendingEvent failing = PendingEvent.of(NINE, new Failing());

        assertThatThrownBy(() -> append(journal, batch(FIRST, Samples.pending("i1"), failing)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(all(journal)).isEmpty();
        assertThat(journal.version(TENANT, FIRST)).isZero();
    }

    private record Twice(Ref ref) implements Event {
        @Override
        public String type() {
            return "Twice";
        }

        @Override
        public List<Ref> concerns() {
            return List.of(ref, ref);
        }
    }

    private record Failing() implements Event {
        @Override
        public String type() {
            return "Failing";
        }

        @Override
        public List<Ref> concerns() {
            throw new IllegalStateException("broken");
        }
    }
}
