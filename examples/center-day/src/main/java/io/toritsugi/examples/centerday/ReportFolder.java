package io.toritsugi.examples.centerday;

import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.page.HtmlPage;
import io.toritsugi.kpi.write.KpiCsv;
import io.toritsugi.kpi.write.KpiJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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

    /** Fails if the folder can neither be written to nor be made, before anybody waits for a report. */
    void check() {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new Failure(
                    "the report cannot be written to " + folder + ": " + existing + " is a file, not a folder");
        }
        if (!Files.isWritable(existing)) {
            throw new Failure("the report cannot be written to " + folder + ": access to " + existing + " is denied");
        }
    }

    /** Writes the files of a report, and says so in one line. */
    String write(KpiJob.Outcome outcome, Language language) {
        JsonCodec codec = Jackson3.codec();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("kpi.json", KpiJson.write(outcome.report(), codec));
        files.put(
                "intervals.csv",
                KpiCsv.write(
                        outcome.intervals(),
                        List.of(Dimension.INTERVAL.key()),
                        List.copyOf(outcome.report().total().values().keySet())));
        outcome.additions().stream()
                .flatMap(addition -> addition.file().stream())
                .forEach(file -> files.put(file.name(), codec.write(file.content()) + "\n"));
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
        return fault instanceof AccessDeniedException
                ? "access is denied"
                : fault.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + fault.getMessage();
    }

    private void replace(String name, String content) throws IOException {
        Path target = folder.resolve(name);
        Path fresh = folder.resolve(name + ".new");
        Files.writeString(fresh, content, StandardCharsets.UTF_8);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
