package io.toritsugi.acw.assist;

import java.util.Locale;
import java.util.Objects;

/**
 * Why what a port gave was not used, so that the default of the SDK stood in, or a proposal was left out. Shows nothing of what was said: of an
 * exception only its type is kept.
 *
 * <p>Immutable and thread-safe.
 *
 * @param port the name of the port
 * @param reason what was wrong
 * @param detail the type of the exception, or what broke which limit; empty where the reason says it all
 * @since 0.1
 */
public record AssistFault(String port, Reason reason, String detail) {
    /**
     * What can be wrong.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The port threw an exception. */
        FAILED("The port failed", "拡張で例外が発生しました"),
        /** The port gave null. */
        NO_RESULT("The port gave null", "拡張がnullを返しました"),
        /** The port gave more than is allowed. */
        TOO_MUCH("The port gave more than is allowed", "結果が多すぎるか長すぎます"),
        /** A quote does not stand in the transcript. */
        NOT_SAID("A quote does not stand in the transcript", "引用が会話に存在しません"),
        /** A value lies out of its range. */
        NOT_ALLOWED("A value is not allowed", "許容範囲外の値です");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public AssistFault {
        Objects.requireNonNull(port, "AssistFault.port");
        Objects.requireNonNull(reason, "AssistFault.reason");
        Objects.requireNonNull(detail, "AssistFault.detail");
    }

    /**
     * {@return the fault as a sentence}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? port + ": " + reason.japanese + (detail.isEmpty() ? "" : "（" + detail + "）")
                : port + ": " + reason.english + (detail.isEmpty() ? "" : ": " + detail);
    }
}
