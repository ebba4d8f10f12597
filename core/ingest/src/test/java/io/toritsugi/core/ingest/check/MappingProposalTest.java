package io.toritsugi.core.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.ingest.Ingest;
import io.toritsugi.core.ingest.IngestFailure;
import io.toritsugi.core.ingest.ReadOptions;
import io.toritsugi.core.ingest.Source;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import io.toritsugi.core.ingest.mapping.cell.DurationMapping;
import io.toritsugi.core.ingest.mapping.cell.DurationUnit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingProposalTest {
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final String JAPANESE = """
            通話ID,着信日時,キュー名,待ち時間,結果,応答日時,オペレーター,通話時間,電話番号,備考
            1,2026/04/01 09:00:12,料金,12,応答,2026/04/01 09:00:24,佐藤,180,0312345678,山田様より
            2,2026/04/13 09:01:12,料金,40,放棄,,,,0312345679,
            3,2026/04/13 09:01:12,料金,40,謎,,,,0312345670,
            4,2026/04/13 09:01:12,料金,40,謎,,,,0312345670,
            5,2026/04/13 09:01:12,料金,40,高橋 0312345671,,,,,
            """;

    @Test
    void aJapaneseFileIsMappedButForWhatCannotBeKnown() {
        MappingProposal proposal = propose(JAPANESE, SHIFT_JIS);

        assertThat(proposal.mapping().gaps())
                .containsExactly(
                        "outcome: what does \"謎\" of column 結果 mean?",
                        "outcome: what does a cell of the form \"aa 9999999999\" of column 結果 mean?",
                        "zone: in which time zone are the times? such as \"Asia/Tokyo\"");
        assertThat(proposal.unusedColumns()).containsExactly("備考");
        assertThat(proposal.mapping().interaction().start().orElseThrow().patterns())
                .containsExactly("uuuu/M/d H:mm:ss");
    }

    @Test
    void onceItsGapsAreFilledItReads() {
        String filled = propose(JAPANESE, SHIFT_JIS)
                .json()
                .replaceAll("(?s)\"gaps\" : \\[.*?\\],", "")
                .replace("\"zone\" : \"UTC\"", "\"zone\" : \"Asia/Tokyo\"")
                .replace(
                        "\"放棄\" : \"abandoned\"",
                        "\"放棄\" : \"abandoned\", \"謎\" : \"failed\", \"高橋 0312345671\" : \"failed\"");
        Mapping mapping = Mappings.read(filled).get();

        CheckReport report = check(JAPANESE, SHIFT_JIS, mapping);

        assertThat(report.summary().recordsGood()).isEqualTo(5);
        assertThat(report.outcomes()).containsEntry("answered", 1L).containsEntry("abandoned", 1L);
        assertThat(report.toText(Locale.JAPANESE)).contains("レコード 5 件", "使われない列: 備考");
        assertThat(report.toText(Locale.FRENCH)).contains("Records: 5, of which 5 give events");
        assertThat(report.toText(Locale.ENGLISH)).doesNotContain("0312345678", "山田");
    }

    @Test
    void withGapsItReadsNothingAndTheCheckNamesThem() {
        CheckReport report =
                check(JAPANESE, SHIFT_JIS, propose(JAPANESE, SHIFT_JIS).mapping());

        assertThat(report.summary().recordsRead()).isZero();
        assertThat(report.toText(Locale.ENGLISH))
                .contains("cannot be used yet; 3 open", "zone: in which time zone are the times?");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "2026-04-01T10:00:00+09:00 ! iso                 ! ",
                "2026-04-01 10:00          ! iso                 ! zone",
                "2026/04/01 10:00:00       ! uuuu/M/d H:mm:ss    ! zone",
                "13.04.2026 10:00:00       ! d.M.uuuu H:mm:ss    ! zone",
                "4/13/2026 10:00           ! M/d/uuuu H:mm       ! zone",
                "13/4/2026 10:00           ! d/M/uuuu H:mm       ! zone",
                "4/13/2026 10:00 AM        ! M/d/uuuu h:mm a     ! zone",
                "20260401100000            ! uuuuMMddHHmmss      ! zone",
                "1775034000                ! epoch-seconds       ! ",
                "1775034000250             ! epoch-millis        ! ",
                "3/4/2026 10:00            !                     ! interaction.start zone", // the day or the month
                // first?
                "first of April            !                     ! interaction.start zone",
            })
    void datesAreKnownByTheirForm(String cell, String pattern, String gaps) {
        Mapping mapping = propose(
                        "call_id,start_time,outcome,wait,talk,queue\n1," + cell + ",answered,1,2,q\n",
                        StandardCharsets.UTF_8)
                .mapping();

        assertThat(mapping.interaction().start().orElseThrow().patterns())
                .isEqualTo(pattern == null ? List.of() : List.of(pattern));
        assertThat(mapping.gaps().stream().map(gap -> gap.substring(0, gap.indexOf(':'))))
                .containsExactly(gaps == null ? new String[0] : gaps.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"',', ','", "TAB, TAB", "';', ';'", "'|', '|'"})
    void theDelimiterIsFound(String written, String found) {
        String delimiter = written.replace("TAB", "\t");
        String text = "call_id,start_time,outcome\n1,2026-04-01T10:00:00Z,answered\n".replace(",", delimiter);

        assertThat(propose(text, StandardCharsets.UTF_8).mapping().format().delimiter())
                .isEqualTo(found.replace("TAB", "\t"));
    }

    @Test
    void aFileOfWhichNothingIsKnownIsAllGaps() {
        MappingProposal proposal = propose("a,b\nx,y\n", StandardCharsets.UTF_8);

        assertThat(proposal.mapping().gaps())
                .containsExactly(
                        "interaction.id: which column names the contact? if none does, leave it out: each record is then"
                                + " a contact of its own",
                        "interaction.start: which column says when the call began?",
                        "queue.wait: which column says how long it waited?",
                        "outcome: which column says whether the contact was answered?");
        assertThat(proposal.unusedColumns()).containsExactly("a", "b");
    }

    @Test
    void aFileWithoutAHeadingIsNotTakenForOne() {
        MappingProposal proposal = propose("1,2026-04-01,x\n2,2026-04-02,y\n", StandardCharsets.UTF_8);

        assertThat(proposal.mapping().gaps().get(0)).startsWith("format.columns: ");
        assertThat(proposal.json()).doesNotContain("2026-04-01");
    }

    @Test
    void anEmptyFileIsOneClearLine() {
        assertThat(MappingProposal.of(Source.of("x.csv", new byte[0]), StandardCharsets.UTF_8, "x")
                        .getLeft()
                        .reason())
                .isEqualTo(IngestFailure.Reason.EMPTY);
    }

    @Test
    void theCheckNamesValuesWithoutATranslation() {
        Mapping mapping = Mappings.read("""
                {"interaction": {"start": {"columns": ["start"]}},
                 "outcome": {"column": "result", "values": {"ok": "answered"}}}
                """).get();

        CheckReport report = check(
                "start,result\n2026-04-01T10:00:00Z,ok\n2026-04-01T10:00:00Z,lost\n2026-04-01T10:00:00Z,lost\n2026-04-01T10:00:00Z,Sato 0312\nx,ok\n",
                StandardCharsets.UTF_8,
                mapping);

        assertThat(report.unknownValues()).containsEntry("result", List.of("aaaa 9999", "lost"));
        assertThat(report.toText(Locale.ENGLISH))
                .contains(
                        "Column result has values without a translation: aaaa 9999 | lost",
                        "UNKNOWN_VALUE: 3",
                        "BAD_INSTANT: 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'wait(sec)', SECONDS",
        "Wait Time (s), SECONDS",
        "wait_secs, SECONDS",
        "queue_time_sec, SECONDS",
        "wait_time_ms, MILLISECONDS",
        "Wait (ms), MILLISECONDS",
        "wait (min), MINUTES",
        "待ち時間（分）, MINUTES",
        "待ち時間(秒), SECONDS",
        "待ち時間[ミリ秒], MILLISECONDS",
        "ringtime, SECONDS",
        "Ring Time, SECONDS",
        "呼出時間, SECONDS",
    })
    void aWaitIsKnownByItsNameWhateverUnitStandsBehindIt(String heading, DurationUnit unit) {
        Mapping mapping = propose(
                        "id,ts_ms,dst,outcome,talk_secs," + heading
                                + "\n1,1775034000250,7,answered,2,30000\n2,1775034000250,7,abandoned,,40000\n",
                        StandardCharsets.UTF_8)
                .mapping();

        assertThat(mapping.interaction().id()).containsExactly("id");
        assertThat(mapping.interaction().start().orElseThrow().patterns()).containsExactly("epoch-millis");
        assertThat(mapping.queue().orElseThrow().waited()).contains(DurationMapping.of(heading, unit));
        assertThat(mapping.gaps().stream().filter(gap -> !gap.contains("are they seconds or milliseconds")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'call_id,outcome', answered, queue.wait service.talk",
        "'call_id,outcome', abandoned, queue.wait",
        "'call_id,outcome', lost in space, outcome queue.wait",
        "'call_id,outcome', contained, ",
        "'call_id,outcome,agent', contained, service.talk",
        "'account,outcome', contained, interaction.id",
    })
    void whatAKpiNeedsAndNoColumnSaysIsAGap(String heading, String outcome, String gaps) {
        String cells = "\n1," + outcome + (heading.endsWith("agent") ? ",sato" : "") + ",2026-04-01T10:00:00Z\n";
        Mapping mapping =
                propose(heading + ",start_time" + cells, StandardCharsets.UTF_8).mapping();

        assertThat(mapping.gaps().stream().map(gap -> gap.substring(0, gap.indexOf(':'))))
                .containsExactlyInAnyOrder(gaps == null ? new String[0] : gaps.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "待"})
    void aFirstLineThatIsTooLongIsOneClearLine(String letter) {
        byte[] content = letter.repeat(1 << 21).getBytes(StandardCharsets.UTF_8);

        assertThat(MappingProposal.of(Source.of("x.csv", content), StandardCharsets.UTF_8, "x")
                        .getLeft()
                        .message())
                .isEqualTo("x.csv:1: the first line has more than 1048576 bytes; a heading must have fewer");
    }

    private static MappingProposal propose(String text, Charset encoding) {
        return MappingProposal.of(Source.of("calls.csv", text.getBytes(encoding)), encoding, "calls")
                .get();
    }

    private static CheckReport check(String text, Charset encoding, Mapping mapping) {
        ReadOptions options = ReadOptions.builder().encoding(encoding).build();
        return MappingCheck.of(Ingest.standard(), Source.of("calls.csv", text.getBytes(encoding)), mapping, options);
    }
}
