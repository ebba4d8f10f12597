package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.JournalFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondOpeningInOneProcessIsRefused() {
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.failure(() -> Sample.at(folder).open()).reason()).isEqualTo(JournalFailure.Reason.LOCKED);
            Sample.append(journal, Sample.ACME, "s1", "e", 1);
            assertThat(Sample.content(journal)).hasSize(1);
        }
    }

    @Test
    void aSecondOpeningByAnotherNameOfTheFolderIsRefused() throws Exception {
        Path link = folder.resolve("link");
        Path target = folder.resolve("target");
        Files.createDirectory(target);
        Files.createSymbolicLink(link, target);
        try (FileJournal journal = Sample.at(target).open()) {
            assertThat(Sample.failure(() -> Sample.at(link).open()).reason()).isEqualTo(JournalFailure.Reason.LOCKED);
            Sample.append(journal, Sample.ACME, "s1", "e", 1);
        }
        Sample.at(link).open().close();
    }

    @Test
    void anotherProcessIsRefused() throws Exception {
        try (FileJournal journal = Sample.at(folder).open();
                ChildProcess other = new ChildProcess(LockHolder.class, folder)) {
            assertThat(other.join()).containsExactly("LOCKED");
            assertThat(Sample.content(journal)).isEmpty();
        }
    }

    @Test
    void anotherProcessIsRefusedAfterASecondOpeningInThisOneWas() throws Exception {
        try (FileJournal journal = Sample.at(folder).open()) {
            Sample.failure(() -> Sample.at(folder).open());
            try (ChildProcess other = new ChildProcess(LockHolder.class, folder)) {
                assertThat(other.join()).containsExactly("LOCKED");
            }
            assertThat(Sample.content(journal)).isEmpty();
        }
    }

    @Test
    void whatIsHeldByAnotherProcessIsRefusedUntilThatIsKilled() throws Exception {
        try (ChildProcess holder = new ChildProcess(LockHolder.class, folder, "stay")) {
            holder.awaitLines(1);
            assertThat(Sample.failure(() -> Sample.at(folder).open()).reason()).isEqualTo(JournalFailure.Reason.LOCKED);
            assertThat(holder.kill()).containsExactly("open");
        }
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.content(journal)).hasSize(1);
        }
    }

    @Test
    void whatWasClosedOpensInAnotherProcess() throws Exception {
        Sample.at(folder).open().close();
        try (ChildProcess other = new ChildProcess(LockHolder.class, folder)) {
            assertThat(other.join()).containsExactly("open");
        }
        try (FileJournal journal = Sample.at(folder).open()) {
            assertThat(Sample.content(journal)).hasSize(1);
        }
    }

    @Test
    void anOpeningThatFailedLeavesNoLock() throws Exception {
        try (FileJournal journal = Sample.at(folder).open()) {
            Sample.fill(journal, Sample.ACME, "s1", "e", 2);
        }
        Path first = folder.resolve(Sample.names(folder, ".log").get(0));
        Path aside = folder.resolve("aside");
        Files.move(first, aside);
        assertThat(Sample.failure(() -> Sample.at(folder).open()).reason()).isEqualTo(JournalFailure.Reason.DAMAGED);
        Files.move(aside, first);
        Sample.at(folder).open().close();
    }
}
