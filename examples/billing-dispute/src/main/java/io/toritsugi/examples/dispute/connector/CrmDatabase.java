package io.toritsugi.examples.dispute.connector;

import io.toritsugi.acw.update.Connector;
import io.toritsugi.acw.update.Delivery;
import io.toritsugi.acw.update.event.UpdateRequested;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes notes into the tables of a CRM. The id of an update is the key of its note, so that one that is sent again has no second effect.
 *
 * <p>Thread-safe if the data source is.
 */
public final class CrmDatabase implements Connector {
    private static final String THERE_ALREADY = "23505";
    private static final String DOES_NOT_FIT = "22";
    private static final String AGAINST_A_RULE = "23";

    private final DataSource database;

    /**
     * Makes a connector, and the table if it is not there.
     *
     * @param database the database of the CRM
     * @throws SQLException if the table cannot be made
     */
    public CrmDatabase(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS customer_note (update_id VARCHAR(400) PRIMARY KEY,"
                    + " customer VARCHAR(200) NOT NULL, contact VARCHAR(200), note VARCHAR(4000) NOT NULL)");
        }
    }

    @Override
    public Delivery deliver(UpdateRequested update) {
        Optional<String> customer = Values.text(update, "customer");
        Optional<String> note = Values.text(update, "note");
        if (customer.isEmpty() || note.isEmpty()) {
            return Delivery.refused("not a note about a customer");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO customer_note (update_id, customer, contact, note) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, update.update().value());
            insert.setString(2, customer.get());
            insert.setString(3, update.contact().map(Object::toString).orElse(null));
            insert.setString(4, note.get());
            insert.executeUpdate();
            return Delivery.arrived();
        } catch (SQLException failure) {
            return delivery(String.valueOf(failure.getSQLState()));
        }
    }

    /** What is there already has arrived; what does not fit will never fit; anything else may pass. */
    private static Delivery delivery(String state) {
        if (state.equals(THERE_ALREADY)) {
            return Delivery.arrived();
        }
        String reason = "SQL state " + state;
        return state.startsWith(DOES_NOT_FIT) || state.startsWith(AGAINST_A_RULE)
                ? Delivery.refused(reason)
                : Delivery.failed(reason);
    }

    /**
     * {@return the notes about a customer, in the order of their ids}
     *
     * @param customer the customer
     * @throws SQLException if they cannot be read
     */
    public List<String> notes(String customer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT note FROM customer_note WHERE customer = ? ORDER BY update_id")) {
            query.setString(1, customer);
            List<String> notes = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    notes.add(rows.getString(1));
                }
            }
            return notes;
        }
    }
}
