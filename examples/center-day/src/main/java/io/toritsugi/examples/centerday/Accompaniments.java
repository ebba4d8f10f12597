package io.toritsugi.examples.centerday;

import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiResults;
import java.util.List;

/**
 * Several accompaniments as one, or none.
 *
 * @param each the accompaniments, in the order in which they are told
 */
record Accompaniments(List<Accompaniment> each) implements Accompaniment {
    Accompaniments {
        each = List.copyOf(each);
    }

    @Override
    public List<Grouping> groupings() {
        return each.stream().flatMap(one -> one.groupings().stream()).toList();
    }

    @Override
    public void accept(List<PendingEvent> contact) {
        each.forEach(one -> one.accept(contact));
    }

    @Override
    public List<Addition> additions(KpiResults results) {
        return each.stream().flatMap(one -> one.additions(results).stream()).toList();
    }
}
