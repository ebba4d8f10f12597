package io.toritsugi.core.json;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why something could not be read, without a word of what was read. */
final class ReadFailure {
    private static final String OURS = "io.toritsugi.";
    private static final int LONGEST_CHAIN = 20;

    private ReadFailure() {}

    static boolean concerns(Class<?> type) {
        return type.getName().startsWith(OURS);
    }

    /**
     * {@return the rule that the input broke, where a check of ours said so; else what sort of failure it was}
     *
     * @param type what was to be read, or its builder
     * @param failure what a Jackson threw
     * @param isMalformed whether a cause says that the input is no JSON, rather than the wrong JSON
     */
    static String of(Class<?> type, Throwable failure, Predicate<Throwable> isMalformed) {
        Class<?> read = type.getEnclosingClass() != null && type.getSimpleName().equals("Builder")
                ? type.getEnclosingClass()
                : type;
        return "Cannot read " + read.getSimpleName() + ": " + reasonOf(failure, isMalformed);
    }

    private static String reasonOf(Throwable failure, Predicate<Throwable> isMalformed) {
        String rule = ruleBrokenBy(failure);
        if (rule != null) {
            return rule;
        }
        return causesOf(failure).stream().anyMatch(isMalformed)
                ? "malformed JSON, a property twice, or more than is read"
                : "a part is missing or of another type";
    }

    // Messages of ours end in ", was" and the value; those of others may quote anywhere.
    private static @Nullable String ruleBrokenBy(Throwable failure) {
        for (Throwable cause : causesOf(failure)) {
            String message = cause.getMessage();
            if (message != null && isThrownByUs(cause)) {
                int value = message.indexOf(", was");
                String rule = value < 0 ? message : message.substring(0, value);
                return cause instanceof NullPointerException ? rule + " must not be null" : rule;
            }
        }
        return null;
    }

    private static List<Throwable> causesOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .toList();
    }

    private static boolean isThrownByUs(Throwable cause) {
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (!frame.getClassName().equals(Objects.class.getName())) {
                return frame.getClassName().startsWith(OURS);
            }
        }
        return false;
    }
}
