package io.toritsugi.core.journal.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, what it says line by line, and the end that comes to it without warning. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;

    ChildProcess(Class<?> main, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName(),
                folder.toString()));
        command.addAll(Arrays.asList(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        reader = new Thread(this::read, "reader of a child");
        reader.start();
    }

    private void read() {
        try (BufferedReader from =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Waits until it has said so many lines. */
    void awaitLines(int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (lines.size() < count) {
            if (System.nanoTime() > deadline || !reader.isAlive()) {
                throw new IllegalStateException("the child said no more than " + lines.size() + " lines");
            }
            Thread.sleep(1);
        }
    }

    /** Ends it at once, and {@return what it has said, to the last byte} */
    List<String> kill() throws InterruptedException {
        signal();
        process.waitFor();
        reader.join();
        return List.copyOf(lines);
    }

    /** Waits until it ends by itself, and {@return what it has said} */
    List<String> join() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the child did not end for a minute");
        }
        reader.join();
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        signal();
    }

    // Process.destroyForcibly would also close the pipe, and with it what was said last.
    private void signal() {
        process.toHandle().destroyForcibly();
    }
}
