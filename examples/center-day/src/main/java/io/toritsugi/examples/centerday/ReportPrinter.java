package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.report.IngestSummary;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.write.KpiTable;
import java.io.PrintWriter;
import java.util.List;

/** Prints a report on the terminal: what was read, the total, and the groups that a person takes in at a glance. */
final class ReportPrinter {
    private static final int LONGEST_TABLE = 60;
    private static final List<String> COLUMNS = List.of(
            "contacts.arrived",
            "contacts.offered",
            "contacts.answered",
            "contacts.abandoned",
            "answer-rate",
            "service-level.negative",
            "asa",
            "talk-time.mean");

    private final PrintWriter console;
    private final Language language;
    private final KpiTable table;

    ReportPrinter(PrintWriter console, Language language) {
        this.console = console;
        this.language = language;
        this.table = KpiTable.of(StandardDefinitions.catalogue(), language.locale());
    }

    void print(KpiJob.Outcome outcome, List<Grouping> groupings) {
        KpiReport report = outcome.report();
        console.println(read(report.ingest()));
        if (!report.ingest().oddities().isEmpty()) {
            console.println(
                    language.say("Oddities: ", "不自然な記録：") + report.ingest().oddities());
        }
        outcome.damage().ifPresent(console::println);
        console.println();
        console.println(table.list(report.total()));
        for (Grouping grouping : groupings) {
            List<KpiGroup> groups = report.resultsBy(grouping.keys().toArray(String[]::new));
            if (!grouping.dimensions().isEmpty() && !groups.isEmpty()) {
                print(grouping, groups);
            }
        }
        outcome.page().sections().forEach(section -> console.println(table.section(section)));
        outcome.page().acknowledgement().ifPresent(console::println);
    }

    private void print(Grouping grouping, List<KpiGroup> groups) {
        List<KpiGroup> shown = groups.subList(0, Math.min(groups.size(), LONGEST_TABLE));
        List<String> columns = COLUMNS.stream()
                .filter(id -> shown.stream().anyMatch(group -> group.find(id).isPresent()))
                .toList();
        console.println(table.table(shown, grouping.keys(), columns));
        int more = groups.size() - shown.size();
        if (more > 0) {
            console.println(language.say("and " + more + " more, in kpi.json", "ほか " + more + " 行は kpi.json にあります"));
            console.println();
        }
    }

    private String read(IngestSummary ingest) {
        return language.say(
                "Read " + ingest.recordsRead() + " records: " + ingest.recordsIgnored() + " ignored, "
                        + ingest.recordsRejected() + " rejected; " + ingest.eventsProduced() + " events.",
                ingest.recordsRead() + " 件を読み取り（対象外 " + ingest.recordsIgnored() + " 件、読み取り不能 "
                        + ingest.recordsRejected() + " 件）、イベント " + ingest.eventsProduced() + " 件になりました。");
    }
}
