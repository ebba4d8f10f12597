package io.toritsugi.core.permission;

import java.util.ArrayList;
import java.util.List;

final class StandardPermissions {
    private static final List<Permission> OVER_A_TEAM = List.of(
            Permission.FORCE_STATUS,
            Permission.LISTEN,
            Permission.WHISPER,
            Permission.BARGE,
            Permission.TAKE_OVER,
            Permission.EXTEND_WRAP_UP,
            Permission.END_WRAP_UP,
            Permission.VIEW_KPIS);

    private static final List<Permission> OVER_A_SHIFT = List.of(
            Permission.RECONCILE, Permission.CHANGE_CAPACITY, Permission.ASSIGN_QUEUES, Permission.PLAN_SCHEDULES);

    private static final List<Permission> OVER_CONTACTS =
            List.of(Permission.MOVE_CONTACT, Permission.REPRIORITISE_CONTACT);

    private static final List<Permission> FOR_HIMSELF =
            List.of(Permission.PULL_CONTACT, Permission.CHERRY_PICK_CONTACT);

    private static final List<Permission> OVER_CUSTOMERS =
            List.of(Permission.VIEW_CUSTOMER, Permission.VIEW_PERSONAL_DATA);

    static final RolePermissions TABLE = RolePermissions.builder()
            .addAllRows(rows(Role.OPERATOR, Scope.SELF, List.of(Permission.VIEW_KPIS, Permission.PULL_CONTACT)))
            .addAllRows(rows(Role.OPERATOR, Scope.CENTRE, OVER_CUSTOMERS))
            .addAllRows(rows(Role.TEAM_LEADER, Scope.CENTRE, OVER_CUSTOMERS))
            .addAllRows(rows(Role.TEAM_LEADER, Scope.TEAM, OVER_A_TEAM))
            .addAllRows(rows(Role.TEAM_LEADER, Scope.TEAM, List.of(Permission.EVALUATE)))
            .addAllRows(rows(Role.TEAM_LEADER, Scope.SELF, FOR_HIMSELF))
            .addAllRows(rows(Role.SUPERVISOR, Scope.DEPARTMENT, OVER_A_TEAM))
            .addAllRows(rows(Role.SUPERVISOR, Scope.DEPARTMENT, OVER_A_SHIFT))
            .addAllRows(rows(Role.SUPERVISOR, Scope.CENTRE, OVER_CONTACTS))
            .addAllRows(rows(Role.SUPERVISOR, Scope.CENTRE, OVER_CUSTOMERS))
            .addAllRows(rows(Role.SUPERVISOR, Scope.SELF, FOR_HIMSELF))
            .addAllRows(rows(Role.MANAGER, Scope.DEPARTMENT, OVER_A_TEAM))
            .addAllRows(rows(Role.MANAGER, Scope.DEPARTMENT, OVER_A_SHIFT))
            .addAllRows(rows(Role.MANAGER, Scope.DEPARTMENT, List.of(Permission.MANAGE_SKILLS)))
            .addAllRows(rows(Role.MANAGER, Scope.CENTRE, OVER_CONTACTS))
            .addAllRows(rows(Role.MANAGER, Scope.CENTRE, OVER_CUSTOMERS))
            .addAllRows(rows(Role.CENTRE_HEAD, Scope.CENTRE, Permission.BUILT_IN))
            .addAllRows(rows(
                    Role.QA,
                    Scope.CENTRE,
                    List.of(Permission.LISTEN, Permission.EVALUATE, Permission.VIEW_KPIS, Permission.VIEW_CUSTOMER)))
            .addAllRows(rows(
                    Role.TRAINER,
                    Scope.CENTRE,
                    List.of(Permission.LISTEN, Permission.WHISPER, Permission.MANAGE_SKILLS, Permission.VIEW_KPIS)))
            .build();

    private StandardPermissions() {}

    private static List<RolePermission> rows(Role role, Scope scope, List<Permission> permissions) {
        List<RolePermission> rows = new ArrayList<>(permissions.size());
        permissions.forEach(permission -> rows.add(new RolePermission(role, permission, scope)));
        return rows;
    }
}
