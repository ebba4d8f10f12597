package io.toritsugi.acw.assist.dictation;

import io.toritsugi.acw.assist.AssistFault;
import io.toritsugi.acw.assist.AssistFault.Reason;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a port for a written text, and checks it: nothing that was said is lost. If the port fails, gives null, or loses or adds more than a half, what was
 * recognised goes through the shipped {@link SpokenMarks}. Never throws. Thread-safe if the port is.
 *
 * @since 0.1
 */
public final class CheckedDictation {
    private static final String PORT = "Dictation";
    private static final int SHORT = 20;

    private final Dictation port;
    private final Dictation shipped = new SpokenMarks();

    /**
     * Makes one.
     *
     * @param port the port
     */
    public CheckedDictation(Dictation port) {
        this.port = Objects.requireNonNull(port, "port");
    }

    /**
     * {@return the text as it is written}
     *
     * @param heard what was recognised
     * @param language in which language it was spoken
     */
    public Dictated written(String heard, Locale language) {
        String given;
        try {
            given = port.written(heard, language);
        } catch (RuntimeException failed) {
            return shipped(heard, language, Reason.FAILED, failed.getClass().getName());
        }
        if (given == null) {
            return shipped(heard, language, Reason.NO_RESULT, "");
        }
        int apart = Math.abs(given.length() - heard.length());
        return apart > SHORT && 2 * apart > heard.length()
                ? shipped(heard, language, Reason.NOT_ALLOWED, given.length() + " characters of " + heard.length())
                : new Dictated(given, Optional.empty());
    }

    private Dictated shipped(String heard, Locale language, Reason reason, String detail) {
        return new Dictated(shipped.written(heard, language), Optional.of(new AssistFault(PORT, reason, detail)));
    }
}
