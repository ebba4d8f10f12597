package io.toritsugi.core.ingest.testkit;

import io.toritsugi.core.ingest.InputFormats;
import io.toritsugi.core.ingest.live.LiveSource;
import io.toritsugi.core.ingest.live.TailedFile;
import io.toritsugi.core.ingest.mapping.FormatSettings;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.io.TempDir;

class TailedFileTest implements LiveSourceContract {
    @TempDir
    private Path folder;

    @Override
    public LiveSourceTrial newTrial() {
        Path file = folder.resolve("queue_log");
        write(file, "");
        return new LiveSourceTrial() {
            private int written;

            @Override
            public void add(int records) {
                for (int i = 0; i < records; i++) {
                    written++;
                    write(file, 1_775_001_600 + written + "|call-" + written + "|billing|NONE|ENTERQUEUE||1|1\n");
                }
            }

            @Override
            public LiveSource open() {
                return TailedFile.of(
                        file,
                        InputFormats.standard().find("queue-log").orElseThrow(),
                        Mappings.ofFormat(
                                FormatSettings.builder().id("queue-log").build()));
            }
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
