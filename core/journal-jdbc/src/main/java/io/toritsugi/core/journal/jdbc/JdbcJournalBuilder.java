package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.record.RecordFormat;
import io.toritsugi.core.json.JsonCodec;
import java.time.InstantSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link JdbcJournal}. Not thread-safe.
 *
 * @since 0.1
 */
public final class JdbcJournalBuilder {
    private final DataSource dataSource;
    private @Nullable InstantSource recordedAt;
    private @Nullable JsonCodec json;
    private PersonalDataCodec personalData = PersonalDataCodec.plain();
    private JdbcSchema schema = JdbcSchema.standard();

    JdbcJournalBuilder(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "JdbcJournal.dataSource");
    }

    /**
     * Sets the clock that says when the journal got an append.
     *
     * @param clock the clock; asked once for each append that is written
     * @return this builder
     */
    public JdbcJournalBuilder recordedAt(InstantSource clock) {
        this.recordedAt = Objects.requireNonNull(clock, "JdbcJournal.recordedAt");
        return this;
    }

    /**
     * Sets by which Jackson events are written and read; it may change from one start to the next.
     *
     * @param codec {@code Jackson2.codec()} or {@code Jackson3.codec()}
     * @return this builder
     */
    public JdbcJournalBuilder json(JsonCodec codec) {
        this.json = Objects.requireNonNull(codec, "JdbcJournal.json");
        return this;
    }

    /**
     * Sets what marked fields pass on their way to the database; {@link PersonalDataCodec#plain} unless said. It is called while
     * the journal holds no connection, so its keys may lie in the same database.
     *
     * @param codec the codec
     * @return this builder
     */
    public JdbcJournalBuilder personalData(PersonalDataCodec codec) {
        this.personalData = Objects.requireNonNull(codec, "JdbcJournal.personalData");
        return this;
    }

    /**
     * Sets what all names of tables begin with; {@code toritsugi_} unless said.
     *
     * @param prefix as {@link JdbcSchema#prefix} says
     * @return this builder
     * @throws IllegalArgumentException if it is not allowed
     */
    public JdbcJournalBuilder tablePrefix(String prefix) {
        this.schema = new JdbcSchema(prefix);
        return this;
    }

    /**
     * {@return the journal} It makes no connection yet, and no table: see {@link JdbcJournal#createTables}.
     *
     * @throws NullPointerException if clock or codec are missing
     */
    public JdbcJournal build() {
        return new JdbcJournal(
                schema,
                Objects.requireNonNull(recordedAt, "JdbcJournal.recordedAt"),
                new RecordFormat(Objects.requireNonNull(json, "JdbcJournal.json"), personalData),
                new OwnTransactions(dataSource));
    }
}
