package io.toritsugi.examples.centerday;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.assist.followup.PromisedFollowUps;
import io.toritsugi.acw.catalog.TemplateCatalog;
import io.toritsugi.acw.catalog.TemplateProvider;
import io.toritsugi.acw.document.Document;
import io.toritsugi.acw.document.DocumentState;
import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.FieldId;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.policy.AcwPolicies;
import io.toritsugi.acw.select.RuleSelector;
import io.toritsugi.acw.select.SelectionTable;
import io.toritsugi.acw.select.TemplateChoice;
import io.toritsugi.acw.template.Section;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.Template;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.acw.text.Texts;
import io.toritsugi.core.agent.Agent;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.customer.CustomerContext;
import io.toritsugi.core.customer.CustomerPorts;
import io.toritsugi.core.event.Actor;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Ref;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentStatus;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.CustomerId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.WorkItemId;
import io.toritsugi.core.interaction.ContactFacts;
import io.toritsugi.core.interaction.ContactMachine;
import io.toritsugi.core.journal.InMemoryJournal;
import io.toritsugi.core.journal.RecordedEvent;
import io.toritsugi.core.journal.file.FileJournal;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.time.BusinessCalendar;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.core.time.holiday.HolidayCalendars;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path EXAMPLES = Path.of("src/test/java/io/toritsugi/examples/centerday");

    @ParameterizedTest
    @CsvSource({
        "README.md, ReadmeExample.java",
        "README.ja.md, ReadmeExample.java",
        "README.md, ReadmeBusinessTimeExample.java",
        "README.ja.md, ReadmeBusinessTimeExample.java",
        "README.md, ReadmeCustomerExample.java",
        "README.ja.md, ReadmeCustomerExample.java",
        "README.md, ReadmeAgentsExample.java",
        "README.ja.md, ReadmeAgentsExample.java",
        "README.md, ReadmeJournalExample.java",
        "README.ja.md, ReadmeJournalExample.java",
        "README.md, ReadmeRouterExample.java",
        "README.ja.md, ReadmeRouterExample.java",
        "README.md, ReadmeWrapUpExample.java",
        "README.ja.md, ReadmeWrapUpExample.java",
        "README.md, ReadmeFollowUpExample.java",
        "README.ja.md, ReadmeFollowUpExample.java",
        "README.md, ReadmeAssistExample.java",
        "README.ja.md, ReadmeAssistExample.java"
    })
    void showsTheExamplesThatAreTested(String readme, String source) throws IOException {
        String example = Files.readString(EXAMPLES.resolve(source))
                .split(" *// README\n", -1)[1]
                .indent(-8);

        assertThat(Files.readString(ROOT.resolve(readme))).contains("```java\n" + example + "```\n");
    }

    /** On Tuesday 28 April 2026 at four; 29 April is 昭和の日: two hours are left until six, and two more from nine on Thursday. */
    @Test
    void theExampleTellsDeadlinesInBusinessTime() {
        assertThat(ReadmeBusinessTimeExample.deadlines(Instant.parse("2026-04-28T16:00:00+09:00")))
                .containsExactly(
                        Optional.of(Instant.parse("2026-04-30T11:00:00+09:00")),
                        Optional.of(Instant.parse("2026-04-30T16:00:00+09:00")),
                        Optional.of(Instant.parse("2026-04-30T18:00:00+09:00")));
    }

    @Test
    void theExampleFindsWhatWasPromised() {
        BusinessCalendar weekdays = BusinessCalendar.of(
                BusinessHours.builder()
                        .zone(ZoneId.of("Asia/Tokyo"))
                        .addWeek(WeeklySlots.of(
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                BusinessSlot.of(LocalTime.of(9, 0), LocalTime.of(18, 0))))
                        .build(),
                HolidayCalendars.none());

        assertThat(ReadmeAssistExample.promised(
                                new PromisedFollowUps(), weekdays, Instant.parse("2026-06-03T01:00:00Z"))
                        .proposals())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.due()).contains(Instant.parse("2026-06-04T15:00:00+09:00")));
    }

    @Test
    void theExampleGathersEverythingAboutACustomer() {
        Instant nine = Instant.parse("2026-04-01T00:00:00Z");

        CustomerContext context = ReadmeCustomerExample.find(
                new InMemoryJournal(() -> nine),
                CustomerPorts.none(),
                Permissions.everything(),
                TenantId.of("acme"),
                CustomerId.of("kim"),
                AgentId.of("ann"),
                nine);

        assertThat(context.history().entries()).isEmpty();
        assertThat(context.withheld()).isEmpty();
    }

    @Test
    void theExampleKeepsAnAgentsState() {
        Instant nine = Instant.parse("2026-04-01T00:00:00Z");

        Agent ann = ReadmeAgentsExample.agentOf(new InMemoryJournal(() -> nine), nine);

        assertThat(ann.status()).isEqualTo(AgentStatus.NOT_READY);
        assertThat(ann.reason()).map(StatusReason::code).contains("lunch");
    }

    @Test
    void theExampleKeepsWhatItAppended(@TempDir Path folder) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z"));
        KpiCollector kpis = KpiCollector.of(
                KpiSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build(),
                StandardDefinitions.catalogue(),
                List.of());

        ReadmeJournalExample.run(folder, clock, kpis, AgentId.of("ann"));

        try (FileJournal journal =
                FileJournal.at(folder).recordedAt(clock).json(Jackson3.codec()).open()) {
            List<RecordedEvent> kept = journal.readConcerning(TenantId.of("acme"), Ref.of(AgentId.of("ann")), 0, 10);
            assertThat(kept).extracting(event -> event.event().type()).contains(AgentLoggedIn.TYPE);
        }
    }

    @Test
    void theExampleOffersWhatWaits() {
        Instant nine = Instant.parse("2026-04-01T00:00:00Z");
        AgentId ann = AgentId.of("ann");

        List<RecordedEvent> events = ReadmeRouterExample.offered(
                        new InMemoryJournal(() -> nine),
                        TenantId.of("acme"),
                        ann,
                        QueueId.of("sales"),
                        RoutableId.of(WorkItemId.of("mail-1")),
                        Actor.SYSTEM,
                        nine)
                .get();

        assertThat(events).extracting(RecordedEvent::event).hasAtLeastOneElementOfType(Offered.class);
    }

    @Test
    void theExampleDocumentsACall() {
        Instant nine = Instant.parse("2026-04-01T00:00:00Z");
        Texts label = Texts.of("en", "Inquiry");
        FieldId inquiry = FieldId.of("inquiry");
        Field field = Field.builder()
                .id(inquiry)
                .type(TextType.builder().build())
                .label(label)
                .required(true)
                .build();
        Step step = Step.builder().id("ask").label(label).addFields(field).build();
        Template template = Template.builder()
                .id(TemplateId.of("inquiry"))
                .version(1)
                .label(label)
                .addSections(
                        Section.builder().id("only").label(label).addSteps(step).build())
                .build();
        TemplateCatalog catalog =
                TemplateCatalog.of(List.of(new OneTemplate(template))).get();
        SelectionTable table = SelectionTable.builder()
                .id("table")
                .version(1)
                .otherwise(TemplateChoice.latest(template.id()))
                .build();
        InteractionCreated created = InteractionCreated.builder()
                .interaction(InteractionId.of("call"))
                .channel(Channel.VOICE)
                .direction(Direction.INBOUND)
                .build();
        ContactMachine contacts = new ContactMachine();

        Document document = ReadmeWrapUpExample.document(
                catalog,
                RuleSelector.of(table, ContactFacts.TYPES, catalog.templates()).get(),
                AcwPolicies.builder().build(),
                contacts.replay(contacts.initial(), List.of(Dated.of(nine, created))),
                LegId.of("leg"),
                Map.of(inquiry, Answer.of("He asks for a copy of his bill.")),
                new InMemoryJournal(() -> nine),
                nine);

        assertThat(document.state()).contains(DocumentState.SUBMITTED);
        assertThat(document.answers()).containsOnlyKeys(inquiry);
    }

    private record OneTemplate(Template template) implements TemplateProvider {
        @Override
        public String id() {
            return "one";
        }

        @Override
        public List<Template> templates() {
            return List.of(template);
        }
    }

    @Test
    void theExampleGivesKpis(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("calls.csv"),
                List.of(
                        "interaction_id,started_at,queue,wait_seconds,outcome,agent,talk_seconds",
                        "a,2026-04-01T09:00:00+09:00,sales,15,answered,ann,100"));

        assertThat(ReadmeExample.kpisOf(file))
                .extracting(group -> group.dimensions().toString())
                .containsExactly("{}", "{queue=sales, hour=09}");
    }
}
