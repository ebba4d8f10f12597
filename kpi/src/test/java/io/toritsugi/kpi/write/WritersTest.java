package io.toritsugi.kpi.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.core.event.queue.DequeueCause;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.collect.ContactHistory;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.LogLinearHistogram;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.report.PageData;
import io.toritsugi.kpi.report.RejectedLine;
import io.toritsugi.kpi.report.ReportSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritersTest {
    private static final KpiResults RESULTS = results();
    private static final KpiReport REPORT = RESULTS.report(
            ReportSource.builder().format("csv").addFiles("calls.csv").build(),
            IngestSummary.builder()
                    .recordsRead(4)
                    .recordsRejected(1)
                    .eventsProduced(14)
                    .putOddities("unknown-wait", 1L)
                    .putOddities("negative-duration", 2L)
                    .addRejections(RejectedLine.builder()
                            .file("calls.csv")
                            .line(4)
                            .column("ended_at")
                            .reason("not a time by any of its patterns")
                            .build())
                    .build());

    private static KpiResults results() {
        KpiCollector collector = KpiCollector.of(
                KpiSettings.builder().zone(ZoneId.of("Asia/Jerusalem")).build(),
                StandardDefinitions.catalogue(),
                List.of(Grouping.by(Dimension.QUEUE), Grouping.by(Dimension.AGENT), Grouping.by(Dimension.INTERVAL)));
        collector.acceptAll(ContactHistory.inbound("a").served(12.5, 61, "佐藤").events());
        collector.acceptAll(ContactHistory.inbound("b")
                .waited(0, 25, "v", "=NE()", DequeueCause.ABANDONED)
                .ended(25)
                .events());
        collector.acceptAll(ContactHistory.inbound("c")
                .dequeued(5, "v", DequeueCause.ANSWERED)
                .ended(5)
                .events());
        return collector.result();
    }

    @Test
    void jsonIsTheGoldenFile() {
        assertThat(KpiJson.write(REPORT, Codecs.JACKSON_2)).isEqualTo(golden("report.json"));
        assertThat(KpiJson.write(REPORT, Codecs.JACKSON_3)).isEqualTo(golden("report.json"));
    }

    @Test
    void jsonIsReadBack() {
        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            KpiReport read = KpiJson.read(golden("report.json"), codec);

            assertThat(read).isEqualTo(REPORT);
            assertThat(KpiJson.write(read, codec)).isEqualTo(golden("report.json"));
        }
    }

    @Test
    void jsonIsTheSameInEveryLocaleAndZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

            assertThat(results().groups()).isEqualTo(REPORT.results());
            assertThat(KpiJson.write(REPORT, Codecs.JACKSON_3)).isEqualTo(golden("report.json"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aReportOfAnotherKindIsRefused() {
        String other = golden("report.json").replace("toritsugi.kpi/1", "toritsugi.kpi/9");

        assertThatIllegalArgumentException().isThrownBy(() -> KpiJson.read(other, Codecs.JACKSON_2));
        assertThatIllegalArgumentException().isThrownBy(() -> KpiJson.read("{}", Codecs.JACKSON_3));
    }

    @Test
    void aPageGetsTheReportItsDefinitionsAndItsDistributions() {
        PageData page = RESULTS.page(REPORT, List.of(), Optional.of("Collected by the collectors."));
        String json = Codecs.JACKSON_2.write(page);

        assertThat(Codecs.JACKSON_3.write(page)).isEqualTo(json);
        assertThat(Codecs.JACKSON_3.read(json, PageData.class)).isEqualTo(page);
        assertThat(json)
                .contains("\"distributions\":{\"wait.answered\":[{\"upTo\":10,\"count\":0},{\"upTo\":20,\"count\":1},")
                .contains("{\"upTo\":600,\"count\":0},{\"count\":0}]")
                .contains(
                        "{\"id\":\"asa\",\"version\":1,\"name\":{\"en\":\"Average speed of answer\",\"ja\":\"平均応答速度\"},")
                .endsWith("\"acknowledgement\":\"Collected by the collectors.\"}");
    }

    @Test
    void aHistogramIsWrittenAlikeByBothJacksonsAndReadBack() {
        LogLinearHistogram histogram = new LogLinearHistogram();
        histogram.add(100);
        histogram.add(20_000);

        for (JsonCodec codec : List.of(Codecs.JACKSON_2, Codecs.JACKSON_3)) {
            String json = codec.write(histogram);
            assertThat(json).isEqualTo("{\"version\":1,\"bins\":[100,590],\"counts\":[1,1]}");
            assertThat(codec.read(json, LogLinearHistogram.class)).isEqualTo(histogram);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> codec.read(json.replace("590", "100"), LogLinearHistogram.class));
        }
    }

    @Test
    void csvIsUnroundedWithEmptyCellsForTheUndefined() {
        String csv = KpiCsv.write(
                REPORT.resultsBy("queue"),
                List.of("queue"),
                List.of("contacts.answered", "asa", "average-time-to-abandon", "talk-time.sum"));

        assertThat(csv)
                .isEqualTo("queue,contacts.answered,asa,average-time-to-abandon,talk-time.sum\r\n"
                        + "'=NE(),0,,25,0\r\n" // a spreadsheet must not take the name for a formula
                        + "PS,2,12.5,,61\r\n");
    }

    @Test
    void csvLeavesEmptyWhatMeansNothing() {
        String csv = KpiCsv.write(
                REPORT.resultsBy("agent"), List.of("agent"), List.of("contacts.arrived", "contacts.answered"));

        assertThat(csv).isEqualTo("agent,contacts.arrived,contacts.answered\r\n佐藤,,1\r\n");
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PS|PS",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=1+1|'=1+1",
                "+81|'+81",
                "-x|'-x",
                "@SUM(A1)|'@SUM(A1)",
                "=A1,B1|\"'=A1,B1\"",
                "a=b|a=b",
            })
    void csvQuotesNames(String queue, String cell) {
        KpiGroup group = KpiGroup.builder().putDimensions("queue", queue).build();

        assertThat(KpiCsv.write(List.of(group), List.of("queue"), List.of())).isEqualTo("queue\r\n" + cell + "\r\n");
    }

    @Test
    void aTableIsAlignedInBothLanguages() {
        List<String> ids = List.of("contacts.offered", "answer-rate", "asa");

        assertThat(KpiTable.of(StandardDefinitions.catalogue(), Locale.ENGLISH)
                        .table(REPORT.resultsBy("queue"), List.of("queue"), ids))
                .isEqualTo("""
                        queue  Offered  Answer rate  Average speed of answer
                        =NE()        1        0.0 %                        –
                        PS           2      100.0 %                   12.5 s
                        """);
        assertThat(KpiTable.of(StandardDefinitions.catalogue(), Locale.JAPANESE)
                        .table(REPORT.resultsBy("agent"), List.of("agent"), List.of("contacts.arrived", "asa")))
                .isEqualTo("""
                        担当者  着信件数  平均応答速度
                        佐藤                    12.5 s
                        """);
    }

    @Test
    void aGroupIsListedWithEveryKpi() {
        String list = KpiTable.of(StandardDefinitions.catalogue(), Locale.ENGLISH)
                .withDecimals(2)
                .list(REPORT.total());

        assertThat(list.lines()).hasSize(46);
        assertThat(list)
                .containsPattern("Abandonment rate +33\\.33 %\n")
                .containsPattern("Average time to abandon +25\\.00 s\n");
    }

    private static String golden(String name) {
        try (InputStream file = Objects.requireNonNull(WritersTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
