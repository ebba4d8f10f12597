package io.toritsugi.routing;

import static io.toritsugi.routing.Centre.CARE;
import static io.toritsugi.routing.Centre.NINE;
import static io.toritsugi.routing.Centre.SALES;
import static io.toritsugi.routing.Centre.routable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.plugin.AnswerReceived;
import io.toritsugi.core.event.plugin.AnswerRequested;
import io.toritsugi.core.event.plugin.PluginFault;
import io.toritsugi.core.event.plugin.PluginFaulted;
import io.toritsugi.core.event.plugin.PluginKind;
import io.toritsugi.core.event.routing.HoldReason;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.routing.configuration.AdviserPolicy;
import io.toritsugi.routing.configuration.Queue;
import io.toritsugi.routing.configuration.StrategyRef;
import io.toritsugi.routing.explain.DecidedBy;
import io.toritsugi.routing.explain.OfferExplanation;
import io.toritsugi.routing.explain.WaitingExplanation;
import io.toritsugi.routing.explain.WaitingReason;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins that take their time: they are asked, and answer in time, late, wrongly or never. */
class AdviserTest {
    private static Queue advised(int candidates) {
        return Queue.builder()
                .id(SALES)
                .adviser(AdviserPolicy.builder()
                        .id("propensity")
                        .answersWithin(Duration.ofSeconds(3))
                        .candidates(candidates)
                        .build())
                .build();
    }

    private static Centre staffed() {
        return Centre.with(advised(20)).serves("ann", SALES).after(1).serves("bob", SALES);
    }

    private static RouterCommand answer(String contact, int question, String... agents) {
        return new RouterCommand.Answer(
                routable(contact),
                VisitId.of(contact),
                question,
                Stream.of(agents).map(AgentId::of).toList());
    }

    private static String refusal(Either<Rejection, List<Dated>> answer) {
        return answer.getLeft().code();
    }

    @Test
    void itIsAskedAboutAVisitThatCouldBeOfferedAndTheVisitWaits() {
        Centre centre = staffed().calls("c1", SALES);

        assertThat(centre.happened(AnswerRequested.class)).singleElement().satisfies(asked -> {
            assertThat(asked.plugin()).isEqualTo("propensity");
            assertThat(asked.question()).isEqualTo(1);
            assertThat(asked.candidates()).containsExactly(AgentId.of("ann"), AgentId.of("bob"));
            assertThat(asked.until()).isEqualTo(NINE.plusSeconds(4));
        });
        assertThat(centre.offeredTo("c1")).isEqualTo("-");
        assertThat(centre.domain().findWaiting(VisitId.of("c1")).orElseThrow().openQuestion())
                .hasValue(1);
    }

    @Test
    void whoIsNamedIsOfferedTheVisitAtOnce() {
        Centre centre = staffed().calls("c1", SALES).does(answer("c1", 1, "bob", "ann"));

        assertThat(centre.offeredTo("c1")).isEqualTo("bob");
        assertThat(centre.offer("c1").orElseThrow().configVersions()).containsEntry("adviser", "propensity");
        assertThat(centre.happened(AnswerReceived.class))
                .singleElement()
                .satisfies(answer -> assertThat(answer.agents()).containsExactly(AgentId.of("bob"), AgentId.of("ann")));
    }

