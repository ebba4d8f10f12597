package io.toritsugi.acw.prefill;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.toritsugi.acw.field.FieldId;
import java.util.Locale;
import java.util.Objects;

/**
 * That a field could not be prefilled as its template says, and why. Never shows an answer: of an exception only its type is kept, for
 * its message may hold one. Immutable and thread-safe.
 *
 * @param field the field
 * @param resolver the resolver, as the field names it
 * @param reason what went wrong
 * @param detail the type of the exception, or the limits that the answer breaks, as
 *     {@link io.toritsugi.acw.form.Violation.Reason} names them; empty where the reason says it all
 * @since 0.1
 */
@JsonPropertyOrder({"detail", "field", "reason", "resolver"})
public record PrefillFault(
        @JsonProperty(required = true) FieldId field,
        @JsonProperty(required = true) String resolver,
        @JsonProperty(required = true) Reason reason,
        @JsonProperty(required = true) String detail) {
    /**
     * What can go wrong.
     *
     * @since 0.1
     */
    public enum Reason {
        /** There is no resolver of this name. */
        UNKNOWN_RESOLVER("There is no such resolver", "該当するリゾルバーがありません"),
        /** The resolver threw an exception. */
        FAILED("The resolver failed", "リゾルバーで例外が発生しました"),
        /** The resolver gave null instead of saying that it knows no answer. */
        NO_RESULT("The resolver gave null", "リゾルバーがnullを返しました"),
        /** The answer is of another type, or breaks a limit of the field. */
        NOT_ALLOWED("The answer breaks a limit of the field", "値が項目の型や制限に合いません");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** Checks that all parts are there. */
    public PrefillFault {
        Objects.requireNonNull(field, "PrefillFault.field");
        Objects.requireNonNull(resolver, "PrefillFault.resolver");
        Objects.requireNonNull(reason, "PrefillFault.reason");
        Objects.requireNonNull(detail, "PrefillFault.detail");
    }

    /**
     * {@return the fault as a sentence}
     *
     * @param locale Japanese if its language is, otherwise English
     */
    public String toText(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? field + "（" + resolver + "）: " + reason.japanese + (detail.isEmpty() ? "" : "（" + detail + "）")
                : field + " (" + resolver + "): " + reason.english + (detail.isEmpty() ? "" : ": " + detail);
    }
}
