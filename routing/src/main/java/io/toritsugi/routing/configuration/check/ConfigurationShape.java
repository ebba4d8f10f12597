package io.toritsugi.routing.configuration.check;

import static io.toritsugi.routing.configuration.check.PartShapes.id;

import io.toritsugi.core.condition.FactRef;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.routing.PartyKind;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.json.JsonCodec;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.routing.configuration.Adoption;
import io.toritsugi.routing.configuration.Exclusion;
import io.toritsugi.routing.configuration.Exhaustion;
import io.toritsugi.routing.configuration.Settlement;
import io.toritsugi.routing.stage.StageMode;
import io.toritsugi.routing.stage.StageSkip;

/** What the document of a configuration looks like. */
final class ConfigurationShape {
    private static final Shape QUEUE_ID = id(QueueId::of);
    private static final Shape ZERO_OR_MORE = PartShapes.whole(0, Integer.MAX_VALUE);
    private static final Shape WEIGHT = PartShapes.whole(1, 1_000_000);

    private static final Shape STRATEGY =
            ObjectShape.EMPTY.needs("id", Shape.TEXT).may("settings", Shape.mapOf(Shape.TEXT, PartShapes.ANY_TEXT));

    private static final Shape STATUS_REASON = ObjectShape.EMPTY
            .needs("code", Shape.TEXT)
            .needs("reasonClass", Shape.word(ReasonClass.values()))
            .may("paid", Shape.FLAG)
            .may("planned", Shape.FLAG);

    private static final Shape WRAP_UP = ObjectShape.EMPTY
            .may("limit", PartShapes.POSITIVE_TIME)
            .may("exclusive", Shape.FLAG)
            .may("unitsHeld", PartShapes.whole(0, 100));

    private static final Shape FLOOR = ObjectShape.EMPTY
            .may(
                    "agents",
                    ObjectShape.EMPTY
                            .may("lease", PartShapes.POSITIVE_TIME)
                            .may("leaseLostReason", STATUS_REASON)
                            .may(
                                    "missedOffers",
                                    ObjectShape.EMPTY
                                            .may("limit", ZERO_OR_MORE)
                                            .may("declinesCount", Shape.FLAG)
                                            .may("reason", STATUS_REASON)
                                            .may("readyAgainAfter", PartShapes.POSITIVE_TIME))
                            .may("wrapUpEndsOn", Shape.listOf(Shape.word(new WrapUpExit[] {
                                WrapUpExit.STATUS_CHANGED, WrapUpExit.OUTBOUND_STARTED, WrapUpExit.LOGGED_OUT
                            }))))
            .may("keepClosed", PartShapes.TIME_OR_ZERO)
            .may(
                    "wrapUps",
                    ObjectShape.EMPTY
                            .may("queues", Shape.mapOf(QUEUE_ID, WRAP_UP))
                            .may("channels", Shape.mapOf(Shape.TEXT, WRAP_UP))
                            .may("otherwise", WRAP_UP));

    private static final Shape AGENT = ObjectShape.EMPTY
            .needs("agent", id(AgentId::of))
            .may("skills", Shape.mapOf(id(SkillId::of), PartShapes.whole(1, 100)))
            .may("attributes", Shape.mapOf(PartShapes.ATTRIBUTE_NAME, PartShapes.FACT))
            .may(
                    "memberships",
                    Shape.mapOf(
                            QUEUE_ID,
                            ObjectShape.EMPTY
                                    .may("position", ZERO_OR_MORE)
                                    .may("rank", ZERO_OR_MORE)
                                    .may("weight", PartShapes.whole(0, 1_000_000))))
            .may("site", id(SiteId::of))
            .may("employer", id(EmployerId::of))
            .may("team", id(TeamId::of));

    private static final Shape OFFER_RULE = PartShapes.onlyWith(
            "exclusion",
            Exclusion.FOR_A_TIME,
            "exclusionTime",
            ObjectShape.EMPTY
                    .may("exclusion", Shape.word(Exclusion.values()))
                    .may("exclusionTime", PartShapes.POSITIVE_TIME)
                    .may("coolDown", PartShapes.POSITIVE_TIME));

