package io.toritsugi.core.organization.unit;

import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.value.Bilingual;
import io.toritsugi.core.value.SdkJson;
import io.toritsugi.core.value.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A reason for which agents are not ready or leave, as agents choose it and reports show it.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
@Value.Immutable
@SdkStyle
@SdkJson
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(builder = ReasonCode.Builder.class)
@tools.jackson.databind.annotation.JsonDeserialize(builder = ReasonCode.Builder.class)
public sealed interface ReasonCode permits ImmutableReasonCode {
    /** The codes that hold unless a house has its own. */
    List<ReasonCode> STANDARD = List.of(
            of(paid("break", ReasonClass.BREAK, true), "Break", "休憩"),
            of(unpaid("lunch", ReasonClass.MEAL, true), "Lunch", "昼食"),
            of(paid("training", ReasonClass.TRAINING, true), "Training", "研修"),
            of(paid("coaching", ReasonClass.COACHING, true), "Coaching", "コーチング"),
            of(paid("meeting", ReasonClass.MEETING, true), "Meeting", "会議"),
            of(paid("back-office", ReasonClass.BACK_OFFICE, true), "Back office", "事務作業"),
            of(paid("missed-offer", ReasonClass.MISSED_OFFER, false), "Missed offer (RONA)", "応答なし(RONA)"),
            of(paid("tool-lost", ReasonClass.TECHNICAL, false), "Tool lost", "端末応答なし"),
            of(paid("technical", ReasonClass.TECHNICAL, false), "Technical fault", "機器障害"),
            of(paid("supervisor", ReasonClass.SUPERVISOR, false), "Called by a supervisor", "SVの指示"),
            of(unpaid("end-of-shift", ReasonClass.END_OF_SHIFT, true), "End of shift", "終業"),
            of(unpaid("personal", ReasonClass.PERSONAL, false), "Personal", "私用"),
            of(paid("other", ReasonClass.OTHER, false), "Other", "その他"));

    /** {@return the code with what it means} */
    StatusReason reason();

    /** {@return what people call it now; may change} */
    Bilingual name();

    /** {@return the code, which names it for ever} */
    default String code() {
        return reason().code();
    }

    /**
     * {@return the reason code with these parts}
     *
     * @param reason the code with what it means
     * @param english what people call it in English, not blank
     * @param japanese what people call it in Japanese, not blank
     */
    static ReasonCode of(StatusReason reason, String english, String japanese) {
        return builder().reason(reason).name(new Bilingual(english, japanese)).build();
    }

    private static StatusReason paid(String code, ReasonClass reasonClass, boolean planned) {
        return StatusReason.builder()
                .code(code)
                .reasonClass(reasonClass)
                .paid(true)
                .planned(planned)
                .build();
    }

    private static StatusReason unpaid(String code, ReasonClass reasonClass, boolean planned) {
        return StatusReason.builder()
                .code(code)
                .reasonClass(reasonClass)
                .paid(false)
                .planned(planned)
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ReasonCode}; both parts are needed. Not thread-safe. */
    final class Builder extends ImmutableReasonCode.Builder {
        Builder() {}
    }
}
