package io.toritsugi.core.journal.jdbc;

import io.toritsugi.core.floor.Floor;
import io.toritsugi.core.floor.FloorMachine;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.testkit.ErasureContract;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** What is forgotten in every database. */
interface DatabaseErasureContract extends ErasureContract, DatabaseFactory {
    @Override
    default Journal newJournal(InstantSource recordedAt) {
        JdbcJournal journal = protectedJournal(recordedAt);
        journal.createTables();
        return journal;
    }

    @Override
    default Journal reopen(Journal journal, InstantSource recordedAt) {
        return protectedJournal(recordedAt);
    }

    @Override
    default SnapshotCodec<Floor> floorSnapshots() {
        return FloorMachine.snapshots(new ProtectedJson(Jackson3.codec(), codec()));
    }

    @Override
    default List<String> stored(Journal journal) {
        JdbcSchema schema = ((JdbcJournal) journal).schema();
        return List.of(schema.positions(), schema.streams(), schema.events(), schema.concerns(), schema.snapshots())
                .stream()
                .flatMap(table -> database().columns(table).stream())
                .toList();
    }

    private JdbcJournal protectedJournal(InstantSource recordedAt) {
        return JdbcJournal.over(database().dataSource())
                .recordedAt(recordedAt)
                .json(Jackson3.codec())
                .personalData(codec())
                .tablePrefix(database().prefix())
                .build();
    }

    private PersonalDataCodec codec() {
        return new AesGcmCodec(keys(), new SecureRandom());
    }
}
