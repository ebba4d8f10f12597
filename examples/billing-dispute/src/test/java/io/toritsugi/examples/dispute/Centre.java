package io.toritsugi.examples.dispute;

import io.toritsugi.acw.update.Connector;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.examples.dispute.connector.BillingApi;
import io.toritsugi.examples.dispute.connector.BillingServer;
import io.toritsugi.examples.dispute.connector.CrmDatabase;
import io.toritsugi.examples.dispute.connector.MailFolder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** A centre whose process may end at any moment, and whose other systems live on. */
final class Centre implements AutoCloseable {
    private final Path folder;
    private final BillingServer billing;
    private final Connection keepsTheDatabase;
    private final CrmDatabase crm;
    private final MailFolder mails;
    private Path journal;

    Centre(Path folder) throws IOException, SQLException {
        this.folder = folder;
        this.billing = BillingServer.start(Files.createDirectories(folder).resolve("billing.jsonl"));
        this.journal = folder.resolve("process-0");
        JdbcDataSource database = BillingDispute.database("jdbc:h2:mem:" + UUID.randomUUID());
        keepsTheDatabase = database.getConnection();
        crm = new CrmDatabase(database);
        mails = BillingDispute.mails(folder, Locale.JAPANESE);
    }

    /** {@return how many moments there were; fewer than {@code dies} say that the story came to its end} */
    int run(int dies) {
        DyingProcess process = new DyingProcess(dies);
        FileJournal opened = BillingDispute.journal(journal);
        try {
            BillingDispute.story(process.journal(opened), process.connectors(connectors()));
            opened.close();
        } catch (DyingProcess.Death end) {
            leaveBehind();
        } catch (CompletionException end) {
            if (!(end.getCause() instanceof DyingProcess.Death)) {
                throw end;
            }
            leaveBehind();
        }
        return process.moments();
    }

    /** {@return what came of it, after it ran to its end} */
    Aftermath runToTheEnd() {
        try (FileJournal opened = BillingDispute.journal(journal)) {
            return BillingDispute.story(opened, connectors());
        }
    }

    BillingServer billing() {
        return billing;
    }

    CrmDatabase crm() {
        return crm;
    }

    List<MimeMessage> mails() throws IOException, MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                messages.add(new MimeMessage(Session.getInstance(new Properties()), Files.newInputStream(file)));
            }
        }
        return messages;
    }

    /** What the dead process wrote is found by the next one, which does not have its locks. */
    private void leaveBehind() {
        Path next = folder.resolve("process-" + UUID.randomUUID());
        try (Stream<Path> files = Files.walk(journal)) {
            for (Path file : files.toList()) {
                Files.copy(file, next.resolve(journal.relativize(file)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        journal = next;
    }

    private Map<String, Connector> connectors() {
        return Map.of(
                "crm",
                crm,
                "billing",
                new BillingApi(billing.address(), Duration.ofSeconds(10)),
                BackOffice.MAIL,
                mails);
    }

    @Override
    public void close() throws SQLException {
        billing.close();
        keepsTheDatabase.close();
    }
}
