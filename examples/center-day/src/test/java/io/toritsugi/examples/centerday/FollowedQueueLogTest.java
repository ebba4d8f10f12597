package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.ingest.InputFormats;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.live.LiveBatch;
import io.toritsugi.core.ingest.live.LivePosition;
import io.toritsugi.core.ingest.live.TailedFile;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.journal.PendingEvent;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.report.KpiGroup;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue log that is rotated in the middle of a call comes to the same figures as one that is not. */
class FollowedQueueLogTest {
    /** An answered call, one that gives up, one that nobody takes and that goes to another queue, and one that rings twice. */
    private static final List<String> LINES = List.of(
            "1775001600|c1|billing|NONE|ENTERQUEUE||1|1",
            "1775001610|c2|billing|NONE|ENTERQUEUE||2|2",
            "1775001620|c1|billing|ann|CONNECT|20|c1a|5",
            "1775001640|c3|billing|NONE|ENTERQUEUE||3|2",
            "1775001650|c2|billing|NONE|ABANDON|1|2|40",
            "1775001660|c4|orders|NONE|ENTERQUEUE||4|1",
            "1775001670|c4|orders|ben|RINGNOANSWER|5000",
            "1775001700|c3|billing|NONE|EXITWITHTIMEOUT|1|2|60",
            "1775001705|c3|orders|NONE|ENTERQUEUE||3|1",
            "1775001720|c1|billing|ann|COMPLETEAGENT|20|100|1",
            "1775001725|c3|orders|ann|CONNECT|20|c3a|5",
            "1775001730|c4|orders|ben|CONNECT|70|c4a|3",
            "1775001760|c4|orders|ben|COMPLETECALLER|70|30|1",
            "1775001785|c3|orders|ann|COMPLETEAGENT|20|60|1");

    private static final Grouping BY_QUEUE = Grouping.by(Dimension.QUEUE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
    void comesToTheSameWhereverItIsRotated(int cut) throws IOException {
        Path log = folder.resolve("queue_log");
        List<PendingEvent> events = new ArrayList<>();
        Files.write(log, LINES.subList(0, cut));
        LivePosition position = readOn(log, LivePosition.BEGINNING, events);
        Files.move(log, folder.resolve("queue_log.1"));
        Files.write(log, LINES.subList(cut, LINES.size()));
        readOn(log, position, events);

        Map<String, Object> whole = figures(QueueLogCases.read(LINES));
        assertThat(whole).containsEntry("{queue=orders} contacts.answered", Optional.of(new BigDecimal("2")));
        assertThat(figures(events)).isEqualTo(whole);
    }

    private static LivePosition readOn(Path log, LivePosition from, List<PendingEvent> events) {
        TailedFile tail = TailedFile.of(
                log,
                InputFormats.standard().find("queue-log").orElseThrow(),
                Mappings.ofFormat(FormatSettings.builder().id("queue-log").build()));
        LiveBatch batch = tail.poll(from, 100).get();
        batch.results().forEach(result -> events.addAll(((RecordResult.Read) result).events()));
        return batch.next();
    }

    private static Map<String, Object> figures(List<PendingEvent> events) {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneOffset.UTC).build(), StandardDefinitions.catalogue(), List.of(BY_QUEUE));
        collector.acceptAll(events);
        Map<String, Object> figures = new TreeMap<>();
        for (KpiGroup group : collector.finish().groupsBy(BY_QUEUE)) {
            group.values().forEach((kpi, value) -> figures.put(group.dimensions() + " " + kpi, value.value()));
        }
        return figures;
    }
}
