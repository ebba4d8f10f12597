package io.toritsugi.acw.template.internal;

import static io.toritsugi.acw.template.internal.FieldShapes.ordered;

import io.toritsugi.acw.check.Severity;
import io.toritsugi.acw.check.ShippedCheck;
import io.toritsugi.acw.code.CodeTreeId;
import io.toritsugi.acw.policy.AcwMode;
import io.toritsugi.acw.policy.OutcomeClass;
import io.toritsugi.acw.request.UpdateKind;
import io.toritsugi.acw.template.Step;
import io.toritsugi.acw.template.TemplateId;
import io.toritsugi.core.condition.FactType;
import io.toritsugi.core.contact.Channel;
import io.toritsugi.core.event.interaction.Classification;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the documents look like. */
public final class Documents {
    private static final Shape DUE = ObjectShape.EMPTY
            .may("from", FieldShapes.FIELD_ID)
            .may("after", Parts.DURATION_OR_ZERO)
            .may("businessTime", Shape.FLAG);

    private static final Shape CHANNEL = ObjectShape.EMPTY
            .needs("id", Shape.text("\"email\"", id -> Channel.of(id, Channel.Mode.LIVE, 0)))
            .needs("mode", Shape.word(Channel.Mode.values()))
            .needs(
                    "capacityWeight",
                    Shape.scalar("0 to 100", part -> part instanceof Integer weight && weight >= 0 && weight <= 100));

    private static final Shape REQUEST = Shape.variants(ordered(
            Map.entry(
                    "follow-up",
                    plan().needs("kind", Shape.word(FollowUpKind.values()))
                            .may("owner", FieldShapes.FIELD_ID)
                            .may("channel", CHANNEL)),
            Map.entry("promise", plan().may("field", FieldShapes.FIELD_ID).may("keptBy", Shape.listOf(Shape.TEXT))),
            Map.entry(
                    "hand-off",
                    plan().needs("department", id(DepartmentId::of)).may("acknowledgeWithin", Parts.POSITIVE_DURATION)),
            Map.entry(
                    "update",
                    plan().needs("target", Shape.TEXT)
                            .needs("kind", Shape.word(UpdateKind.values()))
                            .may("values", Shape.mapOf(Shape.TEXT, FieldShapes.FIELD_ID))),
            Map.entry("notification", plan().needs("to", Shape.TEXT))));

    private static final Shape STEP = ObjectShape.EMPTY
            .needs("id", Shape.TEXT)
            .needs("label", Parts.LABEL)
            .may("guidance", Parts.LABEL)
            .may("shownWhen", Shape.CONDITION)
            .may("requirement", Shape.word(Step.Requirement.values()))
            .may("mandatoryFor", Shape.listOf(Shape.TEXT))
            .may("fields", Shape.listOf(FieldShapes.FIELD));

    private static final Shape SECTION = ObjectShape.EMPTY
            .needs("id", Shape.TEXT)
            .needs("label", Parts.LABEL)
            .may("steps", Shape.listOf(STEP));

    private static final Shape CHECK_PARTS = ObjectShape.EMPTY
            .needs("id", Shape.TEXT)
            .needs("severity", Shape.word(Severity.values()))
            .may("failsWhen", Shape.CONDITION)
            .may("shipped", Shape.word(ShippedCheck.values()))
            .needs("message", Parts.LABEL)
            .may("overridable", Shape.FLAG);

    private static final Shape CHECK = (place, part, findings) -> {
        if (part instanceof Map<?, ?> properties
                && (properties.get("failsWhen") == null) == (properties.get("shipped") == null)) {
            findings.unexpected(place, "{failsWhen | shipped: …}");
        }
        return CHECK_PARTS
                .read(place, part, findings)
                .filter(right -> right instanceof Map<?, ?> properties
                        && properties.containsKey("failsWhen") != properties.containsKey("shipped"));
    };

    private static final Shape RULE = ObjectShape.EMPTY
            .needs("id", Shape.TEXT)
            .needs("when", Shape.CONDITION)
            .needs("request", REQUEST);

    private static final Shape POLICY = ObjectShape.EMPTY
            .may("mode", Shape.word(AcwMode.values()))
            .may("limits", Shape.mapOf(Shape.word(OutcomeClass.values()), Parts.POSITIVE_DURATION))
            .may("codeRequired", Shape.FLAG)
            .may("codeTimeout", Parts.POSITIVE_DURATION)
            .may("defaultCode", Parts.PATH)
            .may("codeEndsWrapUp", Shape.FLAG)
            .may(
                    "extension",
                    ObjectShape.EMPTY
                            .needs("length", Parts.POSITIVE_DURATION)
                            .may("count", Parts.POSITIVE)
                            .may("reasonRequired", Shape.FLAG)
                            .may("approval", Shape.FLAG)
                            .may("approvalWithin", Parts.POSITIVE_DURATION))
            .may("grace", Parts.DURATION_OR_ZERO)
            .may("exclusive", Shape.FLAG)
            .may("unitsHeld", Shape.WHOLE);

    /** A template. */
    public static final Shape TEMPLATE = ObjectShape.EMPTY
            .needs("id", Shape.text("\"billing-inquiry\"", TemplateId::of))
            .needs("version", Parts.POSITIVE)
            .needs("label", Parts.LABEL)
            .may("description", Parts.LABEL)
            .may(
                    "inherits",
                    ObjectShape.EMPTY
                            .needs("id", Shape.text("\"billing-inquiry\"", TemplateId::of))
                            .needs("version", Parts.POSITIVE))
            .may("omits", Shape.listOf(Shape.TEXT))
            .may("facts", Shape.mapOf(Shape.TEXT, factType()))
            .may("sections", Shape.listOf(SECTION))
            .may("checks", Shape.listOf(CHECK))
            .may("requests", Shape.listOf(RULE))
            .may("policy", POLICY)
            .may("codes", Shape.listOf(Parts.TREE));

    /** A tree of codes. */
    public static final Shape CODE_TREE = ObjectShape.EMPTY
            .needs("id", Shape.text("\"contact-category\"", CodeTreeId::of))
            .needs("version", Parts.POSITIVE)
            .needs("kind", Shape.word(Classification.values()))
            .needs("label", Parts.LABEL)
            .may(
                    "codes",
                    Shape.listOf(ObjectShape.EMPTY
                            .needs("id", Shape.TEXT)
                            .needs("label", Parts.LABEL)
                            .may("retired", Shape.FLAG)
                            .may("queues", Shape.listOf(id(QueueId::of)))
                            .mayNest("children")));

    private Documents() {}

    private static ObjectShape plan() {
        return ObjectShape.EMPTY.needs("title", Parts.LABEL).may("due", DUE);
    }

    private static Shape id(Function<String, ?> parser) {
        return Shape.text("\"…\" (1..200)", parser);
    }

    private static Shape factType() {
        return Shape.text(
                Arrays.stream(FactType.values()).map(FactType::id).collect(Collectors.joining(", ")), FactType::of);
    }
}
