package io.toritsugi.core.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolePermissionsTest {
    private static final List<Role> COLUMNS = List.of(
            Role.OPERATOR, Role.TEAM_LEADER, Role.SUPERVISOR, Role.MANAGER, Role.CENTRE_HEAD, Role.QA, Role.TRAINER);

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # permission,         operator, team-leader, supervisor, manager,    centre-head, qa,     trainer
                    force-status,         -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    listen,               -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      CENTRE, CENTRE
                    whisper,              -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      CENTRE
                    barge,                -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    take-over,            -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    extend-wrap-up,       -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    end-wrap-up,          -,        TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    view-kpis,            SELF,     TEAM,        DEPARTMENT, DEPARTMENT, CENTRE,      CENTRE, CENTRE
                    evaluate,             -,        TEAM,        -,          -,          CENTRE,      CENTRE, -
                    reconcile,            -,        -,           DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    change-capacity,      -,        -,           DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    assign-queues,        -,        -,           DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    plan-schedules,       -,        -,           DEPARTMENT, DEPARTMENT, CENTRE,      -,      -
                    move-contact,         -,        -,           CENTRE,     CENTRE,     CENTRE,      -,      -
                    reprioritise-contact, -,        -,           CENTRE,     CENTRE,     CENTRE,      -,      -
                    pull-contact,         SELF,     SELF,        SELF,       -,          CENTRE,      -,      -
                    cherry-pick-contact,  -,        SELF,        SELF,       -,          CENTRE,      -,      -
                    manage-skills,        -,        -,           -,          DEPARTMENT, CENTRE,      -,      CENTRE
                    change-organisation,  -,        -,           -,          -,          CENTRE,      -,      -
                    """)
    void theStandardPermitsWhatItsTableSays(
            String permission, String a, String b, String c, String d, String e, String f, String g) {
        List<String> scopes = List.of(a, b, c, d, e, f, g);
        for (int i = 0; i < COLUMNS.size(); i++) {
            assertThat(RolePermissions.standard().scopesOf(COLUMNS.get(i), Permission.of(permission)))
                    .as(COLUMNS.get(i).id())
                    .map(Scope::name)
                    .isEqualTo(scopes.get(i).equals("-") ? List.of() : List.of(scopes.get(i)));
        }
    }

    @Test
    void everyPermissionAndEveryRoleThatComesWithTheSdkIsInTheStandard() {
        Set<Permission> permissions = new HashSet<>();
        Set<Role> roles = new HashSet<>();
        RolePermissions.standard().rows().forEach(row -> {
            permissions.add(row.permission());
            roles.add(row.role());
        });

        assertThat(permissions).containsExactlyInAnyOrderElementsOf(Permission.BUILT_IN);
        assertThat(roles).containsExactlyInAnyOrderElementsOf(Role.BUILT_IN);
    }

    @Test
    void aRoleMayPermitOneThingInSeveralScopes() {
        RolePermissions both = RolePermissions.builder()
                .addRows(
                        new RolePermission(Role.QA, Permission.LISTEN, Scope.SITE),
                        new RolePermission(Role.QA, Permission.LISTEN, Scope.SELF))
                .build();

        assertThat(both.scopesOf(Role.QA, Permission.LISTEN)).containsExactly(Scope.SELF, Scope.SITE);
    }

    @Test
    void everyRoleThatComesWithTheSdkHasANameAndNoOtherHas() {
        assertThat(Role.BUILT_IN).allMatch(role -> role.standardName().isPresent());
        assertThat(Role.of("host-role").standardName()).isEmpty();
    }

    @Test
    void everyScopeIsCalledSomethingElse() {
        assertThat(new TreeSet<>(Arrays.stream(Scope.values())
                        .map(scope -> scope.words().ja())
                        .toList()))
                .hasSize(Scope.values().length);
    }
}
