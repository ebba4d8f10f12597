package io.toritsugi.examples.centerday;

import io.toritsugi.core.ingest.Source;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the reading has come: to a person at a terminal, for long input; to nobody else. */
sealed interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress SILENT = new Silent();

    /** From how many bytes on a person wants to know. */
    long LONG_INPUT = 20_000_000;

    /** Progress over this many bytes of input. */
    static Progress over(long bytes) {
        return bytes >= LONG_INPUT && atATerminal() ? new Bar(bytes) : SILENT;
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean atATerminal() {
        // Some JDKs give a console even in a pipe unless told to use the plain one.
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** The same source, watched while it is read. */
    Source watching(Source source);

    @Override
    void close();

    /** Shows nothing. */
    record Silent() implements Progress {
        @Override
        public Source watching(Source source) {
            return source;
        }

        @Override
        public void close() {}
    }

    /** A bar on the error stream. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName("reading")
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1_000_000)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public Source watching(Source source) {
            return new Source(source.name(), () -> new Watched(source.opener().open(), bar::stepBy));
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Says how many bytes were read. */
    final class Watched extends FilterInputStream {
        private final LongConsumer read;

        Watched(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            read.accept(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read.accept(Math.max(count, 0));
            return count;
        }
    }
}
