package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.condition.Condition;
import io.toritsugi.core.fact.FactValue;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.time.BusinessHours;
import io.toritsugi.core.time.BusinessSlot;
import io.toritsugi.core.time.WeeklySlots;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.RoutingConfiguration;
import io.toritsugi.routing.stage.RoutingFacts;
import io.toritsugi.routing.stage.Stage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueFactsTest {
    private static final String NEGATIVE = "queue.service-level.negative";
    private static final Queue IN_TWENTY =
            Queue.builder().id(SALES).target(Duration.ofSeconds(20)).build();

    private static Optional<BigDecimal> fact(Centre centre, QueueId queue, String name) {
        return centre.router()
                .facts(centre.domain(), queue)
                .find(name)
                .map(value -> ((FactValue.Decimal) value).value().stripTrailingZeros());
    }

    private static Optional<String> sales(Centre centre, String name) {
        return fact(centre, SALES, name).map(BigDecimal::toPlainString);
    }

    private static Stage helpers(String when) {
        return Stage.builder()
                .id("helpers")
                .opensWhen(Condition.parse(when).get())
                .addQueues(CARE)
                .build();
    }

    /** Calls wait for helpers of another queue, who come when a condition comes true. */
    private static Centre helped(String when) {
        return Centre.with(
                        Queue.builder()
                                .id(SALES)
                                .target(Duration.ofSeconds(20))
                                .addStages(Stage.builder().id("own").build(), helpers(when))
                                .build(),
                        Queue.of(CARE))
                .serves("bob", CARE);
    }

    @Test
    void everyFactOfAQueueHasATypeOfTheVocabulary() {
        Centre centre =
                Centre.with(IN_TWENTY).serves("ann", SALES).calls("c1", SALES).answers("c1");

        RoutingFacts.OF_VISIT.types().keySet().stream()
                .filter(name -> name.startsWith("queue."))
                .forEach(name -> assertThat(
                                centre.router().facts(centre.domain(), SALES).find(name))
                        .as(name)
                        .isPresent());
        assertThat(sales(centre, "queue.service-level")).isEmpty();
        assertThat(sales(centre, "answered")).isEmpty();
    }

    @Test
    void aVisitCountsWhenItEndsByHowLongItWaited() {
        Centre centre =
                Centre.with(IN_TWENTY).calls("c1", SALES).calls("c2", SALES).calls("c3", SALES);
        assertThat(sales(centre, NEGATIVE)).as("nothing has ended").isEmpty();

        centre.after(20)
                .hangsUp("c1")
                .serves("ann", SALES)
                .answers("c2")
                .ends("c2")
                .after(1);
        assertThat(sales(centre, NEGATIVE)).hasValue("50");
        assertThat(sales(centre, "queue.service-level.positive")).hasValue("100");

        centre.answers("c3");
        assertThat(sales(centre, "queue.contacts.answered")).hasValue("2");
        assertThat(sales(centre, "queue.contacts.abandoned")).hasValue("1");
        assertThat(sales(centre, NEGATIVE))
                .hasValueSatisfying(level -> assertThat(level).startsWith("33.33333333"));
        assertThat(sales(centre, "queue.service-level.answered-only")).hasValue("50");
    }

    @Test
    void whoMovedCountsWhereHeWasLastWithAllHisWaitAndWhoPullsHasAnswered() {
        Centre centre = Centre.with(
                        IN_TWENTY,
                        Queue.builder().id(CARE).target(Duration.ofSeconds(30)).build())
                .calls("c1", SALES)
                .after(25);
        centre.does(centre.moving("c1", CARE))
                .serves("ann", SALES, CARE)
                .declines("c1")
                .does(new RouterCommand.Pull(AgentId.of("ann"), Optional.of(CARE), LegId.of("l1")));

        assertThat(sales(centre, "queue.contacts.answered")).hasValue("0");
        assertThat(fact(centre, CARE, NEGATIVE)).map(BigDecimal::intValueExact).hasValue(100);
    }

    @Test
    void aStageOpensWithTheVisitThatBringsTheLevelBelowWhatItAsksFor() {
        Centre centre = helped(NEGATIVE + " < 50").calls("c1", SALES).calls("c2", SALES);
        assertThat(centre.stages()).isEmpty();

        centre.after(3).hangsUp("c1");

        assertThat(centre.stages()).containsExactly("helpers at 3: CONDITION");
        assertThat(centre.offeredTo("c2")).isEqualTo("bob");
    }

    @Test
    void whoMayTakeAVisitMayDependOnTheLevelToo() {
        Centre centre = Centre.with(Queue.builder()
                        .id(SALES)
                        .target(Duration.ofSeconds(20))
                        .addStages(Stage.builder()
                                .id("in-need")
                                .requires(Condition.parse("queue.contacts.abandoned >= 1")
                                        .get())
                                .build())
                        .build())
                .serves("ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES);
        assertThat(centre.offeredTo("c2")).isEqualTo("-");

        assertThat(centre.hangsUp("c1").offeredTo("c2")).isEqualTo("ann");
    }

    @Test
    void theLongestWaitIsLookedAtWhenSomethingHappensAndNotBefore() {
        Centre centre = helped("queue.longestWait > 60").calls("c1", SALES).after(61);
        assertThat(centre.stages()).isEmpty();
        assertThat(sales(centre, "queue.longestWait")).hasValue("0");

        centre.serves("cid", CARE);

        assertThat(centre.stages()).containsExactly("helpers at 61: CONDITION");
        assertThat(sales(centre, "queue.longestWait")).hasValue("61");
        assertThat(fact(centre, CARE, "queue.longestWait")).hasValue(BigDecimal.ZERO);
    }

    @Test
    void theLongestWaitIsThatOfWhoCameFirstInWhateverQueue() {
        Centre centre = Centre.with(IN_TWENTY, Queue.of(CARE))
                .calls("c1", SALES)
                .late(10, "c2", CARE)
                .late(10, "c3", CARE);
        centre.does(centre.moving("c1", CARE));
        assertThat(fact(centre, CARE, "queue.longestWait"))
                .map(BigDecimal::intValueExact)
                .hasValue(20);

        centre.hangsUp("c1");
        assertThat(fact(centre, CARE, "queue.longestWait"))
                .map(BigDecimal::intValueExact)
                .hasValue(10);
        assertThat(sales(centre, "queue.longestWait")).hasValue("0");
    }

    @Test
    void countingBeginsAnewWithTheDayOfTheQueueOnceSomethingHappens() {
        BusinessHours hours = BusinessHours.builder()
                .zone(ZoneId.of("Asia/Tokyo"))
                .addWeek(WeeklySlots.of(
                        Set.of(DayOfWeek.MONDAY), BusinessSlot.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))
                .build();
        Queue tokyo = Queue.builder().id(CARE).hours(hours).build();
        Centre centre = Centre.with(IN_TWENTY, tokyo).calls("c1", SALES).hangsUp("c1");
        assertThat(sales(centre, "queue.contacts.abandoned")).hasValue("1");

        centre.after(15 * 3600).calls("c2", SALES).hangsUp("c2");
        assertThat(sales(centre, "queue.contacts.abandoned"))
                .as("midnight in Tokyo is not that of UTC")
                .hasValue("2");

        centre.after(9 * 3600);
        assertThat(sales(centre, "queue.contacts.abandoned"))
                .as("nothing has happened")
                .hasValue("2");
        assertThat(sales(centre.calls("c3", SALES), "queue.contacts.abandoned")).hasValue("0");
        assertThat(sales(centre, NEGATIVE)).isEmpty();
    }

    @Test
    void countingBeginsAnewWithAnotherTarget() {
        Centre centre = Centre.of(
                        configured("v1", IN_TWENTY),
                        configured(
                                "v2",
                                Queue.builder()
                                        .id(SALES)
                                        .target(Duration.ofSeconds(5))
                                        .build()),
                        configured("v3", IN_TWENTY))
                .calls("c1", SALES)
                .hangsUp("c1")
                .does(new RouterCommand.SwapConfiguration("v3"));
        assertThat(sales(centre, "queue.contacts.abandoned")).hasValue("1");

        centre.does(new RouterCommand.SwapConfiguration("v2"));
        assertThat(sales(centre, "queue.contacts.abandoned")).hasValue("0");
    }

    private static RoutingConfiguration configured(String version, Queue queue) {
        return RoutingConfiguration.builder().version(version).addQueues(queue).build();
    }

    @Test
    void withoutATargetThereAreCountsAndNoLevel() {
        Centre centre = Centre.with(Queue.of(SALES)).calls("c1", SALES).hangsUp("c1");

        assertThat(sales(centre, "queue.contacts.abandoned")).hasValue("1");
        assertThat(sales(centre, NEGATIVE)).isEmpty();
    }
}
