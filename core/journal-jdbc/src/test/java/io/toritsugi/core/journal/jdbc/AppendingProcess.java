package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.NINE;
import static io.toritsugi.core.journal.jdbc.Events.SECOND;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.batch;

import io.toritsugi.core.event.Actor;
import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.StreamOwner;
import io.toritsugi.core.journal.VersionConflict;
import io.toritsugi.core.json.Jackson3;
import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A process of its own that appends as it is told, line by line. {@code at <version>} appends to the first stream, expecting
 * this version, and is answered with {@code won <version> <interaction>} or {@code lost <expected> <actual>}. {@code run
 * <commands>} lets the owner of the second stream handle so many commands, each answered with {@code won <version> <name>
 * decided <times>}. The end of each line is answered with {@code done}.
 */
final class AppendingProcess {
    // Each attempt but the last fails because the other process has won a version, and it handles fewer commands than
    // these.
    private static final int ATTEMPTS = 100;

    private final JdbcJournal journal;
    private final String name;
    private final Tally tally = new Tally();
    private final StreamOwner<Long, String> owner;
    private int handled;

    private AppendingProcess(JdbcJournal journal, String name) {
        this.journal = journal;
        this.name = name;
        this.owner = StreamOwner.builder(tally, journal, TENANT, SECOND)
                .attempts(ATTEMPTS)
                .load();
    }

    /** Takes the URL of the database, the prefix of the tables, and a name for this process. */
    public static void main(String[] arguments) throws IOException {
        DataSource source = arguments[0].startsWith("jdbc:sqlite:")
                ? SqliteDatabase.open(arguments[0])
                : new DriverSource(arguments[0]);
        AppendingProcess process = new AppendingProcess(
                JdbcJournal.over(source)
                        .recordedAt(AT_NINE)
                        .json(Jackson3.codec())
                        .tablePrefix(arguments[1])
                        .build(),
                arguments[2]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 2);
            if (words[0].equals("at")) {
                process.append(Long.parseLong(words[1]));
            } else {
                process.run(Integer.parseInt(words[1]));
            }
            System.out.println("done");
        }
    }

    private void append(long version) {
        String interaction = name + version;
        Either<VersionConflict, Appended> answer = journal.append(TENANT, List.of(batch(FIRST, version, interaction)));
        if (answer.isLeft()) {
            VersionConflict conflict = answer.getLeft();
            System.out.println("lost " + conflict.expected() + " " + conflict.actual());
        } else {
            System.out.println("won " + answer.get().events().get(0).version() + " " + interaction);
        }
    }

    private void run(int commands) {
        for (int i = 0; i < commands; i++) {
            String command = name + handled++;
            List<RecordedEvent> events = owner.handle(command, NINE, Actor.SYSTEM)
                    .getOrElseThrow(rejection -> new IllegalStateException(rejection.message()));
            System.out.println("won " + events.get(0).version() + " " + command + " decided " + tally.decisions());
        }
    }

    /** Gives a new connection each time. */
    private static final class DriverSource extends PlainDataSource {
        private final String url;

        DriverSource(String url) {
            this.url = url;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }
}
