package io.toritsugi.core.journal;

import io.toritsugi.core.decide.Decider;
import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.HostEvent;
import io.toritsugi.core.id.TenantId;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A decider for tests of its owner: a command is a text of words, and gives one event for each word that was not noted yet.
 * {@code "no"} is refused.
 */
final class Notes implements Decider<List<String>, String, Notes.Refused> {
    /** Keeps notes as lines. */
    static final SnapshotCodec<List<String>> LINES = codec("notes/1");

    record Refused(int noted) implements Rejection {
        @Override
        public String code() {
            return "REFUSED";
        }

        @Override
        public String message() {
            return "Refused after " + noted;
        }

        @Override
        public Map<String, String> attributes() {
            return Map.of();
        }
    }

    @Override
    public List<String> initial() {
        return List.of();
    }

    @Override
    public Either<Refused, List<Dated>> decide(List<String> state, String command, Instant now) {
        if (command.equals("no")) {
            return Either.left(new Refused(state.size()));
        }
        return Either.right(Arrays.stream(command.split(" "))
                .distinct()
                .filter(word -> !state.contains(word))
                .map(word -> Dated.of(now, HostEvent.builder().name(word).build()))
                .toList());
    }

    @Override
    public List<String> evolve(List<String> state, Dated event) {
        List<String> more = new ArrayList<>(state);
        more.add(((HostEvent) event.event()).name());
        return List.copyOf(more);
    }

    static SnapshotCodec<List<String>> codec(String format) {
        return new SnapshotCodec<>() {
            @Override
            public String format() {
                return format;
            }

            @Override
            public String write(TenantId tenant, List<String> state) {
                return "notes:" + String.join(" ", state);
            }

            @Override
            public List<String> read(TenantId tenant, String content) {
                if (!content.startsWith("notes:")) {
                    throw new IllegalArgumentException("Notes must begin as such");
                }
                String words = content.substring("notes:".length());
                return words.isEmpty() ? List.of() : List.of(words.split(" "));
            }
        };
    }
}
