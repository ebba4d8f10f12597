package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.InMemoryJournal;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each journal here is broken in one place, and the test that is named finds it. */
class JournalContractTest {
    @Test
    void passesASoundJournal() {
        assertThat(testsFailedBy(InMemoryJournal::new)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenJournals")
    void findsABrokenJournal(String fault, JournalContract suite, String test) {
        assertThat(testsFailedBy(suite)).as(fault).contains(test);
    }

    static Stream<Arguments> brokenJournals() {
        return Stream.of(
                broken(
                        "ignores expected versions",
                        BrokenJournals::ignoresVersions,
                        "refusesAnotherVersionThanExpected"),
                broken("ignores expected versions", BrokenJournals::ignoresVersions, "takesVersionZeroForANewStream"),
                broken("lets every writer win", BrokenJournals::ignoresVersions, "letsOneOfSeveralWritersWin"),
                broken(
                        "refuses what expects nothing",
                        BrokenJournals::needsVersions,
                        "takesAnyVersionWhereNoneIsExpected"),
                broken("appends batch by batch", BrokenJournals::batchByBatch, "writesNothingAtAConflictInALaterBatch"),
                broken("appends batch by batch", BrokenJournals::batchByBatch, "writesNothingAtABadArgument"),
                broken("appends batch by batch", BrokenJournals::batchByBatch, "refusesTwoBatchesForOneStream"),
                broken("accepts nothing", BrokenJournals::batchByBatch, "refusesAnAppendOfNothing"),
                broken("appends in another order", BrokenJournals::otherOrder, "keepsTheOrderOfBatchesAndEvents"),
                broken("answers with nothing", BrokenJournals::answersNothing, "answersWithWhatItWrote"),
                broken("has no index", BrokenJournals::noIndex, "readsWhatConcernsAThing"),
                broken("has no index", BrokenJournals::noIndex, "findsHostEventsByWhatTheyAreAbout"),
                broken("looks things up by id alone", BrokenJournals::indexOfIds, "tellsKindsOfThingsApart"),
                broken("mixes tenants", BrokenJournals::oneTenant, "keepsTenantsApart"),
                broken("folds the case of streams", BrokenJournals::foldsCase, "findsStreamsByTheirExactText"),
                broken("reads from, not after", BrokenJournals::inclusive, "readsAStreamInPages"),
                broken("forgets the limit", BrokenJournals::noLimit, "readsAStreamInPages"),
                broken("gives short pages", BrokenJournals::shortPages, "readsAllInPages"),
                broken("gives its own lists", BrokenJournals::mutableLists, "givesListsThatDoNotChange"),
                broken("leaves holes in versions", BrokenJournals::doubleVersions, "countsVersionsWithoutHoles"),
                broken("gives falling positions", BrokenJournals::fallingPositions, "givesRisingPositions"),
                broken("makes ids of its own", BrokenJournals::ownIds, "givesIdsByPlace"),
                broken("takes any id", BrokenJournals::takesAnyId, "refusesAnIngestedEventWithoutAnId"),
                broken("takes any id", BrokenJournals::takesAnyId, "refusesALiveEventWithAnId"),
                broken("forgets the cause", BrokenJournals::noCause, "keepsTheEnvelope"),
                broken("cuts off nanoseconds", BrokenJournals::cutsNanoseconds, "keepsTheEnvelope"),
                broken("records when it happened", BrokenJournals::otherClock, "recordsWhenItGotAnAppend"),
                broken("sorts by time", BrokenJournals::sortsByTime, "takesEventsThatHappenedEarlier"),
                broken("empties what is unknown", BrokenJournals::emptiesUnknown, "keepsUnknownEvents"),
                broken("rounds facts", BrokenJournals::roundsFacts, "keepsFacts"),
                broken("accepts any page", BrokenJournals::anyPage, "refusesPagesThatCannotBe"),
                broken("loses an event", BrokenJournals::losesOne, "losesNoAppendOfSeveralWriters"),
                broken("shows half an append", BrokenJournals::oddPages, "showsNoPartOfAnAppend"));
    }

    private static Arguments broken(String fault, JournalContract suite, String test) {
        return Arguments.of(fault, suite, test);
    }

    private static SortedSet<String> testsFailedBy(JournalContract suite) {
        return FailedTests.of(JournalContract.class, suite, 26);
    }
}
