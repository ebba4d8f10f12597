package io.toritsugi.core.organization.internal;

import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.fact.Money;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.id.organization.DepartmentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.id.organization.SiteId;
import io.toritsugi.core.id.organization.SkillId;
import io.toritsugi.core.id.organization.TeamId;
import io.toritsugi.core.json.shape.ObjectShape;
import io.toritsugi.core.json.shape.Shape;
import io.toritsugi.core.organization.unit.EmployerKind;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.Role;
import io.toritsugi.core.permission.Scope;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One property of the document of an organisation.
 *
 * @param name its name
 * @param shape what it should be; of a list, what each element should be
 * @param identity what others refer to an element of the list by; null if they do not, or if it is no list
 */
record Part(String name, Shape shape, @Nullable Identity identity) {
    /**
     * How elements of a list are named.
     *
     * @param property the property that names an element
     * @param parser its text as an id
     */
    record Identity(String property, Function<String, ?> parser) {
        Optional<Object> of(Object element) {
            return element instanceof Map<?, ?> properties && properties.get(property) instanceof String text
                    ? Shape.parsed(text, parser)
                    : Optional.empty();
        }
    }

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    private static final Shape DAY = Shape.text("\"2026-04-01\"", LocalDate::parse);
    private static final Shape AMOUNT_OF_MONEY = Shape.scalar(
            "\"1800.50\"",
            part -> (part instanceof String
                            || part instanceof Integer
                            || part instanceof Long
                            || part instanceof BigInteger
                            || part instanceof BigDecimal)
                    && AMOUNT.matcher(part.toString()).matches());
    private static final Shape NAME = ObjectShape.EMPTY.needs("en", Shape.TEXT).needs("ja", Shape.TEXT);
    private static final Shape AGENT = id(AgentId::of);
    private static final Shape SITE = id(SiteId::of);
    private static final Shape TEAM = id(TeamId::of);
    private static final Shape EMPLOYER = id(EmployerId::of);
    private static final Shape DEPARTMENT = id(DepartmentId::of);
    private static final Shape SKILL = id(SkillId::of);
    private static final Shape ROLE = Shape.text("\"team-leader\"", Role::of);

    /** What stands once in an organisation, and is needed save the last. */
    static final List<Part> SINGLE = List.of(
            new Part("version", Shape.TEXT, null),
            new Part("tenant", id(TenantId::of), null),
            new Part("effectiveFrom", DAY, null),
            new Part("rolePermissions", rolePermissions(), null));

    /** What may stand in several documents, which together make the organisation. */
    static final List<Part> LISTS = List.of(
            new Part("agents", agent(), new Identity("id", AgentId::of)),
            new Part(
                    "teams",
                    ObjectShape.EMPTY
                            .needs("id", TEAM)
                            .needs("name", NAME)
                            .may("leader", AGENT)
                            .may("deputies", Shape.listOf(AGENT))
                            .may("department", DEPARTMENT),
                    new Identity("id", TeamId::of)),
            new Part(
                    "sites",
                    ObjectShape.EMPTY
                            .needs("id", SITE)
                            .needs("name", NAME)
                            .needs("zone", Shape.text("\"Asia/Tokyo\"", ZoneId::of)),
                    new Identity("id", SiteId::of)),
            new Part(
                    "employers",
                    ObjectShape.EMPTY
                            .needs("id", EMPLOYER)
                            .needs("name", NAME)
                            .needs("kind", Shape.word(EmployerKind.values())),
                    new Identity("id", EmployerId::of)),
            new Part(
                    "departments",
                    ObjectShape.EMPTY
                            .needs("id", DEPARTMENT)
                            .needs("name", NAME)
                            .may("parent", DEPARTMENT)
                            .may("head", AGENT),
                    new Identity("id", DepartmentId::of)),
            new Part(
                    "skills",
                    ObjectShape.EMPTY
                            .needs("id", SKILL)
                            .needs("name", NAME)
                            .may("lowestLevel", Shape.WHOLE)
                            .may("highestLevel", Shape.WHOLE),
                    new Identity("id", SkillId::of)),
            new Part(
                    "roles", ObjectShape.EMPTY.needs("role", ROLE).needs("name", NAME), new Identity("role", Role::of)),
            new Part(
                    "reasonCodes",
                    ObjectShape.EMPTY.needs("reason", statusReason()).needs("name", NAME),
                    null),
            new Part("costRates", costRate(), null));

    private static Shape id(Function<String, ?> parser) {
        return Shape.text("\"…\" (1..200)", parser);
    }

    private static Shape agent() {
        return ObjectShape.EMPTY
                .needs("id", AGENT)
                .needs("name", Shape.TEXT)
                .needs("site", SITE)
                .may("team", TEAM)
                .may("department", DEPARTMENT)
                .may(
                        "employments",
                        Shape.listOf(ObjectShape.EMPTY
                                .needs("employer", EMPLOYER)
                                .needs("firstDay", DAY)
                                .may("lastDay", DAY)
                                .may("reason", Shape.word(LeavingReason.values()))))
                .may(
                        "skills",
                        Shape.listOf(ObjectShape.EMPTY
                                .needs("skill", SKILL)
                                .needs("level", Shape.WHOLE)
                                .needs("firstDay", DAY)
                                .may("lastDay", DAY)
                                .may("basis", Shape.word(SkillBasis.values()))))
                .may(
                        "roles",
                        Shape.listOf(ObjectShape.EMPTY
                                .needs("role", ROLE)
                                .needs("firstDay", DAY)
                                .may("lastDay", DAY)));
    }

    private static Shape statusReason() {
        return ObjectShape.EMPTY
                .needs("code", Shape.TEXT)
                .needs("reasonClass", Shape.word(ReasonClass.values()))
                .may("paid", Shape.FLAG)
                .may("planned", Shape.FLAG);
    }

    private static Shape rolePermissions() {
        return ObjectShape.EMPTY.may(
                "rows",
                Shape.listOf(ObjectShape.EMPTY
                        .needs("role", ROLE)
                        .needs("permission", Shape.text("\"force-status\"", Permission::of))
                        .needs("scope", Shape.word(Scope.values()))));
    }

    private static Shape costRate() {
        return ObjectShape.EMPTY
                .needs(
                        "subject",
                        ObjectShape.EMPTY
                                .needs("kind", Shape.word(CostSubject.Kind.values()))
                                .needs("id", id(CostSubject::fixed)))
                .needs("basis", Shape.word(CostBasis.values()))
                .needs(
                        "rate",
                        ObjectShape.EMPTY.needs(
                                "money",
                                ObjectShape.EMPTY
                                        .needs("amount", AMOUNT_OF_MONEY)
                                        .needs(
                                                "currency",
                                                Shape.text(
                                                        "\"JPY\"", currency -> new Money(BigDecimal.ONE, currency)))))
                .needs("firstDay", DAY)
                .may("lastDay", DAY);
    }
}
