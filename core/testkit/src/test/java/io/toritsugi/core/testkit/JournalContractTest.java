package io.toritsugi.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.journal.InMemoryJournal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite can fail: each journal here is broken in one place, and the test that is named finds it. */
class JournalContractTest {
    @Test
    void passesASoundJournal() {
        JournalContract suite = InMemoryJournal::new;

        assertThat(testsOf(JournalContract.class)).hasSizeGreaterThan(45).noneMatch(test -> fails(suite, test));
    }

    @Test
    void passesASoundDurableJournal() {
        DurableJournalContract suite = BrokenReopenings.suite((journal, clock) -> journal);

        assertThat(testsOf(DurableJournalContract.class))
                .hasSizeGreaterThan(testsOf(JournalContract.class).size())
                .noneMatch(test -> fails(suite, test));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenJournals")
    void findsABrokenJournal(String fault, JournalContract suite, String test) {
        assertThat(fails(suite, test)).as(fault).isTrue();
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
                broken("shows half an append", BrokenJournals::oddPages, "showsNoPartOfAnAppend"),
                broken("has a largest batch", BrokenJournals::largestBatch, "takesALargeBatch"),
                broken("takes few streams", BrokenJournals::fewStreams, "takesAnAppendToManyStreams"),
                broken("folds the case of tenants", BrokenJournals::foldsTenants, "keepsManyTenantsApart"),
                broken("has no index of customers", BrokenJournals::noCustomers, "readsTheHistoryOfACustomer"),
                broken("retires by itself", BrokenJournals::retiresByItself, "hasRetiredNothingByItself"),
                broken("reads like a channel", BrokenThreads::readsLikeAChannel, "readsInAnInterruptedThread"),
                broken("ends interruptions", BrokenThreads::endsInterruptions, "readsInAnInterruptedThread"),
                broken(
                        "ends interruptions",
                        BrokenThreads::endsInterruptions,
                        "appendsInAnInterruptedThreadOrNotAtAll"),
                broken("leaves a half", BrokenThreads::leavesAHalf, "appendsInAnInterruptedThreadOrNotAtAll"),
                broken("says it failed", BrokenThreads::saysItFailed, "appendsInAnInterruptedThreadOrNotAtAll"),
                broken("is closed by it", BrokenThreads::isClosedByIt, "appendsInAnInterruptedThreadOrNotAtAll"));
    }

