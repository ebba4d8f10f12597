package io.toritsugi.core.journal.jdbc;

import static io.toritsugi.core.journal.jdbc.Events.AT_NINE;
import static io.toritsugi.core.journal.jdbc.Events.FIRST;
import static io.toritsugi.core.journal.jdbc.Events.TENANT;
import static io.toritsugi.core.journal.jdbc.Events.batch;

import io.toritsugi.core.journal.Appended;
import io.toritsugi.core.journal.RecordedEvent;
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
 * A process of its own that appends to one stream as it is told, line by line: {@code at <version>} once at this version,
 * {@code run <events>} so many events, catching up after each conflict. It answers each append with {@code won <version>
 * <interaction>} or {@code lost <expected> <actual>}, and each line at its end with {@code done}.
 */
final class AppendingProcess {
    private final JdbcJournal journal;
    private final String name;
    private int appended;
    private long version;

    private AppendingProcess(JdbcJournal journal, String name) {
        this.journal = journal;
        this.name = name;
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
                process.version = Long.parseLong(words[1]);
                process.isAppended();
            } else {
                process.run(Integer.parseInt(words[1]));
            }
            System.out.println("done");
        }
    }

    private void run(int events) {
        int left = events;
        while (left > 0) {
            if (isAppended()) {
                left--;
            } else {
                catchUp();
            }
        }
    }

    private boolean isAppended() {
        String interaction = name + appended;
        Either<VersionConflict, Appended> answer = journal.append(TENANT, List.of(batch(FIRST, version, interaction)));
        if (answer.isLeft()) {
            System.out.println("lost " + answer.getLeft().expected() + " "
                    + answer.getLeft().actual());
            return false;
        }
        version = answer.get().events().get(0).version();
        appended++;
        System.out.println("won " + version + " " + interaction);
        return true;
    }

    private void catchUp() {
        for (RecordedEvent event : journal.readStream(TENANT, FIRST, version, Integer.MAX_VALUE)) {
            if (event.version() != version + 1) {
                throw new IllegalStateException("after version " + version + " came " + event.version());
            }
            version = event.version();
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
