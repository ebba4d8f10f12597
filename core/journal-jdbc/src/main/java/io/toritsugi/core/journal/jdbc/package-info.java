/**
 * A journal in the tables of a database. Start at {@link io.toritsugi.core.journal.jdbc.JdbcJournal}: it takes any
 * {@code DataSource}, and appends in transactions of its own or in the host's.
 *
 * <pre>{@code
 * JdbcJournal journal = JdbcJournal.over(pool)
 *         .recordedAt(InstantSource.system())
 *         .json(Jackson3.codec())
 *         .build();
 * journal.createTables();
 *
 * try (Connection connection = pool.getConnection()) {
 *     connection.setAutoCommit(false);
 *     try {
 *         orders.save(connection, order);                                // the host's own tables
 *         var appended = journal.within(connection).append(tenant, batches);
 *         if (appended.isLeft()) {
 *             connection.rollback();                                     // load again, decide again, all again
 *         } else {
 *             connection.commit();                                       // now both are there, or neither
 *             publish(appended.get().events());
 *         }
 *     } catch (RuntimeException | SQLException failure) {
 *         connection.rollback();
 *         throw failure;
 *     }
 * }
 * }</pre>
 *
 * <p>What the journal promises: an append is one transaction or a part of the caller's; versions have no hole; positions have
 * the order of the commits; of two writers who expect one version one wins, in one process or in many; an append that returned
 * was committed.
 *
 * <p>Who lost tries again by {@link io.toritsugi.core.journal.StreamOwner}: over a journal that appends in transactions of its
 * own, it reads what others have written and decides anew, as often as it was told. In a transaction of the host's that host
 * rolls back, and does all of it again in another.
 *
 * <p>What is the database's to keep: how safe a commit is. PostgreSQL keeps it through a crash with {@code fsync = on} and
 * {@code synchronous_commit = on} or more, its defaults; SQLite through a loss of power with {@code PRAGMA synchronous = FULL}
 * (in WAL mode {@code NORMAL} may lose the last commits); H2 writes with a delay unless {@code WRITE_DELAY=0}, and does not
 * promise the last commits at a loss of power. Any isolation level from read committed on will do; read committed repeats
 * least.
 *
 * <p>SQLite takes one writer at a time, whatever the tenants: give it WAL mode and a busy timeout of some seconds, and begin the
 * host's own transactions as {@code IMMEDIATE}, or an append after a read may meet contention at once.
 */
@NullMarked
package io.toritsugi.core.journal.jdbc;

import org.jspecify.annotations.NullMarked;
