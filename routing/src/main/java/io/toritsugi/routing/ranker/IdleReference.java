package io.toritsugi.routing.ranker;

import io.toritsugi.routing.strategy.AgentMoment;
import java.util.List;

/**
 * What idle time is counted from.
 *
 * @since 0.1
 */
public enum IdleReference {
    /** He could last be given work: he became ready, or a contact, its wrap-up or work of his own ended; while he has work, he was last given some. */
    READY_ENTERED,
    /** His last contact ended, its wrap-up not awaited: time in wrap-up is idle time. */
    CONTACT_ENDED,
    /** His last contact and its wrap-up ended. */
    WRAPUP_ENDED,
    /** He was last offered something, whatever came of it. */
    LAST_OFFERED,
    /** He last handled a contact of either direction; whether he was there in the meantime does not matter. */
    LAST_HANDLED_ANY;

    List<AgentMoment> moments() {
        return switch (this) {
            case READY_ENTERED ->
                List.of(
                        AgentMoment.CONNECTED,
                        AgentMoment.CONTACT_ENDED,
                        AgentMoment.WRAP_UP_ENDED,
                        AgentMoment.MANUAL_WORK_ENDED);
            case CONTACT_ENDED -> List.of(AgentMoment.CONTACT_ENDED, AgentMoment.MANUAL_WORK_ENDED);
            case WRAPUP_ENDED ->
                List.of(AgentMoment.CONTACT_ENDED, AgentMoment.WRAP_UP_ENDED, AgentMoment.MANUAL_WORK_ENDED);
            case LAST_OFFERED -> List.of(AgentMoment.OFFERED);
            case LAST_HANDLED_ANY ->
                List.of(AgentMoment.CONTACT_ENDED, AgentMoment.WRAP_UP_ENDED, AgentMoment.OUTBOUND_ENDED);
        };
    }
}