    @Test
    void theNextNamedIsOfferedItWhereTheFirstIsNotFreeAnyMore() {
        Centre centre = staffed().calls("c1", SALES).pauses("bob").does(answer("c1", 1, "bob", "ann"));

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void anAnswerThatNamesNobodyLeavesItToTheRanker() {
        assertThat(staffed().calls("c1", SALES).does(answer("c1", 1)).offeredTo("c1"))
                .isEqualTo("ann");
    }

    @Test
    void anAnswerHoldsUntilTheVisitIsOfferedThoughNobodyIsFreeWhenItComes() {
        Centre centre = staffed()
                .calls("c1", SALES)
                .pauses("ann")
                .pauses("bob")
                .does(answer("c1", 1, "bob"))
                .ready("ann");

        assertThat(centre.offeredTo("c1")).as("the ranker decides").isEqualTo("ann");
        assertThat(centre.happened(AnswerRequested.class)).hasSize(1);
    }

    @Test
    void withoutAnAnswerTheRankerDecidesAtTheDeadlineAndItIsReported() {
        Centre centre = staffed().calls("c1", SALES);

        assertThat(centre.next()).isEqualTo(3000);
        assertThat(centre.after(2).offeredTo("c1")).isEqualTo("-");
        assertThat(centre.after(1).offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.happened(PluginFaulted.class)).singleElement().satisfies(faulted -> {
            assertThat(faulted.plugin()).isEqualTo("propensity");
            assertThat(faulted.kind()).isEqualTo(PluginKind.ADVISER);
            assertThat(faulted.fault()).isEqualTo(PluginFault.LATE);
            assertThat(faulted.fallback()).isEqualTo("longest-idle");
            assertThat(faulted.routable()).hasValue(routable("c1"));
        });
    }

    @Test
    void whoAnswersLateTwiceOrUnaskedIsRefusedAndNothingHappens() {
        Centre centre = staffed().calls("c1", SALES);

        assertThat(refusal(centre.tries(answer("c1", 2, "bob")))).isEqualTo("NOT_ASKED");
        assertThat(refusal(centre.tries(answer("c9", 1, "bob")))).isEqualTo("NOT_ASKED");
        assertThat(refusal(centre.tries(
                        new RouterCommand.Answer(routable("c9"), VisitId.of("c1"), 1, List.of(AgentId.of("bob"))))))
                .isEqualTo("NOT_ASKED");
        centre.does(answer("c1", 1, "bob"));
        assertThat(refusal(centre.tries(answer("c1", 1, "ann")))).isEqualTo("ANSWERED_TOO_LATE");
        Centre late = staffed().calls("c1", SALES).after(3);
        assertThat(refusal(late.tries(answer("c1", 1, "bob")))).isEqualTo("ANSWERED_TOO_LATE");
        assertThat(late.offeredTo("c1")).isEqualTo("ann");
        assertThatThrownBy(() -> answer("c1", 0)).hasMessage("Answer.question must be 1 or more, was 0");
    }

    @Test
    void whoNamesSomebodyAboutWhomHeWasNotAskedIsReportedAndTheRankerDecides() {
        Centre centre = staffed().calls("c1", SALES).does(answer("c1", 1, "bob", "eve"));

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(centre.happened(PluginFaulted.class))
                .singleElement()
                .satisfies(faulted -> assertThat(faulted.fault()).isEqualTo(PluginFault.INELIGIBLE));
    }

    @Test
    void itIsAskedAgainAfterAnOfferThatFailedAndQuestionsAreCounted() {
        Centre centre =
                staffed().calls("c1", SALES).does(answer("c1", 1, "bob")).declines("c1");

        assertThat(centre.happened(AnswerRequested.class))
                .extracting(AnswerRequested::question)
                .containsExactly(1, 2);
        assertThat(centre.happened(AnswerRequested.class).get(1).candidates()).containsExactly(AgentId.of("ann"));
    }

    @Test
    void whatIsAskedAboutMayBePulledOrMovedAndThenNoAnswerIsWanted() {
        Centre pulled = staffed()
                .calls("c1", SALES)
                .does(new RouterCommand.Pull(AgentId.of("bob"), Optional.empty(), LegId.of("l1")));
        Centre moved =
                Centre.with(advised(20), Queue.of(CARE)).serves("ann", SALES).calls("c1", SALES);
        moved.does(moved.moving("c1", CARE));

        assertThat(pulled.place("c1")).isEqualTo("PULLED");
        assertThat(refusal(pulled.tries(answer("c1", 1, "ann")))).isEqualTo("NOT_ASKED");
        assertThat(refusal(moved.tries(answer("c1", 1, "ann")))).isEqualTo("ANSWERED_TOO_LATE");
        assertThat(moved.next()).isEqualTo(-1);
        moved.does(moved.moving("c1", SALES));
        assertThat(moved.happened(AnswerRequested.class))
                .extracting(AnswerRequested::question)
                .containsExactly(1, 2);
    }

    @Test
    void aQuestionThatIsObservedAfterTheVisitWasMovedToAQueueWithoutAnAdviserIsNone() {
        Centre centre = Centre.with(advised(20), Queue.of(CARE))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .serves("bob", SALES, CARE);
        AnswerRequested asked = centre.happened(AnswerRequested.class).get(0);
        centre.pauses("bob").does(centre.moving("c1", CARE));

        centre.observes(asked).after(5).does(new RouterCommand.Tick());

        assertThat(centre.domain().findWaiting(VisitId.of("c1")).orElseThrow().heldBy())
                .isEmpty();
        assertThat(centre.ready("bob").offeredTo("c1")).isEqualTo("bob");
    }

    @Test
    void noMoreVisitsAreAskedAboutThanAgentsCouldBeOfferedThem() {
        Centre centre = staffed().calls("c1", SALES).calls("c2", SALES).calls("c3", SALES);

        assertThat(centre.happened(AnswerRequested.class))
                .extracting(asked -> asked.visit().value())
                .containsExactly("c1", "c2");
        centre.does(answer("c2", 1, "bob"));
        assertThat(centre.offeredTo("c2")).isEqualTo("bob");
        assertThat(centre.does(answer("c1", 1, "bob")).offeredTo("c1")).isEqualTo("ann");
    }

    @Test
    void itIsAskedAboutTheFirstByTheRankerAlone() {
        Centre centre = Centre.with(advised(1))
                .serves("bob", SALES)
                .after(1)
                .serves("ann", SALES)
                .calls("c1", SALES);

        assertThat(centre.happened(AnswerRequested.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.candidates()).containsExactly(AgentId.of("bob")));
    }

    @Test
    void whyItWaitsAndWhyItWasOfferedAreTold() {
        Centre centre = staffed().calls("c1", SALES);
        WaitingExplanation why = centre.router()
                .whyWaiting(centre.domain(), VisitId.of("c1"), centre.now())
                .orElseThrow();

        assertThat(why.reason()).isEqualTo(WaitingReason.HELD_BACK);
        assertThat(why.hold()).hasValue(HoldReason.ANSWER);
        assertThat(why.heldUntil()).hasValue(NINE.plusSeconds(4));
        assertThat(why.toText(Locale.ENGLISH)).contains("an adviser is asked, and has time to answer");
        OfferExplanation offered = centre.does(answer("c1", 1, "bob")).explained("c1");
        assertThat(offered.reproduced()).isTrue();
        assertThat(offered.deciding()).hasValueSatisfying(deciding -> {
            assertThat(deciding.decidedBy()).isEqualTo(DecidedBy.ADVISER);
            assertThat(deciding.first().agent()).isEqualTo(AgentId.of("bob"));
        });
        assertThat(offered.toText(Locale.JAPANESE)).contains("アドバイザーの回答（propensity）");
    }

    @Test
    void noMoreAreAskedAboutThoughMoreUrgentOnesComeLater() {
        Centre centre = Centre.with(advised(20)).serves("ann", SALES);
        for (int i = 1; i <= 5; i++) {
            int priority = i;
            centre.calls("c" + i, SALES, call -> call.priority(priority));
        }

        assertThat(centre.happened(AnswerRequested.class)).hasSize(1);
    }

    @Test
    void theNextIsAskedAboutOnceTheOneAskedAboutHasLeft() {
        Centre centre = Centre.with(advised(20))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES)
                .hangsUp("c1");

        assertThat(centre.happened(AnswerRequested.class))
                .extracting(asked -> asked.visit().value())
                .containsExactly("c1", "c2");
    }

