package io.toritsugi.core.permission;

import io.toritsugi.core.decide.Rejection;
import io.toritsugi.core.id.AgentId;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says why somebody may not do something.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason why not
 * @param actor who wanted to do it
 * @param permission what it needs
 * @param over to whom it would have been done; empty where it is done to no agent
 * @since 0.1
 */
public record PermissionRefusal(Reason reason, AgentId actor, Permission permission, Optional<AgentId> over)
        implements Rejection {
    /**
     * Why something is not permitted.
     *
     * @since 0.1
     */
    public enum Reason {
        /** The organisation does not know the actor. */
        ACTOR_UNKNOWN("The organisation does not know the actor.", "組織に登録されていない担当者です。"),
        /** The organisation does not know the agent to whom it would be done. */
        AGENT_UNKNOWN("The organisation does not know the agent to whom it would be done.", "対象の担当者が組織に登録されていません。"),
        /** The actor is not employed at that time. */
        NOT_EMPLOYED("The actor is not employed at that time.", "その時点で在籍していません。"),
        /** No role of the actor permits it. */
        NO_ROLE("No role of the actor permits it.", "この操作を許可する役割がありません。"),
        /** A role of the actor permits it, but not over that agent. */
        OUT_OF_SCOPE("A role of the actor permits it, but not over that agent.", "対象の担当者は権限の範囲外です。");

        private final String english;
        private final String japanese;

        Reason(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }

        /**
         * {@return the reason in words}
         *
         * @param locale Japanese for Japanese words, any other for English ones
         */
        public String text(Locale locale) {
            return locale.getLanguage().equals("ja") ? japanese : english;
        }
    }

    /** Checks that all parts are there. */
    public PermissionRefusal {
        Objects.requireNonNull(reason, "PermissionRefusal.reason");
        Objects.requireNonNull(actor, "PermissionRefusal.actor");
        Objects.requireNonNull(permission, "PermissionRefusal.permission");
        Objects.requireNonNull(over, "PermissionRefusal.over");
    }

    @Override
    public String code() {
        return reason.name();
    }

    @Override
    public String message() {
        return permission + " by " + actor + over.map(agent -> " over " + agent).orElse("") + " was refused: "
                + reason.text(Locale.ENGLISH);
    }

    @Override
    public Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put("actor", actor.value());
        attributes.put("permission", permission.id());
        over.ifPresent(agent -> attributes.put("over", agent.value()));
        return Collections.unmodifiableMap(attributes);
    }
}
