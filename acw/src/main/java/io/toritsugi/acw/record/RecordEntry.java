package io.toritsugi.acw.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One thing that is kept of a contact beside the answers of a form.
 *
 * <p>In JSON an object with one property, which names the kind: <code>{"note":{"kind":"SUMMARY","text":"…"}}</code>. What people wrote
 * freely is marked as personal data, and {@code toString} shows none of it. Immutable and thread-safe.
 *
 * @since 0.1
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Note.class, name = "note"),
    @JsonSubTypes.Type(value = ActionItem.class, name = "action-item"),
    @JsonSubTypes.Type(value = PromiseGiven.class, name = "promise"),
    @JsonSubTypes.Type(value = Consent.class, name = "consent"),
    @JsonSubTypes.Type(value = Disclosure.class, name = "disclosure"),
    @JsonSubTypes.Type(value = CustomerVoice.class, name = "customer-voice"),
    @JsonSubTypes.Type(value = Lead.class, name = "lead"),
    @JsonSubTypes.Type(value = CommercialResult.class, name = "commercial-result"),
    @JsonSubTypes.Type(value = Activity.class, name = "activity")
})
public sealed interface RecordEntry
        permits Note, ActionItem, PromiseGiven, Consent, Disclosure, CustomerVoice, Lead, CommercialResult, Activity {}
