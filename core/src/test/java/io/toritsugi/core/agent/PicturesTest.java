package io.toritsugi.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.agent.TransitionTable.Transition;
import io.toritsugi.core.event.agent.AgentStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pictures in the documentation of the package are what the tables say.
 *
 * <p>{@code mvn test -pl core -Dtest=PicturesTest -DargLine=-Dtoritsugi.pictures.rewrite=true} draws them anew.
 */
class PicturesTest {
    private static final Path DOCUMENTATION = Path.of("src/main/java/io/toritsugi/core/agent/package-info.java");
    private static final boolean REWRITE = Boolean.getBoolean("toritsugi.pictures.rewrite");

    @ParameterizedTest
    @ValueSource(strings = {"session", "engagement"})
    void aPictureShowsWhatTheTableSays(String machine) throws IOException {
        String drawn = machine.equals("session") ? session() : engagement();
        String begin = " * <!-- picture of the " + machine + " -->\n";
        String end = " * <!-- end of the picture -->\n";
        String text = Files.readString(DOCUMENTATION);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end, from);
        assertThat(text).contains(begin);
        assertThat(to).as("the end of the picture of the " + machine).isPositive();

        if (REWRITE) {
            Files.writeString(DOCUMENTATION, text.substring(0, from) + drawn + text.substring(to));
        }
        assertThat(Files.readString(DOCUMENTATION))
                .as("The table has changed; -DargLine=-Dtoritsugi.pictures.rewrite=true draws the picture anew")
                .contains(begin + drawn + end);
    }

    private static String session() {
        return picture(SessionStep.TABLE.transitions(), SessionStep::type, List.of(AgentStatus.LOGGED_OUT), List.of());
    }

    private static String engagement() {
        List<Engagement.State> over = Stream.of(Engagement.State.values())
                .filter(Engagement.State::over)
                .toList();
        return picture(EngagementStep.TABLE.transitions(), EngagementStep::type, List.of(), over);
    }

    /** Arrows between the same two states are one arrow with all their names. */
    private static <S, T> String picture(
            List<Transition<S, T>> arrows, Function<T, String> label, List<S> first, List<S> last) {
        Map<String, Set<String>> labels = new LinkedHashMap<>();
        for (Transition<S, T> arrow : arrows) {
            String from = arrow.from() == null ? "[*]" : arrow.from().toString();
            labels.computeIfAbsent(from + " --&gt; " + arrow.to(), unseen -> new LinkedHashSet<>())
                    .add(label.apply(arrow.step()));
        }
        StringBuilder drawn = new StringBuilder(" * <pre>\n * stateDiagram-v2\n");
        first.forEach(state -> drawn.append(" *     [*] --&gt; ").append(state).append('\n'));
        labels.forEach((arrow, names) -> drawn.append(" *     ")
                .append(arrow)
                .append(": ")
                .append(String.join(" / ", names))
                .append('\n'));
        last.forEach(state -> drawn.append(" *     ").append(state).append(" --&gt; [*]\n"));
        return drawn.append(" * </pre>\n").toString();
    }
}
