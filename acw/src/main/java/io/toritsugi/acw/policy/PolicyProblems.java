package io.toritsugi.acw.policy;

import io.toritsugi.acw.policy.PolicyProblem.Reason;
import io.toritsugi.core.id.QueueId;
import io.toritsugi.core.id.organization.TeamId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with policies: at each place by itself, and in what holds for each queue and team. */
final class PolicyProblems {
    private final AcwPolicies policies;
    private final List<PolicyProblem> found = new ArrayList<>();

    PolicyProblems(AcwPolicies policies) {
        this.policies = policies;
    }

    static boolean isPositive(Duration length) {
        return !length.isNegative() && !length.isZero();
    }

    static boolean isCapacity(int units) {
        return units >= 0 && units <= 100;
    }

    List<PolicyProblem> all() {
        ranges("/tenant", policies.tenant());
        Set<Reason> ofTenant = misfits(Optional.empty(), Optional.empty());
        add("/tenant", "", ofTenant);
        Map<TeamId, Set<Reason>> ofTeams = new LinkedHashMap<>();
        policies.teams().forEach((team, policy) -> {
            String place = "/teams/" + escaped(team.value());
            ranges(place, policy);
            Set<Reason> ofTeam = misfits(Optional.empty(), Optional.of(team));
            ofTeams.put(team, ofTeam);
            add(place, "", without(ofTeam, ofTenant));
        });
        policies.queues().forEach((queue, policy) -> {
            String place = "/queues/" + escaped(queue.value());
            ranges(place, policy);
            Set<Reason> ofQueue = misfits(Optional.of(queue), Optional.empty());
            add(place, "", without(ofQueue, ofTenant));
            ofTeams.forEach((team, ofTeam) -> add(
                    place,
                    team.value(),
                    without(without(misfits(Optional.of(queue), Optional.of(team)), ofQueue), ofTeam)));
        });
        return List.copyOf(found);
    }

    private void ranges(String place, AcwPolicy policy) {
        policy.limits().forEach((outcome, limit) -> {
            if (!isPositive(limit)) {
                found.add(new PolicyProblem(Reason.LIMIT_NOT_POSITIVE, place + "/limits/" + outcome, limit.toString()));
            }
        });
        policy.codeTimeout()
                .filter(timeout -> !isPositive(timeout))
                .ifPresent(timeout -> found.add(new PolicyProblem(
                        Reason.CODE_TIMEOUT_NOT_POSITIVE, place + "/codeTimeout", timeout.toString())));
        policy.grace()
                .filter(Duration::isNegative)
                .ifPresent(grace ->
                        found.add(new PolicyProblem(Reason.GRACE_NEGATIVE, place + "/grace", grace.toString())));
        policy.unitsHeld()
                .filter(units -> !isCapacity(units))
                .ifPresent(units -> found.add(
                        new PolicyProblem(Reason.UNITS_OUT_OF_RANGE, place + "/unitsHeld", Integer.toString(units))));
    }

    private Set<Reason> misfits(Optional<QueueId> queue, Optional<TeamId> team) {
        ResolvedPolicy policy = policies.resolve(queue, team, Optional.empty());
        Set<Reason> misfits = EnumSet.noneOf(Reason.class);
        List<Duration> limits = Stream.of(OutcomeClass.values())
                .flatMap(outcome -> policy.terms(outcome, true).stream())
                .flatMap(terms -> terms.limit().stream())
                .toList();
        if (policy.codeTimeout()
                .filter(timeout -> limits.stream().anyMatch(limit -> timeout.compareTo(limit) >= 0))
                .isPresent()) {
            misfits.add(Reason.CODE_TIMEOUT_NOT_BEFORE_LIMIT);
        }
        if (policy.codeTimeout().isPresent() && policy.defaultCode().isEmpty()) {
            misfits.add(Reason.CODE_TIMEOUT_WITHOUT_DEFAULT_CODE);
        }
        boolean boxed = policy.mode() == AcwMode.TIME_BOXED || policy.mode() == AcwMode.TIME_BOXED_NO_EARLY_EXIT;
        if (boxed && !policy.limits().containsKey(OutcomeClass.CONNECTED)) {
            misfits.add(Reason.TIME_BOXED_WITHOUT_LIMIT);
        }
        return misfits;
    }

    private void add(String place, String subject, Set<Reason> misfits) {
        misfits.forEach(reason -> found.add(new PolicyProblem(reason, place, subject)));
    }

    private static Set<Reason> without(Set<Reason> reasons, Set<Reason> known) {
        Set<Reason> rest = EnumSet.noneOf(Reason.class);
        rest.addAll(reasons);
        rest.removeAll(known);
        return rest;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
