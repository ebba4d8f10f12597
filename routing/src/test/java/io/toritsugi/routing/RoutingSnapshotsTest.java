package io.toritsugi.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.routing.RandomHistory.Step;
import io.toritsugi.routing.catalog.Strategies;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.internal.domain.DomainState;
import io.toritsugi.routing.internal.rules.StrategyMemory;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoutingSnapshotsTest {

    private static final TenantId ACME = TenantId.of("acme");
    private static final ProtectedJson JSON_2 = new ProtectedJson(Jackson2.codec(), PersonalDataCodec.plain());
    private static final ProtectedJson JSON_3 = new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain());

    /** {@return the domain as another process reads it; both Jacksons have written the same text and read the same domain} */
    private static RoutingDomain copy(RoutingDomain domain) {
        Router reader = Router.of(RandomHistory.CONFIGURATIONS, Permissions.everything(), Remembering.STRATEGIES);
        SnapshotCodec<RoutingDomain> codec2 = reader.snapshots(JSON_2);
        SnapshotCodec<RoutingDomain> codec3 = reader.snapshots(JSON_3);
        String text = codec2.write(ACME, domain);
        assertThat(codec3.write(ACME, domain)).isEqualTo(text);
        RoutingDomain read = codec2.read(ACME, text);
        assertThat(codec3.read(ACME, text)).isEqualTo(read);
        return read;
    }

    @Property
    void whatIsReadIsWhatWasWritten(@ForAll("steps") List<Step> steps) {
        RandomHistory history = new RandomHistory();
        steps.forEach(history::take);

        RoutingDomain read = copy(history.domain);
        assertThat(read).isEqualTo(history.domain);
        assertThat(history.router.nextDeadline(read)).isEqualTo(history.router.nextDeadline(history.domain));
    }

    @Property
    void whatIsReadDecidesAsTheOriginalWould(@ForAll("steps") List<Step> before, @ForAll("steps") List<Step> after) {
        RandomHistory history = new RandomHistory();
        before.forEach(history::take);
        RoutingDomain read = copy(history.domain);

        for (Step step : after) {
            RouterCommand command = history.command(step);
            int known = history.events.size();
            Either<Rejection, List<Dated>> decided =
                    history.router.decide(read, command, history.now.plusSeconds(step.gap()));
            history.take(step);
            assertThat(decided.getOrElse(List.of())).isEqualTo(history.events.subList(known, history.events.size()));
            read = history.router.replay(read, decided.getOrElse(List.of()));
        }
        assertThat(read).isEqualTo(history.domain);
    }

    @Example
    void aStrategyThatIsGoneBeginsAnewAndSoDoesOneThatCannotReadItsText() {
        RandomHistory history = busy();
        String text = history.router.snapshots(JSON_2).write(ACME, history.domain);
        assertThat(text).contains("\"state\":\"a1\\na4\\na2\",\"strategy\":\"turns\"");

        Configurations plain =
                Configurations.of(RandomHistory.configuration("v1", "longest-idle", "priority-age", Adoption.PINNED));
        Router without = Router.of(plain, Permissions.everything(), Strategies.shipped());
        DomainState read = (DomainState) without.snapshots(JSON_2).read(ACME, text);
        assertThat(read.memory()).isEqualTo(StrategyMemory.NONE);
        assertThat(without.decide(read, new RouterCommand.Tick(), history.now).isRight())
                .isTrue();

        DomainState anew = (DomainState) history.router
                .snapshots(JSON_2)
                .read(ACME, text.replace("\"state\":\"a1\\na4\\na2\"", "\"state\":\"?\""));
        assertThat(anew.memory().parts().keySet())
                .isNotEmpty()
                .doesNotContain(new StrategyMemory.Key(StrategyMemory.Role.RANKER, "sales", "turns"));
    }

    @Example
    void whatAStrategyRemembersIsGoneOnceNoConfigurationThatHoldsNamesIt() {
        RandomHistory history = new RandomHistory();
        history.take(new Step(7, 1, 1));
        history.take(new Step(14, 1, 1));
        assertThat(((DomainState) copy(history.domain)).memory().parts().keySet())
                .contains(new StrategyMemory.Key(StrategyMemory.Role.RANKER, "sales", "turns"));
        history.take(new Step(15, 11, 1));
        assertThat(history.domain.version()).hasValue("v2");

        DomainState read = (DomainState) copy(history.domain);
        assertThat(read).isEqualTo(history.domain);
        assertThat(read.memory()).isEqualTo(StrategyMemory.NONE);
    }

    @Example
    void whatIsNotWholeIsRefused() {
        SnapshotCodec<RoutingDomain> codec = busy().router.snapshots(JSON_2);
        List<String> lines = codec.write(ACME, busy().domain).lines().toList();

        for (String begin : List.of("{\"routing\":", "{\"visit\":", "{\"moments\":", "{\"memory\":", "{\"floor\":")) {
            assertThat(lines).anyMatch(line -> line.startsWith(begin));
            String fewer =
                    lines.stream().filter(line -> !line.startsWith(begin)).collect(Collectors.joining("\n"));
            assertThatThrownBy(() -> codec.read(ACME, fewer)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String text : Arrays.asList("", "[]", "{\"routing\":", "{\"routing\":{}}")) {
            assertThatThrownBy(() -> codec.read(ACME, text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void linesAndPropertiesThatALaterVersionAddsAreIgnored() {
        RandomHistory history = busy();
        SnapshotCodec<RoutingDomain> codec = history.router.snapshots(JSON_2);
        List<String> lines = new ArrayList<>(codec.write(ACME, history.domain)
                .lines()
                .map(line -> line.replaceFirst("\\{([^{]*)\\{", "{$1{\"later\":1,"))
                .toList());
        lines.add(1, "{\"later\":{}}");

        assertThat(codec.read(ACME, String.join("\n", lines))).isEqualTo(history.domain);
    }

    @Example
    void theFormIsThatOfTheGoldenFile() {
        RandomHistory history = busy();
        SnapshotCodec<RoutingDomain> codec = history.router.snapshots(JSON_2);

        assertThat(codec.format()).isEqualTo("toritsugi.routing/1");
        GoldenTexts.check("snapshot/toritsugi.routing-1", codec.write(ACME, history.domain));
        assertThat(codec.read(ACME, GoldenTexts.read("snapshot/toritsugi.routing-1")))
                .isEqualTo(history.domain);
    }

    /** {@return a domain that has something of everything: exclusions, a hold, a cool-down, offers, an accepted one, and a closed queue} */
    private static RandomHistory busy() {
        RandomHistory history = new RandomHistory();
        List<Step> steps = List.of(
                new Step(7, 1, 1),
                new Step(9, 0, 1),
                new Step(7, 2, 1),
                new Step(10, 1, 1),
                new Step(7, 3, 1),
                new Step(10, 1, 1),
                new Step(2, 3, 1),
                new Step(11, 1, 1),
                new Step(7, 4, 1),
                new Step(7, 5, 1),
                new Step(7, 7, 1),
                new Step(15, 2, 1),
                new Step(7, 6, 0),
                new Step(14, 6, 0),
                new Step(15, 4, 0));
        steps.forEach(history::take);
        return history;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return RandomHistory.steps();
    }
}
