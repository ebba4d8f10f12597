package io.toritsugi.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.contact.Direction;
import io.toritsugi.core.event.interaction.FactRecorded;
import io.toritsugi.core.event.interaction.InteractionCreated;
import io.toritsugi.core.event.queue.Queued;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.ingest.mapping.Mapping;
import io.toritsugi.core.ingest.mapping.Mappings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
    private static final String NOW = "2026-04-01T10:00:00Z";

    @ParameterizedTest
    @CsvSource({
        "text, a b, text",
        "number, -1.50, number",
        "boolean, Yes, boolean",
        "date, 2026-04-01, date",
        "seconds, 90, s"
    })
    void aColumnBecomesAFact(String type, String cell, String name) {
        Reading reading = Reading.of(
                "start,c\n" + NOW + "," + cell + "\n" + NOW + ",\n",
                mapping("\"facts\": [{\"column\": \"c\", \"name\": \"" + name + "\", \"type\": \"" + type + "\"}]"));

        FactRecorded fact = reading.find(FactRecorded.class).orElseThrow();
        assertThat(fact.key()).isEqualTo(name);
        assertThat(fact.sensitivity()).isEqualTo(Sensitivity.PERSONAL);
        assertThat(List.of(
                        FactValue.of("a b"),
                        FactValue.of(new BigDecimal("-1.5")),
                        FactValue.of(true),
                        FactValue.of(LocalDate.of(2026, 4, 1)),
                        FactValue.of(Duration.ofSeconds(90))))
                .contains(fact.value());
        assertThat(reading.summary().recordsGood()).isEqualTo(2);
        assertThat(reading.summary().eventsProduced()).isEqualTo(5);
    }

    @Test
    void whatMayBePersonalIsNeverShown() {
        Mapping mapping = mapping("""
                "facts": [{"column": "card", "type": "number"}],
                "interaction": {"start": {"columns": ["start"]}, "customer": {"column": "customer", "values": {"a": "b"}}}
                """);

        Reading reading = Reading.of(
                "start,card,customer\n" + NOW + ",4111 1111,\n" + NOW + ",1,Yamada\nYamada 0312345678,1,a\n", mapping);

        assertThat(reading.rejected()).hasSize(3);
        assertThat(reading.results().toString()).doesNotContain("4111", "Yamada", "0312345678");
        assertThat(reading.rejected().get(2).cell()).contains("aaaaaa 9999999999");
    }

    @Test
    void conditionsChooseRecordsAndParts() {
        Mapping mapping = mapping("""
                "columns": {"q time": {"type": "number"}},
                "ignore": "kind = 'test' or kind = 'phantom'",
                "interaction": {"start": {"columns": ["start"]}, "queue": {"value": "q"}},
                "queue": {"when": "`q time` > 9", "wait": {"column": "q time"}}
                """);

        Reading reading = Reading.of(
                "start,kind,q time\n" + NOW + ",test,5\n" + NOW + ",,9\n" + NOW + ",real,10\n" + NOW + ",,\n", mapping);

        assertThat(reading.summary().recordsIgnored()).isEqualTo(1);
        assertThat(reading.summary().recordsGood()).isEqualTo(3);
        assertThat(reading.events().stream().filter(event -> event.event() instanceof Queued))
                .hasSize(1);
    }

    @Test
    void aConditionOverAColumnThatIsNotThereIsOneClearLine() {
        Mapping mapping = mapping("\"ignore\": \"kynd = 'test'\"");

        assertThat(Reading.of("start,kind\n" + NOW + ",x\n", mapping).summary().failure())
                .hasValueSatisfying(failure -> assertThat(failure.message()).contains("\"kynd\" (is it \"kind\"?)"));
    }

    @Test
    void valuesAreTranslatedAndAChannelMayBeNew() {
        Mapping mapping = mapping("""
                "channels": [{"id": "fax", "mode": "DEFERRED", "capacityWeight": 20}],
                "interaction": {
                  "start": {"columns": ["start"]},
                  "channel": {"column": "medium", "values": {"ファクス": "fax", "": "email"}, "otherwise": "voice"},
                  "direction": {"column": "way", "values": {"発": "OUTBOUND"}},
                  "reasons": [{"column": "way"}, {"value": "always"}]}
                """);

        Reading reading = Reading.of(
                "start,medium,way\n" + NOW + ",ファクス,発\n" + NOW + ",,\n" + NOW + ",?,\n" + NOW + ",?,着\n", mapping);

        List<InteractionCreated> created = reading.events().stream()
                .map(event -> event.event())
                .filter(InteractionCreated.class::isInstance)
                .map(InteractionCreated.class::cast)
                .toList();
        assertThat(created)
                .extracting(event -> event.channel().id())
                .containsExactly("fax", "email", Channel.VOICE.id());
        assertThat(created.get(0).direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(created.get(0).reasons()).containsExactly("発", "always");
        assertThat(reading.rejected().get(0).message())
                .isEqualTo("calls.csv:5: way: has no translation in the mapping, was \"a\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a priority of letters, 'x,0,q,high', BAD_NUMBER",
        "a priority of halves, 'x,0,q,1.5', BAD_NUMBER",
        "a huge priority, 'x,0,q,99999999999', BAD_NUMBER",
        "a control character in a name, 'x\u0007y,0,q,1', BAD_NAME",
    })
    void whatCannotBeIsRejected(String name, String cells, RejectionReason reason) {
        Mapping mapping = mapping("""
                "interaction": {"id": ["id"], "start": {"columns": ["start"]}, "queue": {"column": "queue"},
                  "priority": {"column": "priority"}},
                "queue": {"wait": {"column": "wait"}}
                """);

        assertThat(Reading.of("start,id,wait,queue,priority\n" + NOW + "," + cells + "\n", mapping)
                        .reason())
                .isEqualTo(reason);
    }

    @Test
    void aNameTooLongForTheNamesMadeOfItIsRejected() {
        Mapping mapping = mapping("\"interaction\": {\"id\": [\"id\"], \"start\": {\"columns\": [\"start\"]}}");

        assertThat(Reading.of("start,id\n" + NOW + "," + "x".repeat(192) + "\n", mapping)
                        .rejected())
                .isEmpty();
        assertThat(Reading.of("start,id\n" + NOW + "," + "x".repeat(193) + "\n", mapping)
                        .reason())
                .isEqualTo(RejectionReason.BAD_NAME);
    }

    @Test
    void withoutAnOutcomeColumnThePartsSayHowItWent() {
        Mapping mapping = mapping("""
                "interaction": {"start": {"columns": ["start"]}, "queue": {"value": "q"}},
                "queue": {"wait": {"column": "wait"}},
                "service": {"agent": {"column": "agent"}}
                """);

        Reading reading = Reading.of("start,wait,agent\n" + NOW + ",5,sato\n" + NOW + ",5,\n" + NOW + ",0,\n", mapping);

        assertThat(reading.results())
                .extracting(result -> ((RecordResult.Read) result).outcome())
                .containsExactly("answered", "abandoned", "contained");
    }

    private static Mapping mapping(String parts) {
        String start =
                parts.contains("\"interaction\"") ? "" : "\"interaction\": {\"start\": {\"columns\": [\"start\"]}}, ";
        return Mappings.read("{" + start + parts + "}").get();
    }
}
