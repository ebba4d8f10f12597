package io.toritsugi.core.organization;

import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.organization.EmployerId;
import io.toritsugi.core.organization.staff.AgentProfile;
import io.toritsugi.core.organization.staff.Employment;
import io.toritsugi.core.organization.unit.Department;
import io.toritsugi.core.permission.Permission;
import io.toritsugi.core.permission.PermissionRefusal;
import io.toritsugi.core.permission.PermissionRefusal.Reason;
import io.toritsugi.core.permission.Permissions;
import io.toritsugi.core.permission.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says who may do what by the roles of an organisation.
 *
 * <p>Everything is decided for one day: that of {@code now} in the time zone of the actor's site. On that day the actor must
 * be employed, and the roles that he has then count. They permit what any one of them permits; {@link Scope} says over
 * whom. Over somebody who is not employed on that day, such as one who left, the same holds, save that no
 * {@link Scope#EMPLOYER} reaches him. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class OrganizationPermissions implements Permissions {
    private final Organization organization;
    private final ReportingLines lines;

    OrganizationPermissions(Organization organization) {
        this.organization = organization;
        this.lines = organization.reportingLines();
    }

    @Override
    public Optional<PermissionRefusal> check(AgentId actor, Permission permission, AgentId over, Instant now) {
        return refusal(actor, permission, Optional.of(over), now);
    }

    @Override
    public Optional<PermissionRefusal> check(AgentId actor, Permission permission, Instant now) {
        return refusal(actor, permission, Optional.empty(), now);
    }

    /**
     * {@return to whom somebody may do something; the ids of just those for whom {@link #check(AgentId, Permission, AgentId,
     * Instant)} refuses nothing} What a view of KPIs may show, where the permission is {@link Permission#VIEW_KPIS}.
     *
     * @param actor who wants to do it
     * @param permission what it needs
     * @param now when
     */
    public SortedSet<AgentId> reach(AgentId actor, Permission permission, Instant now) {
        SortedSet<AgentId> reached = new TreeSet<>();
        organization.findAgent(actor).ifPresent(known -> {
            LocalDate day = dayOf(known, now);
            if (known.employmentOn(day).isPresent()) {
                SortedSet<Scope> scopes = scopes(known, permission, day);
                organization.agents().stream()
                        .filter(agent -> covers(scopes, known, agent, day))
                        .forEach(agent -> reached.add(agent.id()));
            }
        });
        return Collections.unmodifiableSortedSet(reached);
    }

    private Optional<PermissionRefusal> refusal(
            AgentId actor, Permission permission, Optional<AgentId> over, Instant now) {
        return reasonAgainst(actor, permission, over, now)
                .map(reason -> new PermissionRefusal(reason, actor, permission, over));
    }

    private Optional<Reason> reasonAgainst(AgentId actor, Permission permission, Optional<AgentId> over, Instant now) {
        Optional<AgentProfile> known = organization.findAgent(actor);
        if (known.isEmpty()) {
            return Optional.of(Reason.ACTOR_UNKNOWN);
        }
        Optional<AgentProfile> target = over.flatMap(organization::findAgent);
        if (over.isPresent() && target.isEmpty()) {
            return Optional.of(Reason.AGENT_UNKNOWN);
        }
        LocalDate day = dayOf(known.get(), now);
        if (known.get().employmentOn(day).isEmpty()) {
            return Optional.of(Reason.NOT_EMPLOYED);
        }
        SortedSet<Scope> scopes = scopes(known.get(), permission, day);
        if (scopes.isEmpty()) {
            return Optional.of(Reason.NO_ROLE);
        }
        boolean covered = target.map(agent -> covers(scopes, known.get(), agent, day))
                .orElseGet(() -> scopes.contains(Scope.CENTRE));
        return covered ? Optional.empty() : Optional.of(Reason.OUT_OF_SCOPE);
    }

    // A valid organisation knows the site of everybody.
    private LocalDate dayOf(AgentProfile agent, Instant now) {
        return organization.dayOf(agent.id(), now).orElseThrow();
    }

    private SortedSet<Scope> scopes(AgentProfile actor, Permission permission, LocalDate day) {
        SortedSet<Scope> scopes = new TreeSet<>();
        actor.rolesOn(day)
                .forEach(role ->
                        scopes.addAll(organization.data().rolePermissions().scopesOf(role, permission)));
        return scopes;
    }

    private boolean covers(SortedSet<Scope> scopes, AgentProfile actor, AgentProfile over, LocalDate day) {
        return scopes.stream().anyMatch(scope -> covers(scope, actor, over, day));
    }

    private boolean covers(Scope scope, AgentProfile actor, AgentProfile over, LocalDate day) {
        return switch (scope) {
            case SELF -> over.id().equals(actor.id());
            case TEAM -> leads(actor, over);
            case DEPARTMENT -> sharesDepartment(actor, over);
            case SITE -> over.site().equals(actor.site());
            case EMPLOYER -> sharesEmployer(actor, over, day);
            case CENTRE -> true;
        };
    }

    private boolean leads(AgentProfile actor, AgentProfile over) {
        return over.team().flatMap(organization::findTeam).stream()
                .flatMap(ReportingLines::leaders)
                .anyMatch(actor.id()::equals);
    }

    private boolean sharesDepartment(AgentProfile actor, AgentProfile over) {
        if (!organization.hasDepartments()) {
            return true;
        }
        List<Department> around = lines.departmentOf(over.id()).stream()
                .flatMap(department -> lines.withParents(department).stream())
                .flatMap(department -> organization.findDepartment(department).stream())
                .toList();
        return around.stream()
                .anyMatch(department ->
                        department.head().filter(actor.id()::equals).isPresent()
                                || lines.departmentOf(actor.id())
                                        .filter(department.id()::equals)
                                        .isPresent());
    }

    private static boolean sharesEmployer(AgentProfile actor, AgentProfile over, LocalDate day) {
        Optional<EmployerId> employer = actor.employmentOn(day).map(Employment::employer);
        return employer.isPresent()
                && over.employmentOn(day).map(Employment::employer).equals(employer);
    }
}