    @Test
    void whatWasAnsweredIsOfferedThoughMoreUrgentOnesAreNotAskedAboutYet() {
        Centre centre = Centre.with(advised(20))
                .serves("ann", SALES)
                .calls("c1", SALES)
                .calls("c2", SALES, call -> call.priority(5))
                .calls("c3", SALES, call -> call.priority(3))
                .does(answer("c1", 1, "ann"));

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"priority-age", "longest-queue"})
    void theFirstByTheOrderOfTheQueueIsAskedAboutFirst(String order) {
        Queue queue = Queue.builder()
                .id(SALES)
                .order(StrategyRef.of(order))
                .adviser(AdviserPolicy.builder()
                        .id("propensity")
                        .answersWithin(Duration.ofSeconds(3))
                        .build())
                .build();
        Centre centre = Centre.with(queue)
                .calls("c1", SALES)
                .calls("c2", SALES, call -> call.priority(9))
                .serves("ann", SALES);

        assertThat(centre.happened(AnswerRequested.class))
                .extracting(asked -> asked.visit().value())
                .containsExactly("c2");
    }

    @Test
    void whoWasAskedBeforeAnAbsenceAnswersTooLateAndTheRankerDecides() {
        Centre centre = staffed().calls("c1", SALES).afterAbsence(Duration.ofSeconds(10));

        assertThat(centre.offeredTo("c1")).isEqualTo("ann");
        assertThat(refusal(centre.tries(answer("c1", 1, "bob")))).isEqualTo("ANSWERED_TOO_LATE");
    }
}
