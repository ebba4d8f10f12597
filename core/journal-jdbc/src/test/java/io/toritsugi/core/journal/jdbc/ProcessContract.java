package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.SECOND;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.interactionsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.journal.RecordedEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two processes that append to one stream of one database. */
interface ProcessContract extends DatabaseFactory {
    @Test
    default void letsOneOfTwoProcessesWinEachVersionAndTellsTheOtherOfTheConflict() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        List<String> won = new ArrayList<>();
        try (Child left = Child.start(database(), "left");
                Child right = Child.start(database(), "right")) {
            for (int version = 0; version < 20; version++) {
                left.tell("at " + version);
                right.tell("at " + version);
                List<String> answers = new ArrayList<>(left.answers());
                answers.addAll(right.answers());
                String lost = "lost " + version + " " + (version + 1);
                assertThat(answers).hasSize(2).contains(lost);
                answers.remove(lost);
                won.addAll(answers);
            }
            left.tell("at 7");
            assertThat(left.answers()).containsExactly("lost 7 20");
        }

        List<RecordedEvent> stream = journal.readStream(TENANT, FIRST, 0, Integer.MAX_VALUE);
        List<String> interactions = interactionsOf(stream);
        assertThat(interactions).hasSize(20);
        assertThat(won)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(version -> "won " + version + " " + interactions.get(version - 1))
                        .toList());
    }

    @Test
    default void letsOwnersInTwoProcessesDecideAnewAfterAConflictAndLosesNothing() throws Exception {
        JdbcJournal journal = database().newJournal(AT_NINE);
        List<String> won = new ArrayList<>();
        try (Child left = Child.start(database(), "left");
                Child right = Child.start(database(), "right")) {
            List<Child> both = List.of(left, right);
            for (Child loading : both) {
                loading.tell("run 0");
                assertThat(loading.answers()).isEmpty();
            }
            for (int version = 1; version <= 20; version++) {
                Child behind = both.get((version - 1) % 2);
                behind.tell("run 1");
                List<String> answers = behind.answers();
                int decided = version == 1 ? 1 : 2;
                assertThat(answers)
                        .singleElement(STRING)
                        .startsWith("won " + version + " ")
                        .endsWith(" decided " + decided);
                won.addAll(answers);
            }
            left.tell("run 40");
            right.tell("run 40");
            won.addAll(left.answers());
            won.addAll(right.answers());
        }

        List<RecordedEvent> stream = journal.readStream(TENANT, SECOND, 0, Integer.MAX_VALUE);
        assertThat(stream)
                .extracting(RecordedEvent::version)
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(stream).allSatisfy(event -> {
            String name = ((HostEvent) event.event()).name();
            assertThat(event.event())
                    .as("version " + event.version() + " is decided on the one before")
                    .isEqualTo(Tally.event(name, event.version() - 1));
        });
        assertThat(won)
                .extracting(answer -> answer.substring(0, answer.indexOf(" decided ")))
                .containsExactlyInAnyOrderElementsOf(stream.stream()
                        .map(event -> "won " + event.version() + " " + ((HostEvent) event.event()).name())
                        .toList());
    }

    /** An {@link AppendingProcess}, as its parent sees it. */
    record Child(Process process, PrintWriter in, BufferedReader out) implements AutoCloseable {
        static Child start(Database database, String name) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AppendingProcess.class.getName(),
                            database.url(),
                            database.prefix(),
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(
                    process,
                    new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8),
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }

        void tell(String line) {
            in.println(line);
        }

        List<String> answers() throws IOException {
            List<String> answers = new ArrayList<>();
            for (String line = out.readLine(); !"done".equals(line); line = out.readLine()) {
                assertThat(line).as("the process ended").isNotNull();
                answers.add(line);
            }
            return answers;
        }

        @Override
        public void close() {
            in.close();
            process.destroy();
        }
    }
}
