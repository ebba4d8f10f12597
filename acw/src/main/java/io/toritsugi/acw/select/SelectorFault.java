package io.toritsugi.acw.select;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Objects;

/**
 * That a selector was wrong, and how. Never shows a fact: of an exception only its type is kept, for its message may hold one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param selector the name of the selector
 * @param reason how it was wrong
 * @param detail the type of the exception, or the template that is not there; empty if nothing was chosen
 * @since 0.1
 */
@JsonPropertyOrder({"detail", "reason", "selector"})
public record SelectorFault(
        @JsonProperty(required = true) String selector,
        @JsonProperty(required = true) Reason reason,
        @JsonProperty(required = true) String detail) {
    /**
     * How a selector can be wrong.
     *
     * @since 0.1
     */
    public enum Reason {
        /** It threw an exception. */
        FAILED("failed", "で例外が発生しました"),
        /** It gave nothing. */
        NO_CHOICE("chose nothing", "は何も選びませんでした"),
        /** It chose a template that is not there, or not in this version. */
        UNKNOWN_TEMPLATE("chose a template that is not there", "は存在しないテンプレートを選びました");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public SelectorFault {
        Objects.requireNonNull(selector, "SelectorFault.selector");
        Objects.requireNonNull(reason, "SelectorFault.reason");
        Objects.requireNonNull(detail, "SelectorFault.detail");
    }

    /**
     * {@return the fault as a sentence}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? "セレクター「" + selector + "」" + reason.japanese + (detail.isEmpty() ? "" : "（" + detail + "）")
                : "The selector " + selector + " " + reason.english + (detail.isEmpty() ? "" : ": " + detail);
    }
}
