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
import java.util.Set;
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

    private static final Shape TEXT = Shape.scalar("\"…\"", part -> part instanceof String text && !text.isBlank());
    private static final Shape DAY = Shape.text("\"2026-04-01\"", LocalDate::parse);
    private static final Shape WHOLE = Shape.scalar("1", part -> part instanceof Integer);
    private static final Shape FLAG = Shape.scalar("true, false", part -> part instanceof Boolean);
    private static final Shape AMOUNT_OF_MONEY = Shape.scalar(
            "\"1800.50\"",
            part -> (part instanceof String
                            || part instanceof Integer
                            || part instanceof Long
                            || part instanceof BigInteger
                            || part instanceof BigDecimal)
                    && AMOUNT.matcher(part.toString()).matches());
    private static final Shape NAME = Shape.object(Set.of("en", "ja"), "en", TEXT, "ja", TEXT);
    private static final Shape AGENT = id(AgentId::of);
    private static final Shape SITE = id(SiteId::of);
    private static final Shape TEAM = id(TeamId::of);
    private static final Shape EMPLOYER = id(EmployerId::of);
    private static final Shape DEPARTMENT = id(DepartmentId::of);
    private static final Shape SKILL = id(SkillId::of);
    private static final Shape ROLE = Shape.text("\"team-leader\"", Role::of);

    /** What stands once in an organisation, and is needed save the last. */
    static final List<Part> SINGLE = List.of(
            new Part("version", TEXT, null),
            new Part("tenant", id(TenantId::of), null),
            new Part("effectiveFrom", DAY, null),
            new Part("rolePermissions", rolePermissions(), null));

    /** What may stand in several documents, which together make the organisation. */
    static final List<Part> LISTS = List.of(
            new Part("agents", agent(), new Identity("id", AgentId::of)),
            new Part(
                    "teams",
                    Shape.object(
                            Set.of("id", "name"),
                            "id",
                            TEAM,
                            "name",
                            NAME,
                            "leader",
                            AGENT,
                            "deputies",
                            Shape.listOf(AGENT),
                            "department",
                            DEPARTMENT),
                    new Identity("id", TeamId::of)),
            new Part(
                    "sites",
                    Shape.object(
                            Set.of("id", "name", "zone"),
                            "id",
                            SITE,
                            "name",
                            NAME,
                            "zone",
                            Shape.text("\"Asia/Tokyo\"", ZoneId::of)),
                    new Identity("id", SiteId::of)),
            new Part(
                    "employers",
                    Shape.object(
                            Set.of("id", "name", "kind"),
                            "id",
                            EMPLOYER,
                            "name",
                            NAME,
                            "kind",
                            Shape.word(EmployerKind.values())),
                    new Identity("id", EmployerId::of)),
            new Part(
                    "departments",
                    Shape.object(
                            Set.of("id", "name"), "id", DEPARTMENT, "name", NAME, "parent", DEPARTMENT, "head", AGENT),
                    new Identity("id", DepartmentId::of)),
            new Part(
                    "skills",
                    Shape.object(
                            Set.of("id", "name"),
                            "id",
                            SKILL,
                            "name",
                            NAME,
                            "lowestLevel",
                            WHOLE,
                            "highestLevel",
                            WHOLE),
                    new Identity("id", SkillId::of)),
            new Part(
                    "roles",
                    Shape.object(Set.of("role", "name"), "role", ROLE, "name", NAME),
                    new Identity("role", Role::of)),
            new Part(
                    "reasonCodes",
                    Shape.object(Set.of("reason", "name"), "reason", statusReason(), "name", NAME),
                    null),
            new Part("costRates", costRate(), null));

    private static Shape id(Function<String, ?> parser) {
        return Shape.text("\"…\" (1..200)", parser);
    }

    private static Shape agent() {
        return Shape.object(
                Set.of("id", "name", "site"),
                "id",
                AGENT,
                "name",
                TEXT,
                "site",
                SITE,
                "team",
                TEAM,
                "department",
                DEPARTMENT,
                "employments",
                Shape.listOf(Shape.object(
                        Set.of("employer", "firstDay"),
                        "employer",
                        EMPLOYER,
                        "firstDay",
                        DAY,
                        "lastDay",
                        DAY,
                        "reason",
                        Shape.word(LeavingReason.values()))),
                "skills",
                Shape.listOf(Shape.object(
                        Set.of("skill", "level", "firstDay"),
                        "skill",
                        SKILL,
                        "level",
                        WHOLE,
                        "firstDay",
                        DAY,
                        "lastDay",
                        DAY,
                        "basis",
                        Shape.word(SkillBasis.values()))),
                "roles",
                Shape.listOf(Shape.object(Set.of("role", "firstDay"), "role", ROLE, "firstDay", DAY, "lastDay", DAY)));
    }

    private static Shape statusReason() {
        return Shape.object(
                Set.of("code", "reasonClass"),
                "code",
                TEXT,
                "reasonClass",
                Shape.word(ReasonClass.values()),
                "paid",
                FLAG,
                "planned",
                FLAG);
    }

    private static Shape rolePermissions() {
        return Shape.object(
                Set.of(),
                "rows",
                Shape.listOf(Shape.object(
                        Set.of("role", "permission", "scope"),
                        "role",
                        ROLE,
                        "permission",
                        Shape.text("\"force-status\"", Permission::of),
                        "scope",
                        Shape.word(Scope.values()))));
    }

    private static Shape costRate() {
        return Shape.object(
                Set.of("subject", "basis", "rate", "firstDay"),
                "subject",
                Shape.object(
                        Set.of("kind", "id"),
                        "kind",
                        Shape.word(CostSubject.Kind.values()),
                        "id",
                        id(CostSubject::fixed)),
                "basis",
                Shape.word(CostBasis.values()),
                "rate",
                Shape.object(
                        Set.of("money"),
                        "money",
                        Shape.object(
                                Set.of("amount", "currency"),
                                "amount",
                                AMOUNT_OF_MONEY,
                                "currency",
                                Shape.text("\"JPY\"", currency -> new Money(BigDecimal.ONE, currency)))),
                "firstDay",
                DAY,
                "lastDay",
                DAY);
    }
}
