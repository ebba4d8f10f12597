package io.toritsugi.core.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.toritsugi.core.journal.file.SimulatedDisk.Kind;
import io.toritsugi.core.journal.file.SimulatedDisk.Operation;
import io.toritsugi.core.journal.file.SimulatedDisk.Survival;
import io.toritsugi.core.journal.file.SimulatedDisk.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(Tries.class)
class MissingForceTest {
    private static final int MOST_POINTS = 6_000;

    @ParameterizedTest
    @EnumSource(Needed.class)
    void theCampaignFailsWithoutIt(Needed call) {
        List<Campaign.Point> points = shuffled(MOST_POINTS);
        points.add(0, call.known);

        assertThat(firstBroken(call.without, points)).as("a broken promise").isPresent();
    }

    @ParameterizedTest
    @EnumSource(Spared.class)
    void noPromiseHangsOnIt(Spared call, int tries) {
        AtomicInteger ignored = new AtomicInteger();
        Predicate<Operation> counted = operation -> call.without.test(operation) && ignored.incrementAndGet() > 0;

        assertThatCode(() -> firstBroken(counted, shuffled(20 + tries / 20)).ifPresent(broken -> {
                    throw broken;
                }))
                .doesNotThrowAnyException();
        assertThat(ignored).hasPositiveValue();
    }

    // Rare in the campaign: the rest of the longer write has to show behind the shorter one, without a zero in between.
    @Test
    void anEndThatIsCutMustBeSafeBeforeSomethingElseIsWrittenThere() {
        Predicate<Operation> cut = force(".log").and(call -> call.zeros() && !call.grows() && call.opening());

        assertThat(brokenByTwoUnfinishedWrites(call -> false)).isZero();
        assertThat(brokenByTwoUnfinishedWrites(cut)).isPositive();
    }

