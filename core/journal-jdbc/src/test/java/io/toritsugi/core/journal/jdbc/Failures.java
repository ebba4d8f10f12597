package io.toritsugi.core.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.toritsugi.core.journal.JournalFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a journal fails. */
final class Failures {
    private Failures() {}

    static JournalFailure thrownBy(Supplier<?> work) {
        return Objects.requireNonNull(failureOf(work), "no failure");
    }

    static @Nullable JournalFailure failureOf(Supplier<?> work) {
        return catchThrowableOfType(JournalFailure.class, work::get);
    }

    static void assertHidden(JournalFailure failure) {
        if (!failure.place().equals("the DataSource")) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            assertThat(text.toString()).doesNotContain(StrictPool.CANARY);
        }
    }
}
