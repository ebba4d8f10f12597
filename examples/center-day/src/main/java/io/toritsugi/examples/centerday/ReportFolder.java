package io.toritsugi.examples.centerday;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.page.HtmlPage;
import io.toritsugi.kpi.report.KpiGroup;
import io.toritsugi.kpi.report.KpiReport;
import io.toritsugi.kpi.write.KpiCsv;
import io.toritsugi.kpi.write.KpiJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folder to which a report is written. Each file is either the new one or the old one, never a part of either.
 *
 * @param folder the folder; made where it is missing
 */
record ReportFolder(Path folder) {
    static ReportFolder of(Path folder) {
        return new ReportFolder(folder);
    }

    /** Writes the files of a report, and says so in one line. */
    String write(KpiJob.Outcome outcome, Language language) {
        JsonCodec codec = Jackson3.codec();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kpi.json", KpiJson.write(outcome.report(), codec));
        intervals(outcome.report(), files);
        files.put("report.html", HtmlPage.render(codec.write(outcome.page())));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                replace(file.getKey(), file.getValue());
            }
        } catch (IOException cannotWrite) {
            throw new Failure("the report cannot be written to " + folder + ": " + inWords(cannotWrite));
        }
        String names = String.join(", ", files.keySet());
        return language.say("Wrote " + names + " to " + folder, folder + " に " + names + " を書き出しました");
    }

    private static String inWords(IOException fault) {
        if (fault instanceof FileAlreadyExistsException) {
            return "it is a file, not a folder";
        }
        return fault instanceof AccessDeniedException ? "access is denied" : String.valueOf(fault.getMessage());
    }

    private static void intervals(KpiReport report, Map<String, String> files) {
        List<String> byInterval = List.of(Dimension.INTERVAL.key());
        List<KpiGroup> intervals = report.resultsBy(Dimension.INTERVAL.key());
        if (!intervals.isEmpty()) {
            files.put(
                    "intervals.csv",
                    KpiCsv.write(
                            intervals,
                            byInterval,
                            List.copyOf(report.total().values().keySet())));
        }
    }

    private void replace(String name, String content) throws IOException {
        Path target = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        Files.writeString(fresh, content, StandardCharsets.UTF_8);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
