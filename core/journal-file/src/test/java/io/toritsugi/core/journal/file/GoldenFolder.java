package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.Snapshot;
import io.toritsugi.core.json.Jackson3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the journal of the present format that later versions must still open: with everything that a folder can hold.
 *
 * <p>Run its main on demand only, with the folder as argument; what was written once for a format is never written again.
 */
final class GoldenFolder {
    static final Snapshot OF_ACME = new Snapshot("floor/東京", 21, "floor/1", "{\"state\":\"受付中\"}");
    static final Snapshot OF_OTHER = new Snapshot("floor", 0, "floor/1", "");

    private GoldenFolder() {}

    public static void main(String[] arguments) throws IOException {
        Path to = Path.of(arguments[0]);
        Path folder = Files.createTempDirectory("golden").resolve("journal");
        List<RecordedEvent> written = new ArrayList<>();
        try (FileJournal journal = Sample.at(folder).open()) {
            Sample.append(journal, Sample.ACME, "gone", "retired", 3);
            Sample.fill(journal, Sample.ACME, "domain/s1", "retired", 2);
            journal.retire(Sample.NINE.plusSeconds(1));
            journal.saveSnapshot(Sample.ACME, OF_ACME);
            journal.saveSnapshot(Sample.OTHER, OF_OTHER);
        }
        try (FileJournal standby = Sample.at(folder).takeOver(1000).open()) {
            Sample.append(standby, Sample.OTHER, "domain/s1", "電話", 5);
            Sample.fill(standby, Sample.ACME, "domain/s1", "e", 1);
        }
        try (FileJournal running = Sample.at(folder).open()) {
            Sample.append(running, Sample.OTHER, "domain/s2", "last", 2);
            written.addAll(Sample.content(running));
            Sample.copy(folder, to);
        }
        tear(to);
        List<String> lines = written.stream().map(Jackson3.codec()::write).toList();
        Files.write(to.resolveSibling(to.getFileName() + "-events.jsonl"), lines);
    }

    // The second sector of a frame whose first never came.
    private static void tear(Path folder) throws IOException {
        List<String> segments = Sample.names(folder, ".log");
        Path last = folder.resolve(segments.get(segments.size() - 1));
        byte[] bytes = Files.readAllBytes(last);
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        System.arraycopy(bytes, 512, bytes, (end / 512 + 1) * 512, 512);
        Files.write(last, bytes);
    }
}
