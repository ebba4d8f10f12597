package io.toritsugi.core.journal.file.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    @TempDir
    private Path folder;

    @Test
    void howeverManyFilesAreOpenTheirChannelsAreBounded() throws IOException {
        OpenFiles open = new OpenFiles();
        List<ChannelFile> files = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Path path = Files.createFile(folder.resolve(Integer.toString(i)));
            files.add(ChannelFile.of(path, open));
        }

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < files.size(); i++) {
                files.get(i).write(4L * round, ByteBuffer.allocate(4).putInt(i).flip());
                files.get(i).force();
                assertThat(open.count()).isLessThanOrEqualTo(256);
            }
        }

        for (int i = 0; i < files.size(); i++) {
            ByteBuffer read = ByteBuffer.allocate(9);
            assertThat(files.get(i).read(0, read)).isEqualTo(8);
            assertThat(read.getInt(4)).isEqualTo(i);
        }
        for (ChannelFile file : files) {
            file.close();
        }
        assertThat(open.count()).isZero();
    }
}
