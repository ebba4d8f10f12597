package io.toritsugi.core.ingest.check;

import io.toritsugi.core.ingest.IngestSummary;
import io.toritsugi.core.ingest.mapping.MappingProblem;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Says a report in words. */
final class CheckText {
    private final CheckReport report;
    private final Locale locale;
    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();

    CheckText(CheckReport report, Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        this.report = report;
        this.locale = japanese ? Locale.JAPANESE : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(
                "io.toritsugi.core.ingest.check.texts", japanese ? Locale.JAPANESE : Locale.ROOT);
    }

    String text() {
        IngestSummary summary = report.summary();
        if (!report.problems().isEmpty()) {
            line("problems", report.problems().size());
            report.problems().stream().map(MappingProblem::message).forEach(this::item);
        } else {
            line("source", summary.source());
            line(
                    "records",
                    summary.recordsRead(),
                    summary.recordsGood(),
                    summary.recordsIgnored(),
                    summary.recordsRejected(),
                    summary.eventsProduced());
            summary.failure().ifPresent(failure -> line("failure", failure.message()));
            counts("outcomes", report.outcomes());
            counts("events", report.events());
            counts("rejections", report.rejections());
            items(
                    "firstRejections",
                    report.firstRejections().stream().map(one -> one.message()).toList());
            counts("oddities", summary.oddities());
            report.unknownValues()
                    .forEach((column, values) -> line("unknownValues", column, String.join(" | ", values)));
        }
        if (!report.unusedColumns().isEmpty()) {
            line("unusedColumns", String.join(", ", report.unusedColumns()));
        }
        items("examples", report.examples());
        return text.toString();
    }

    private void counts(String key, Map<?, Long> counts) {
        if (!counts.isEmpty()) {
            line(key);
            counts.forEach((name, count) ->
                    item(new MessageFormat("{1}: {0}", locale).format(new Object[] {count, String.valueOf(name)})));
        }
    }

    private void items(String key, List<String> items) {
        if (!items.isEmpty()) {
            line(key);
            items.forEach(this::item);
        }
    }

    private void item(String item) {
        text.append("  ").append(item).append('\n');
    }

    private void line(String key, Object... values) {
        text.append(new MessageFormat(words.getString(key), locale).format(values))
                .append('\n');
    }
}
