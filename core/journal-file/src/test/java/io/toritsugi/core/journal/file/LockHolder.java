package io.toritsugi.core.journal.file;

import io.toritsugi.core.journal.JournalFailure;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a folder and says how that went; holds it until it is killed or told to go. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (FileJournal journal = Sample.at(Path.of(arguments[0])).open()) {
            Sample.append(journal, Sample.ACME, "s1", "of-the-holder", 1);
            System.out.println("open");
            if (arguments.length > 1) {
                System.in.read();
            }
        } catch (JournalFailure failure) {
            System.out.println(failure.reason());
        }
    }
}