    private static final Shape OFFERS = ObjectShape.EMPTY
            .may("expiresAfter", PartShapes.POSITIVE_TIME)
            .may("beforeShiftEnd", PartShapes.POSITIVE_TIME)
            .may("atOnce", PartShapes.whole(1, 50))
            .may("othersRevoked", Shape.word(Settlement.values()))
            .may("withinPatience", Shape.FLAG)
            .may("declined", OFFER_RULE)
            .may("expired", OFFER_RULE)
            .may("unreachable", OFFER_RULE)
            .may("revokedForStatus", OFFER_RULE)
            .may(
                    "exhausted",
                    PartShapes.onlyWith(
                            "policy",
                            Exhaustion.OVERFLOW,
                            "overflowTo",
                            ObjectShape.EMPTY
                                    .may("policy", Shape.word(Exhaustion.values()))
                                    .may("backOff", PartShapes.POSITIVE_TIME)
                                    .may("overflowTo", QUEUE_ID)));

    private static final Shape LIMIT = ObjectShape.EMPTY.may("toQueue", QUEUE_ID);

    private static final Shape LIMITS = ObjectShape.EMPTY
            .may("maxWaiting", ZERO_OR_MORE)
            .may("whenFull", LIMIT)
            .may("maxWait", PartShapes.POSITIVE_TIME)
            .may("whenTimedOut", LIMIT)
            .may("needsAgentsToJoin", Shape.FLAG)
            .may("needsAgentsToStay", Shape.FLAG)
            .may("withoutAgents", LIMIT);

    private static final Shape BATCH = ObjectShape.EMPTY
            .may("assigner", STRATEGY)
            .needs("window", PartShapes.POSITIVE_TIME)
            .may("steps", PartShapes.POSITIVE_NUMBER);

    private static final Shape ADVISER = ObjectShape.EMPTY
            .needs("id", PartShapes.STAGE_ID)
            .needs("answersWithin", PartShapes.POSITIVE_TIME)
            .may("candidates", PartShapes.whole(1, 1000));

    private static final Shape SHARES = ObjectShape.EMPTY
            .needs("by", Shape.word(PartyKind.values()))
            .needs("targets", PartShapes.parties())
            .may("patience", PartShapes.POSITIVE_TIME);

    private ConfigurationShape() {}

    /** The version may be left out here, so that the rest is read without it. */
    static Shape of(JsonCodec codec) {
        Shape condition = PartShapes.condition(codec);
        return ObjectShape.EMPTY
                .may("version", Shape.TEXT)
                .may("queues", Shape.listOf(queue(condition)))
                .may("agents", Shape.listOf(AGENT))
                .may("between", STRATEGY)
                .may("adoption", Shape.word(Adoption.values()))
                .may("floor", FLOOR);
    }

    private static Shape queue(Shape condition) {
        return PartShapes.offeredAlone(ObjectShape.EMPTY
                .needs("id", QUEUE_ID)
                .may("weight", WEIGHT)
                .may("ranker", STRATEGY)
                .may("order", STRATEGY)
                .may("stages", Shape.listOf(stage(condition)))
                .may("requires", condition)
                .may("offers", OFFERS)
                .may("limits", LIMITS)
                .may("target", PartShapes.POSITIVE_TIME)
                .may("hours", HoursShape.HOURS)
                .may("batch", BATCH)
                .may("shares", SHARES)
                .may("adviser", ADVISER));
    }

    private static Shape stage(Shape condition) {
        return ObjectShape.EMPTY
                .needs("id", PartShapes.STAGE_ID)
                .may("opensAfter", PartShapes.TIME_OR_ZERO)
                .may("opensWhen", condition)
                .may("requires", condition)
                .may("relax", Shape.listOf(Shape.text("\"skills['billing']\"", FactRef::parse)))
                .may("queues", Shape.listOf(QUEUE_ID))
                .may("preferredOnly", Shape.FLAG)
                .may("mode", Shape.word(StageMode.values()))
                .may("rank", ZERO_OR_MORE)
                .may("skip", Shape.word(StageSkip.values()))
                .may("moveTo", QUEUE_ID);
    }
}
