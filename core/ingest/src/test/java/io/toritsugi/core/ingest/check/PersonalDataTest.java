package io.toritsugi.core.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.RecordResult;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a name gets into a record, nothing that is said about the file shows it. */
class PersonalDataTest {
    private static final String MARK = "PERSONAL-MARK";
    private static final String HEADING =
            "interaction_id,started_at,channel,direction,priority,queue,customer_id,segment,site,"
                    + "employer,ivr_seconds,queued_at,wait_seconds,outcome,answered_at,agent,talk_seconds,hold_seconds,"
                    + "wrap_up_seconds,ended_at";
    private static final String ROW =
            "c1,2026-04-01T10:00:00Z,voice,inbound,2,billing,k1,gold,tokyo,inhouse,10,,30,answered,"
                    + ",sato,100,20,60,";

    static List<String> rows() {
        List<String> rows = new ArrayList<>();
        List<String> cells = List.of(ROW.split(",", -1));
        for (int i = 0; i < cells.size(); i++) {
            List<String> marked = new ArrayList<>(cells);
            marked.set(i, MARK);
            rows.add(String.join(",", marked));
            for (int shift : new int[] {1, -1}) {
                List<String> shifted = new ArrayList<>(marked);
                Collections.rotate(shifted, shift);
                rows.add(String.join(",", shifted));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingShowsTheMark(String row) {
        Source source =
                Source.of("calls.csv", (HEADING + "\n" + row + "\n" + ROW + "\n").getBytes(StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();

        IngestSummary summary = Ingest.standard()
                .read(source, Mappings.callRecords(), ReadOptions.standard(), result -> {
                    if (result instanceof RecordResult.Rejected rejected) {
                        said.add(rejected.record().message() + rejected.record());
                    }
                });
        CheckReport report = MappingCheck.of(Ingest.standard(), source, Mappings.callRecords(), ReadOptions.standard());
        MappingProposal proposal =
                MappingProposal.of(source, StandardCharsets.UTF_8, "calls").get();

        assertThat(summary.recordsRead()).isEqualTo(2);
        said.addAll(List.of(
                summary.toString(),
                report.toString(),
                report.toText(Locale.ENGLISH),
                report.toText(Locale.JAPANESE),
                proposal.json(),
                proposal.toString()));
        assertThat(said).noneMatch(text -> text.contains(MARK));
    }
}
