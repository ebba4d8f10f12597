package io.toritsugi.kpi.collect;

import static io.toritsugi.kpi.collect.ContactHistory.inbound;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.unit.VisitOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitOutcomeTest {
    @ParameterizedTest(name = "{0} counts as {1}, offered {2}")
    @CsvSource({
        "ANSWERED,           ANSWERED,   1",
        "PULLED,             ANSWERED,   1",
        "ABANDONED,          ABANDONED,  1",
        "FLOWED_OUT,         FLOWED_OUT, 1",
        "TIMED_OUT,          FLOWED_OUT, 1",
        "CALLBACK_REQUESTED, FLOWED_OUT, 1", // not abandoned: the customer will be called
        "NO_AGENTS_LEFT,     FLOWED_OUT, 1", // it was in the queue when the last agent left
        "DIVERTED_BY_WAIT,   FLOWED_OUT, 1",
        "DIVERTED_BY_LOAD,   FLOWED_OUT, 1",
        "KEY_PRESSED,        FLOWED_OUT, 1",
        "MOVED,              FLOWED_OUT, 1",
        "CLOSED,             BLOCKED,    0",
        "FULL,               BLOCKED,    0",
        "NO_AGENTS_ON_JOIN,  BLOCKED,    0",
        "CANCELLED,          WITHDRAWN,  0",
        "FAILED,             WITHDRAWN,  0",
    })
    void aVisitCountsByWhyItEnded(DequeueCause cause, VisitOutcome outcome, String offered) {
        KpiGroup group = Kpis.total(inbound("a").waited(0, 5, "v", "PS", cause).ended(5));

        assertThat(VisitOutcome.of(cause)).isEqualTo(outcome);
        Kpis.assertValue(group, "contacts.offered", offered);
    }

    @Test
    void aVisitThatStillWaitsIsNotOfferedYet() {
        Kpis.assertValue(Kpis.total(inbound("a").queued(0, "v", "PS")), "contacts.offered", "0");
        Kpis.assertValue(Kpis.total(inbound("a").queued(0, "v", "PS")), "contacts.arrived", "1");
    }
}
