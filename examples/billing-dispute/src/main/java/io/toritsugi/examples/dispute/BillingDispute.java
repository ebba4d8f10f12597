package io.toritsugi.examples.dispute;

import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.document.DocumentMachine;
import io.toritsugi.acw.followup.order.RequestedWork;
import io.toritsugi.acw.followup.order.WorkSettings;
import io.toritsugi.acw.form.Form;
import io.toritsugi.acw.pack.BuiltInPack;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.template.TemplateRef;
import io.toritsugi.acw.update.Connector;
import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.id.organization.CalendarId;
import io.toritsugi.core.journal.Journal;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.examples.dispute.connector.BillingApi;
import io.toritsugi.examples.dispute.connector.BillingServer;
import io.toritsugi.examples.dispute.connector.CrmDatabase;
import io.toritsugi.examples.dispute.connector.MailFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A disputed bill, from the call to the last effect: a credit in the billing system, a note in the CRM, a callback within business hours, and a
 * policy exception that billing is told of and acknowledges.
 *
 * <p>Its journal, the tables of the CRM and the mails stay in a folder. Run again with the same folder, it does nothing twice.
 */
public final class BillingDispute {
    /** Monday morning in Tokyo. */
    static final Instant CALL = Instant.parse("2026-04-06T01:00:00Z");

    /** When the wrap-up is submitted. */
    static final Instant SUBMITTED = CALL.plus(Duration.ofMinutes(8));

    /** Saturday afternoon, when the office is closed: the customer would like to be called then. */
    static final Instant WANTED = Instant.parse("2026-04-11T05:00:00Z");

    /** Monday morning a week later, within the first half hour of business after that. */
    static final Instant CALLED_BACK = Instant.parse("2026-04-13T00:10:00Z");

    private static final CalendarId OFFICE = CalendarId.of("office");
    private static final JsonCodec JSON = Jackson3.codec(AcwEvents.VOCABULARY);
    private static final TemplateCatalog CATALOG =
            TemplateCatalog.of(List.of(BuiltInPack.read(JSON))).get();

    private BillingDispute() {}

    /**
     * Tells the story and prints what came of it.
     *
     * @param args {@code en} for English, and the folder; Japanese and a new folder for temporary files unless said
     * @throws IOException if the folder cannot be written
     * @throws SQLException if the tables of the CRM cannot be written
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("billing-dispute");
        Files.createDirectories(folder);
        Locale language = args.length > 0 && args[0].equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        try (BillingServer billing = BillingServer.start(folder.resolve("billing.jsonl"));
                FileJournal journal = journal(folder)) {
            MailFolder mails = mails(folder, language);
            CrmDatabase crm =
                    new CrmDatabase(database("jdbc:h2:" + folder.resolve("crm").toAbsolutePath()));
            Aftermath aftermath = story(
                    journal,
                    Map.of(
                            "crm",
                            crm,
                            "billing",
                            new BillingApi(billing.address(), Duration.ofSeconds(5)),
                            BackOffice.MAIL,
                            mails));
            List<String> notes = crm.notes(DisputeCall.CUSTOMER.value());
            new EffectsText(language)
                    .lines(aftermath, billing.adjustments(), notes.size(), mails.count())
                    .forEach(System.out::println);
            System.out.println(folder.toAbsolutePath());
        }
    }

    /** Tells the story, or the rest of it. */
    static Aftermath story(Journal journal, Map<String, Connector> connectors) {
        DocumentMachine documents = new DocumentMachine(CATALOG::form);
        BackOffice office = new BackOffice(
                journal,
                DisputeCall.TENANT,
                documents,
                WorkSettings.builder()
                        .addCalendars(OFFICE)
                        .language(Locale.JAPANESE)
                        .build(),
                Map.of(OFFICE, hours()),
                connectors);
        DisputeCall call = new DisputeCall(journal, documents, form());
        call.happens(CALL);
        RequestedWork work = call.isWrittenUp(office, DisputeCall.answers(WANTED), SUBMITTED);
        Aftermath aftermath = new Aftermath(office, work);
        aftermath.billingAcknowledges(SUBMITTED.plus(Duration.ofMinutes(30)));
        if (aftermath.theAgentCalls(CALLED_BACK).isEmpty()) {
            aftermath.theCustomerIsContent(CALLED_BACK.plus(Duration.ofMinutes(3)));
        }
        return aftermath;
    }

    /** {@return the office hours: weekdays from nine to half past five in Tokyo, closed on holidays} */
    static BusinessCalendar hours() {
        BusinessHours hours = BusinessHours.builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .addWeek(WeeklySlots.of(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(17, 30))))
                .addHolidays("JP")
                .build();
        return BusinessCalendar.of(hours, HolidayCalendars.standard());
    }

    static FileJournal journal(Path folder) {
        return FileJournal.at(folder.resolve("journal"))
                .recordedAt(InstantSource.system())
                .json(JSON)
                .open();
    }

    static JdbcDataSource database(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }

    static MailFolder mails(Path folder, Locale language) throws IOException {
        return new MailFolder(
                folder.resolve("mails"), "center@example.com", Map.of("billing", "billing@example.com"), language);
    }

    private static Form form() {
        return CATALOG.form(new TemplateRef(TemplateId.of("billing"), 1)).orElseThrow();
    }
}