    @Test
    void letsAnInterruptedAppendFailOrEndUnknown() {
        String test = "appendsInAnInterruptedThreadOrNotAtAll";

        assertThat(fails(BrokenThreads::failsWhole, test)).isFalse();
        assertThat(fails(BrokenThreads::doesNotKnow, test)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenSnapshots")
    void findsAJournalWithBrokenSnapshots(String fault, JournalContract suite, String test) {
        assertThat(fails(suite, test)).as(fault).isTrue();
    }

    static Stream<Arguments> brokenSnapshots() {
        return Stream.of(
                broken("finds any snapshot", BrokenSnapshots::findsAny, "hasNoSnapshotAtFirst"),
                broken("deletes what is not there", BrokenSnapshots::deletesNothing, "hasNoSnapshotAtFirst"),
                broken("keeps the first", BrokenSnapshots::keepsTheFirst, "keepsTheLatestSnapshotOfAName"),
                broken("has one format", BrokenSnapshots::oneFormat, "keepsTheLatestSnapshotOfAName"),
                broken("goes back", BrokenSnapshots::goesBack, "refusesASnapshotOfAnEarlierPoint"),
                broken("says that it kept it", BrokenSnapshots::saysItKept, "refusesASnapshotOfAnEarlierPoint"),
                broken("wants a later point", BrokenSnapshots::wantsLater, "replacesASnapshotOfTheSamePoint"),
                broken("deletes nothing", BrokenSnapshots::deletesNothing, "forgetsADeletedSnapshot"),
                broken("deletes all", BrokenSnapshots::deletesAll, "forgetsADeletedSnapshot"),
                broken("mixes tenants", BrokenSnapshots::oneTenant, "keepsSnapshotsOfTenantsApart"),
                broken("folds case", BrokenSnapshots::foldsCase, "findsSnapshotsByTheirExactName"),
                broken("cuts names", BrokenSnapshots::cutsNames, "findsSnapshotsByTheirExactName"),
                broken("trims names", BrokenSnapshots::trimsNames, "findsSnapshotsByTheirExactName"),
                broken("composes letters", BrokenSnapshots::composesLetters, "findsSnapshotsByTheirExactName"),
                broken("cuts contents", BrokenSnapshots::cutsContents, "keepsLargeSnapshots"),
                broken("takes empty for none", BrokenSnapshots::emptyIsNone, "keepsEmptySnapshots"),
                broken("writes them as events", BrokenSnapshots::asEvents, "keepsSnapshotsBesideTheEvents"),
                broken("looks, then writes", BrokenSnapshots::looksThenWrites, "keepsTheFurthestOfSeveralSavers"),
                broken("writes half, then all", BrokenSnapshots::halfThenAll, "keepsTheFurthestOfSeveralSavers"),
                broken("deletes, then writes", BrokenSnapshots::deletesThenWrites, "keepsTheFurthestOfSeveralSavers"),
                broken("takes any name", BrokenSnapshots::anyName, "refusesSnapshotNamesThatCannotBe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenReopenings")
    void findsAJournalThatIsNotDurable(String fault, DurableJournalContract suite, String test) {
        assertThat(fails(suite, test)).as(fault).isTrue();
    }

    static Stream<Arguments> brokenReopenings() {
        return Stream.of(
                reopening("brings something along", BrokenReopenings::notEmpty, "isStillEmptyWhenReopened"),
                reopening("keeps nothing", BrokenReopenings::keepsNothing, "isStillEmptyWhenReopened"),
                reopening("keeps nothing", BrokenReopenings::keepsNothing, "keepsEventsWhenReopened"),
                reopening("loses the last", BrokenReopenings::losesTheLast, "keepsEventsWhenReopened"),
                reopening("changes an id", BrokenReopenings::changesIds, "keepsEventsWhenReopened"),
                reopening("loses its index", BrokenReopenings::losesItsIndex, "findsWhatConcernsAThingWhenReopened"),
                reopening("forgets versions", BrokenReopenings::forgetsVersions, "checksVersionsWhenReopened"),
                reopening("counts anew", BrokenReopenings::countsAnew, "countsOnWhenReopened"),
                reopening("keeps few events", BrokenReopenings::keepsFew, "keepsALargeAppendWhenReopened"),
                reopening("records again", BrokenReopenings::recordsAgain, "keepsTheTimeOfRecordingWhenReopened"),
                reopening("mixes tenants", BrokenReopenings::mixesTenants, "keepsTenantsApartWhenReopened"),
                reopening("loses snapshots", BrokenReopenings::losesSnapshots, "keepsSnapshotsWhenReopened"),
                reopening("goes back", BrokenReopenings::goesBack, "refusesASnapshotOfAnEarlierPointWhenReopened"),
                Arguments.of(
                        "keeps what it refused",
                        BrokenReopenings.keepingRefusals(),
                        "keepsNothingOfARefusedAppendWhenReopened"));
    }

    private static Arguments reopening(String fault, BrokenReopenings.Reopening reopening, String test) {
        return Arguments.of(fault, BrokenReopenings.suite(reopening), test);
    }

    private static Arguments broken(String fault, JournalContract suite, String test) {
        return Arguments.of(fault, suite, test);
    }

    private static List<String> testsOf(Class<? extends JournalContract> suite) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .toList();
    }

    private static boolean fails(JournalContract suite, String test) {
        try {
            Class<?> declared =
                    suite instanceof DurableJournalContract ? DurableJournalContract.class : JournalContract.class;
            declared.getMethod(test).invoke(suite);
            return false;
        } catch (InvocationTargetException failure) {
            return true;
        } catch (ReflectiveOperationException misnamed) {
            throw new LinkageError("no test of this name", misnamed);
        }
    }
}
