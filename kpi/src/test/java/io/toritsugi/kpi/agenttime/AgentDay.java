package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.event.Dated;
import io.toritsugi.core.event.Event;
import io.toritsugi.core.event.agent.AgentLoggedIn;
import io.toritsugi.core.event.agent.AgentLoggedOut;
import io.toritsugi.core.event.agent.AgentNotReady;
import io.toritsugi.core.event.agent.AgentReady;
import io.toritsugi.core.event.agent.LeaseLost;
import io.toritsugi.core.event.agent.LeaseRenewed;
import io.toritsugi.core.event.agent.ReasonClass;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEndMechanism;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkEnded;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.workload.ManualWorkStarted;
import io.toritsugi.core.event.wrapup.WrapUpEnded;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpStarted;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import io.toritsugi.core.id.AgentId;
import io.toritsugi.core.id.InteractionId;
import io.toritsugi.core.id.LegId;
import io.toritsugi.core.id.ManualWorkId;
import io.toritsugi.core.id.OfferId;
import io.toritsugi.core.id.RoutableId;
import io.toritsugi.core.id.VisitId;
import io.toritsugi.kpi.collect.Grouping;
import io.toritsugi.kpi.collect.KpiCollector;
import io.toritsugi.kpi.collect.KpiResults;
import io.toritsugi.kpi.definition.KpiSettings;
import io.toritsugi.kpi.definition.StandardDefinitions;
import io.toritsugi.kpi.measure.Dimension;
import io.toritsugi.kpi.measure.GroupTotals;
import io.toritsugi.kpi.report.KpiValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What happens to one agent on the first of April 2026, written down by hand: times are those of a clock. */
final class AgentDay {
    static final StatusReason LUNCH = reason("lunch", ReasonClass.MEAL, false, true);
    static final StatusReason TRAINING = reason("training", ReasonClass.TRAINING, true, true);
    static final StatusReason TOILET = reason("toilet", ReasonClass.PERSONAL, true, false);
    static final KpiSettings SETTINGS =
            KpiSettings.builder().zone(ZoneOffset.UTC).build();

    private final AgentId agent;
    private final List<Dated> events = new ArrayList<>();

    private AgentDay(AgentId agent) {
        this.agent = agent;
    }

    static AgentDay of(String agent) {
        return new AgentDay(AgentId.of(agent));
    }

    private static StatusReason reason(String code, ReasonClass reasonClass, boolean paid, boolean planned) {
        return StatusReason.builder()
                .code(code)
                .reasonClass(reasonClass)
                .paid(paid)
                .planned(planned)
                .build();
    }

    static Instant clock(String time) {
        return Instant.parse("2026-04-01T" + (time.length() == 5 ? time + ":00" : time) + "Z");
    }

    static List<AgentPeriod> periods(List<Dated> events, Instant until) {
        List<AgentPeriod> periods = new ArrayList<>();
        AgentTimes times = AgentTimes.of(SETTINGS, periods::add);
        times.acceptAll(events);
        times.cutAt(until);
        return periods;
    }

    static GroupTotals totals(List<AgentPeriod> periods) {
        GroupTotals totals = new GroupTotals();
        periods.forEach(period -> AgentTimeUnits.of(period).ifPresent(totals::add));
        return totals;
    }

    /** What a collector makes of periods, by interval of half an hour. */
    static KpiResults collected(List<AgentPeriod> periods) {
        KpiCollector collector = KpiCollector.of(
                SETTINGS, StandardDefinitions.agentTime(), List.of(Grouping.by(Dimension.AGENT, Dimension.INTERVAL)));
        periods.forEach(period -> AgentTimeUnits.of(period).ifPresent(collector::count));
        return collector.result();
    }

    KpiValue valueUntil(String time, String id) {
        return collected(until(time)).groups().get(0).find(id).orElseThrow();
    }

    List<Dated> events() {
        return List.copyOf(events);
    }

    AgentId agent() {
        return agent;
    }

    List<AgentPeriod> until(String time) {
        return periods(events, clock(time));
    }

    GroupTotals totalsUntil(String time) {
        return totals(until(time));
    }

    AgentDay add(String time, Event event) {
        events.add(Dated.of(clock(time), event));
        return this;
    }

    AgentDay login(String time) {
        return add(time, AgentLoggedIn.builder().agent(agent).build());
    }

    AgentDay ready(String time) {
        return add(time, AgentReady.builder().agent(agent).build());
    }

    AgentDay away(String time, StatusReason reason) {
        return add(time, AgentNotReady.builder().agent(agent).reason(reason).build());
    }

    AgentDay logout(String time) {
        return add(time, AgentLoggedOut.builder().agent(agent).build());
    }

    AgentDay toolLost(String time) {
        return add(time, LeaseLost.builder().agent(agent).build());
    }

    AgentDay toolBack(String time) {
        return add(time, LeaseRenewed.builder().agent(agent).build());
    }

    AgentDay offered(String time, String contact) {
        return add(
                time,
                Offered.builder()
                        .routable(routable(contact))
                        .offer(OfferId.of(contact))
                        .visit(VisitId.of(contact))
                        .agent(agent)
                        .build());
    }

    AgentDay answered(String time, String contact) {
        return add(
                        time,
                        OfferAccepted.builder()
                                .routable(routable(contact))
                                .offer(OfferId.of(contact))
                                .visit(VisitId.of(contact))
                                .agent(agent)
                                .build())
                .add(
                        time,
                        LegConnected.builder()
                                .routable(routable(contact))
                                .leg(LegId.of(contact))
                                .offer(OfferId.of(contact))
                                .agent(agent)
                                .build());
    }

    AgentDay connected(String time, String contact) {
        return add(
                time,
                LegConnected.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .agent(agent)
                        .build());
    }

    /** Names no agent: a switch often tells the leg alone. */
    AgentDay held(String time, String contact) {
        return add(
                time,
                LegHeld.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .build());
    }

    AgentDay resumed(String time, String contact) {
        return add(
                time,
                LegResumed.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .build());
    }

    AgentDay parked(String time, String contact) {
        return add(
                time,
                LegParked.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .build());
    }

    AgentDay unparked(String time, String contact) {
        return add(
                time,
                LegUnparked.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .build());
    }

    AgentDay hungUp(String time, String contact) {
        return add(
                time,
                LegEnded.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .mechanism(LegEndMechanism.HANG_UP)
                        .build());
    }

    AgentDay wrapUp(String time, String contact) {
        return add(
                time,
                WrapUpStarted.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .terms(WrapUpTerms.builder().build())
                        .build());
    }

    AgentDay wrappedUp(String time, String contact) {
        return add(
                time,
                WrapUpEnded.builder()
                        .routable(routable(contact))
                        .leg(LegId.of(contact))
                        .cause(WrapUpExit.SUBMITTED)
                        .build());
    }

    AgentDay manual(String from, String to) {
        ManualWorkId work = ManualWorkId.of("w" + events.size());
        return add(
                        from,
                        ManualWorkStarted.builder()
                                .agent(agent)
                                .work(work)
                                .kind(ManualWorkKind.TASK)
                                .build())
                .add(to, ManualWorkEnded.builder().agent(agent).work(work).build());
    }

    private static RoutableId routable(String contact) {
        return RoutableId.of(InteractionId.of(contact));
    }
}