    private static int brokenByTwoUnfinishedWrites(Predicate<Operation> without) {
        int broken = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            Ledger ledger = new Ledger();
            SimulatedDisk disk = new SimulatedDisk(random);
            Life first = new Life(disk, ledger, random, 1 << 16);
            first.open();
            disk.watchedBy(MissingForceTest::dieOfWriting);
            first.diesOf(() -> first.append(6));
            SimulatedDisk left = disk.afterPowerLoss(Survival.ANY, random);
            left.watchedBy(call -> without.test(call) ? Verdict.IGNORE : dieOfWriting(call));
            Life second = new Life(left, ledger, random, 1 << 16);
            second.diesOf(() -> {
                second.open();
                second.append(3);
            });
            Life third = new Life(left.afterPowerLoss(Survival.ANY, random), ledger, random, 1 << 16);
            try {
                third.diesOf(third::open);
            } catch (AssertionError damaged) {
                broken++;
            }
        }
        return broken;
    }

    private static Verdict dieOfWriting(Operation call) {
        boolean frame = call.kind() == Kind.WRITE && call.name().endsWith(".log") && !call.opening();
        return frame ? Verdict.DIE_AFTER : Verdict.PROCEED;
    }

    private static List<Campaign.Point> shuffled(int most) {
        List<Campaign.Point> points = Campaign.points(1);
        Collections.shuffle(points, new Random(1));
        return new ArrayList<>(points.subList(0, Math.min(most, points.size())));
    }

    private static Optional<AssertionError> firstBroken(Predicate<Operation> without, List<Campaign.Point> points) {
        Campaign campaign = new Campaign(without);
        for (Campaign.Point point : points) {
            try {
                campaign.survives(point);
            } catch (AssertionError broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private static Predicate<Operation> force(String ending) {
        return operation -> operation.kind() == Kind.FORCE && operation.name().endsWith(ending);
    }

    private static Predicate<Operation> forceUnfinished(String ending) {
        return operation -> operation.kind() == Kind.FORCE
                && operation.name().matches(".*" + Pattern.quote(ending) + "\\.[0-9]+\\.tmp");
    }

    private static Predicate<Operation> sync(String ending) {
        return operation -> operation.kind() == Kind.SYNC && operation.name().endsWith(ending) && operation.at() == 0;
    }

    private static boolean copy(Operation operation) {
        return operation.name().contains(".torn-");
    }

    /** What a promise hangs on, and a crash point that is known to show it: it is tried first, to save time. */
    @SuppressWarnings("ImmutableEnumChecker") // points and predicates have no state
    private enum Needed {
        FRAME(
                new Campaign.Point(1, 220, Verdict.DIE_WITHIN, 6),
                force(".log").and(call -> !call.zeros() && call.at() > 0)),
        HEAD_OF_SEGMENT(new Campaign.Point(1, 220, Verdict.DIE_WITHIN, 6), force(".log.tmp")),
        NAME_OF_SEGMENT(
                new Campaign.Point(0, 16, Verdict.DIE_AFTER, 6), sync(".log").and(Operation::grows)),
        FRAME_TAKEN_BACK(
                new Campaign.Point(0, 140, Verdict.DIE_WITHIN, 3),
                force(".log").and(call -> call.zeros() && !call.grows() && !call.opening())),
        COPY_OF_END(new Campaign.Point(0, 207, Verdict.DIE_WITHIN, 3), call -> call.kind() == Kind.FORCE && copy(call)),
        NAME_OF_COPY(new Campaign.Point(0, 207, Verdict.DIE_WITHIN, 3), call -> call.kind() == Kind.SYNC && copy(call)),
        LAST_SEGMENT_AS_FOUND(
                new Campaign.Point(0, 40, Verdict.DIE_WITHIN, 1), force(".log").and(call -> call.at() < 0)),
        NAMES_AS_FOUND(
                new Campaign.Point(1, 272, Verdict.DIE, 4),
                call -> call.kind() == Kind.SYNC && call.opening() && call.at() > 0),
        SNAPSHOT(new Campaign.Point(1, 220, Verdict.DIE_WITHIN, 6), forceUnfinished(".snapshot")),
        NAME_OF_SNAPSHOT(
                new Campaign.Point(2, 94, Verdict.DIE_AFTER, 3),
                sync(".snapshot").and(Operation::grows)),
        REMOVAL_OF_SNAPSHOT(
                new Campaign.Point(1, 25, Verdict.DIE_WITHIN, 3),
                sync(".snapshot").and(call -> !call.grows())),
        ENDS_OF_RETIRED(new Campaign.Point(2, 204, Verdict.DIE_AFTER, 1), forceUnfinished("retired.idx")),
        NAME_OF_ENDS_OF_RETIRED(new Campaign.Point(2, 253, Verdict.DIE_AFTER, 4), sync("retired.idx")),
        MARK_OF_CLOSING(new Campaign.Point(1, 220, Verdict.DIE_WITHIN, 6), forceUnfinished("journal.closed")),
        NAME_OF_MARK_OF_CLOSING(
                new Campaign.Point(1, 220, Verdict.DIE_WITHIN, 6),
                sync("journal.closed").and(Operation::grows)),
        REMOVAL_OF_MARK_OF_CLOSING(
                new Campaign.Point(1, 246, Verdict.DIE_AFTER, 5),
                sync("journal.closed").and(call -> !call.grows()));

        private final Campaign.Point known;
        private final Predicate<Operation> without;

        Needed(Campaign.Point known, Predicate<Operation> without) {
            this.known = known;
            this.without = without;
        }
    }

    /** What only saves time, or is covered by another call. */
    @SuppressWarnings("ImmutableEnumChecker") // points and predicates have no state
    private enum Spared {
        /** The frame's own force makes the zeros before it safe; this one finds a full disk before anything is written. */
        ROOM(force(".log").and(call -> call.zeros() && call.grows() && call.at() > 0)),
        /** The first segment's own sync follows before the journal is open. */
        NAME_OF_TOKEN(sync("journal.epoch")),
        /** The token's own force follows. */
        ROOM_FOR_TOKEN(force("journal.epoch").and(Operation::zeros)),
        /** Only a writer on another machine, that still runs when this one loses its power, would miss it. */
        TOKEN(force("journal.epoch").and(call -> !call.zeros()));

        private final Predicate<Operation> without;

        Spared(Predicate<Operation> without) {
            this.without = without;
        }
    }
}
