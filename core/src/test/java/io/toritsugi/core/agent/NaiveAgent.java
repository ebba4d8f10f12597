package io.toritsugi.core.agent;

import io.toritsugi.core.capacity.Capacity;
import io.toritsugi.core.capacity.ChannelCapacity;
import io.toritsugi.core.event.ContactEvent;
import io.toritsugi.core.event.agent.StatusReason;
import io.toritsugi.core.event.leg.LegConnected;
import io.toritsugi.core.event.leg.LegEnded;
import io.toritsugi.core.event.leg.LegHeld;
import io.toritsugi.core.event.leg.LegParked;
import io.toritsugi.core.event.leg.LegResumed;
import io.toritsugi.core.event.leg.LegRole;
import io.toritsugi.core.event.leg.LegUnparked;
import io.toritsugi.core.event.queue.OfferAccepted;
import io.toritsugi.core.event.queue.OfferDeclined;
import io.toritsugi.core.event.queue.OfferExpired;
import io.toritsugi.core.event.queue.OfferRevoked;
import io.toritsugi.core.event.queue.OfferUnreachable;
import io.toritsugi.core.event.queue.Offered;
import io.toritsugi.core.event.workload.ManualWorkKind;
import io.toritsugi.core.event.wrapup.WrapUpExit;
import io.toritsugi.core.event.wrapup.WrapUpTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An agent written down in the most obvious way, from the words of the specification: what the machine is compared with.
 *
 * <p>Plain fields that are changed in place. A command is tried on a copy, so that a refusal changes nothing.
 */
final class NaiveAgent {
    /** A contact of his, or work of his own. */
    static final class Item {
        String kind = "";
        String offer = "";
        String leg = "";
        String channel = "";
        int units;
        boolean supervising;
        boolean primary = true;

        @Nullable
        Instant deadline;

        /** What is left of a wrap-up whose clock stands still; the deadline is then when it runs on. */
        @Nullable
        Duration left;

        boolean planned;

        @Nullable
        WrapUpTerms terms;

        boolean resetsIdle;

        Item copy() {
            Item copy = new Item();
            copy.kind = kind;
            copy.offer = offer;
            copy.leg = leg;
            copy.channel = channel;
            copy.units = units;
            copy.supervising = supervising;
            copy.primary = primary;
            copy.deadline = deadline;
            copy.left = left;
            copy.planned = planned;
            copy.terms = terms;
            copy.resetsIdle = resetsIdle;
            return copy;
        }

        boolean is(String... kinds) {
            return List.of(kinds).contains(kind);
        }

        int held() {
            return switch (kind) {
                case "PARKED" -> 0;
                case "WRAP_UP" -> Math.min(units, Objects.requireNonNull(terms).unitsHeld());
                default -> units;
            };
        }

        boolean live() {
            return is("OWN") ? units > 0 : is("OFFERED", "ACCEPTED", "CONNECTED", "HELD") && !supervising;
        }
    }

    /** That a rule forbids what was wanted. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(AgentRule rule) {
            super(rule.name(), null, false, false);
        }
    }

    private final AgentSettings settings;
    String status = "LOGGED_OUT";

    @Nullable
    StatusReason reason;

    String pending = "";

    @Nullable
    StatusReason pendingReason;

    @Nullable
    Instant pendingUntil;

    @Nullable
    Instant readyAgain;

    @Nullable
    Instant lastSign;

    @Nullable
    Instant lease;

    boolean lost;
    Capacity capacity = Capacity.standard();
    List<Item> items = new ArrayList<>();
    int missed;
    int declined;

    @Nullable
    Instant idle;

    @Nullable
    Instant last;

    private Instant now = Instant.MIN;
    List<String> log = new ArrayList<>();

    NaiveAgent(AgentSettings settings) {
        this.settings = settings;
    }

    private NaiveAgent copy() {
        NaiveAgent copy = new NaiveAgent(settings);
        copy.status = status;
        copy.reason = reason;
        copy.pending = pending;
        copy.pendingReason = pendingReason;
        copy.pendingUntil = pendingUntil;
        copy.readyAgain = readyAgain;
        copy.lastSign = lastSign;
        copy.lease = lease;
        copy.lost = lost;
        copy.capacity = capacity;
        items.forEach(item -> copy.items.add(item.copy()));
        copy.missed = missed;
        copy.declined = declined;
        copy.idle = idle;
        copy.last = last;
        copy.now = now;
        return copy;
    }

    /** The agent after a command, with what happened in his log; or the refusal. */
    NaiveAgent after(AgentCommand command, Instant time) {
        NaiveAgent next = copy();
        Instant start = last != null && time.isBefore(last) ? last : time;
        for (Optional<Instant> due = next.deadline();
                due.isPresent() && !due.get().isAfter(start); ) {
            next.now = next.last != null && due.get().isBefore(next.last) ? next.last : due.get();
            next.fire(due.get());
            next.settle();
            due = next.deadline();
        }
        next.now = start;
        next.carryOut(command);
        next.settle();
        return next;
    }

    /** The first instant at which something happens by itself. */
    Optional<Instant> deadline() {
        List<Instant> all = new ArrayList<>();
        items.stream().map(item -> item.deadline).filter(Objects::nonNull).forEach(all::add);
        if (lease != null) {
            all.add(lease);
        }
        if (readyAgain != null) {
            all.add(readyAgain);
        }
        return all.stream().min(Instant::compareTo);
    }

    private void fire(Instant due) {
        Optional<Item> offer = firstDue("OFFERED", due);
        Optional<Item> paused = firstPaused(due);
        Optional<Item> wrapUp = firstDue("WRAP_UP", due);
        if (offer.isPresent()) {
            expire(offer.get());
        } else if (paused.isPresent()) {
            resume(paused.get());
        } else if (wrapUp.isPresent()) {
            endWrapUp(wrapUp.get());
        } else if (due.equals(lease)) {
            happen("LeaseLost");
            lease = null;
            lost = true;
            revoke("OFFERED", "ACCEPTED");
            if (!status.equals("DRAINING")) {
                notReady(settings.leaseLostReason(), null);
            }
        } else {
            becomeReady();
        }
    }

    private Optional<Item> firstDue(String kind, Instant due) {
        return items.stream()
                .filter(item -> item.is(kind) && due.equals(item.deadline))
                .findFirst();
    }

    private Optional<Item> firstPaused(Instant due) {
        return items.stream()
                .filter(item -> item.left != null && due.equals(item.deadline))
                .findFirst();
    }

    private void resume(Item item) {
        happen("WrapUpResumed");
        item.deadline = now.plus(Objects.requireNonNull(item.left));
        item.left = null;
    }

    private void carryOut(AgentCommand command) {
        if (command instanceof AgentCommand.LogIn c) {
            require(status.equals("LOGGED_OUT"), AgentRule.LOGGED_IN);
            happen("AgentLoggedIn");
            pending = "";
            lost = false;
            lastSign = now;
            lease = settings.lease().map(now::plus).orElse(null);
            if (c.notReady().isPresent()) {
                notReady(c.notReady().get(), null);
            } else {
                becomeReady();
            }
        } else if (command instanceof AgentCommand.LogOut c) {
            if (!status.equals("LOGGED_OUT")) {
                revoke("OFFERED", "ACCEPTED");
                endWrapUpsOn(WrapUpExit.LOGGED_OUT);
                leave(c.reason().orElse(null));
            }
        } else if (command instanceof AgentCommand.GoReady) {
            requireLoggedIn();
            comeBack();
            if (!status.equals("READY") || !pending.isEmpty()) {
                becomeReady();
            }
        } else if (command instanceof AgentCommand.GoNotReady c) {
            requireLoggedIn();
            comeBack();
            goNotReady(c);
        } else if (command instanceof AgentCommand.SignOfLife) {
            requireLoggedIn();
            Instant sign = lastSign;
            boolean half = settings.lease().isPresent()
                    && (sign == null
                            || !sign.plus(settings.lease().get().dividedBy(2)).isAfter(now));
            if (lost || half) {
                renew();
            }
        } else if (command instanceof AgentCommand.ChangeCapacity c) {
            if (!capacity.equals(c.capacity())) {
                happen("CapacityChanged");
                capacity = c.capacity();
            }
        } else if (command instanceof AgentCommand.Reconcile) {
            reconcile();
        } else if (command instanceof AgentCommand.Force c) {
            force(c);
        } else {
            work(command);
        }
    }

    private void goNotReady(AgentCommand.GoNotReady c) {
        Instant until = c.until().orElse(null);
        boolean asked =
                pending.equals("NOT_READY") && c.reason().equals(pendingReason) && Objects.equals(until, pendingUntil);
        boolean already = pending.isEmpty()
                && status.equals("NOT_READY")
                && c.reason().equals(reason)
                && Objects.equals(until, readyAgain);
        if (asked || already) {
            return;
        }
        require(until == null || until.isAfter(now), AgentRule.TIME_REVERSED);
        revoke("OFFERED", "ACCEPTED");
        endWrapUpsOn(WrapUpExit.STATUS_CHANGED);
        beNotReadySoon(c.reason(), until);
    }

    private void force(AgentCommand.Force c) {
        requireLoggedIn();
        happen("StatusForced");
        switch (c.status()) {
            case READY -> {
                comeBack();
                becomeReady();
            }
            case NOT_READY -> {
                revoke("OFFERED", "ACCEPTED");
                endWrapUpsOn(WrapUpExit.STATUS_CHANGED);
                notReady(c.reason().orElse(null), null);
            }
            default -> {
                revoke("OFFERED", "ACCEPTED");
                endWrapUpsOn(WrapUpExit.LOGGED_OUT);
                leave(c.reason().orElse(null));
            }
        }
    }

    private void reconcile() {
        revoke("OFFERED", "ACCEPTED");
        all("WRAP_UP").forEach(this::endWrapUp);
        for (Item item : all("CONNECTED", "HELD")) {
            happen("LegEnded");
            items.remove(item);
        }
        for (Item item : all("OWN")) {
            happen("ManualWorkEnded");
            items.remove(item);
        }
        happen("AgentReconciled");
        idle = now;
    }

    private void work(AgentCommand command) {
        if (command instanceof AgentCommand.StartManualWork c) {
            if (c.kind() == ManualWorkKind.OUTBOUND_CALL) {
                endWrapUpsOn(WrapUpExit.OUTBOUND_STARTED);
            }
            requireLoggedIn();
            require(!status.equals("DRAINING"), AgentRule.DRAINING);
            require(find("OWN", "", c.work().value()).isEmpty(), AgentRule.MANUAL_WORK_TWICE);
            Item own = new Item();
            own.kind = "OWN";
            own.leg = c.work().value();
            own.channel = c.channel().map(channel -> channel.id()).orElse("");
            own.units = c.units();
            own.resetsIdle = c.resetsIdle();
            if (own.units > 0) {
                requireRoom(own);
            }
            happen("ManualWorkStarted");
            items.add(own);
        } else if (command instanceof AgentCommand.EndManualWork c) {
            Item own = find("OWN", "", c.work().value()).orElseThrow(() -> new Refused(AgentRule.MANUAL_WORK_UNKNOWN));
            happen("ManualWorkEnded");
            items.remove(own);
            idle = own.resetsIdle ? now : idle;
        } else if (command instanceof AgentCommand.PlanWrapUp c) {
            Item item = onLeg(c.leg().value());
            require(!item.is("WRAP_UP"), AgentRule.WRAP_UP_LATE);
            if (!item.planned || !Objects.equals(item.terms, c.terms().orElse(null))) {
                happen("WrapUpPlanned");
                item.planned = true;
                item.terms = c.terms().orElse(null);
            }
        } else if (command instanceof AgentCommand.ExtendWrapUp c) {
            Item item = onLeg(c.leg().value());
            require(item.is("WRAP_UP"), AgentRule.ENGAGEMENT_STATE);
            happen("WrapUpExtended");
            if (item.left != null) {
                item.left = item.left.plus(c.by());
            } else if (item.deadline != null) {
                item.deadline = item.deadline.plus(c.by());
            }
        } else if (command instanceof AgentCommand.PauseWrapUp c) {
            Item item = onLeg(c.leg().value());
            require(item.is("WRAP_UP"), AgentRule.ENGAGEMENT_STATE);
            require(item.deadline != null, AgentRule.WRAP_UP_UNLIMITED);
            require(item.left == null, AgentRule.WRAP_UP_PAUSED);
            happen("WrapUpPaused");
            item.left = Duration.between(now, item.deadline);
            item.deadline = now.plus(c.longest());
        } else if (command instanceof AgentCommand.ResumeWrapUp c) {
            Item item = onLeg(c.leg().value());
            require(item.is("WRAP_UP"), AgentRule.ENGAGEMENT_STATE);
            require(item.left != null, AgentRule.WRAP_UP_NOT_PAUSED);
            resume(item);
        } else if (command instanceof AgentCommand.EndWrapUp c) {
            Item item = onLeg(c.leg().value());
            require(item.is("WRAP_UP"), AgentRule.ENGAGEMENT_STATE);
            endWrapUp(item);
        } else if (command instanceof AgentCommand.Contact c) {
            contact(c.event(), c.wrapUp());
        }
    }

    private void contact(ContactEvent event, Optional<WrapUpTerms> terms) {
        String id = idOf(event);
        switch (event.type()) {
            case "Offered" -> offered((Offered) event);
            case "OfferAccepted" -> {
                Item item = offer(id, "OFFERED");
                require(!exclusive(), AgentRule.EXCLUSIVE_WRAP_UP);
                happen("OfferAccepted");
                item.kind = "ACCEPTED";
                item.deadline = null;
                missed = 0;
                declined = 0;
            }
            case "OfferDeclined" -> {
                Item item = offer(id, "OFFERED");
                happen("OfferDeclined");
                items.remove(item);
                declined++;
                idle = now;
                tooManyMissed();
            }
            case "OfferExpired" -> expire(offer(id, "OFFERED"));
            case "OfferRevoked", "OfferUnreachable" -> {
                Item item = offer(id, "OFFERED", "ACCEPTED");
                happen(event.type());
                items.remove(item);
            }
            case "LegConnected" -> connected((LegConnected) event);
            case "LegHeld" -> move(id, "CONNECTED", "HELD", "LegHeld");
            case "LegResumed" -> move(id, "HELD", "CONNECTED", "LegResumed");
            case "LegParked" -> move(id, "CONNECTED", "PARKED", "LegParked");
            case "LegUnparked" -> {
                Item item = onLeg(id);
                require(item.is("PARKED"), AgentRule.ENGAGEMENT_STATE);
                requireLoggedIn();
                require(!exclusive(), AgentRule.EXCLUSIVE_WRAP_UP);
                requireRoom(item);
                move(id, "PARKED", "CONNECTED", "LegUnparked");
            }
            default -> legEnded(onLeg(id), terms);
        }
    }

    private void offered(Offered event) {
        require(event.expiresAt().isEmpty() || event.expiresAt().get().isAfter(now), AgentRule.TIME_REVERSED);
        require(find("", event.offer().value(), "").isEmpty(), AgentRule.ENGAGEMENT_TWICE);
        requireLoggedIn();
        require(!status.equals("DRAINING"), AgentRule.DRAINING);
        require(status.equals("READY"), AgentRule.NOT_READY);
        require(pending.isEmpty(), AgentRule.STATUS_PENDING);
        require(!exclusive(), AgentRule.EXCLUSIVE_WRAP_UP);
        Item item = new Item();
        item.kind = "OFFERED";
        item.offer = event.offer().value();
        item.channel = event.channel().map(channel -> channel.id()).orElse("");
        item.units = event.channel().map(capacity::unitsOf).orElse(0);
        item.deadline = event.expiresAt().orElse(null);
        requireRoom(item);
        happen("Offered");
        items.add(item);
    }

    private void connected(LegConnected event) {
        Optional<Item> sameLeg = find("", "", event.leg().value()).filter(item -> !item.is("OWN"));
        Item item;
        if (event.offer().isPresent()) {
            require(
                    sameLeg.isEmpty()
                            || find("", event.offer().get().value(), "").isPresent(),
                    AgentRule.ENGAGEMENT_TWICE);
            item = offer(event.offer().get().value(), "ACCEPTED", "OFFERED", "CONNECTED", "HELD", "PARKED", "WRAP_UP");
            require(!item.is("OFFERED"), AgentRule.ENGAGEMENT_STATE);
            require(item.is("ACCEPTED") && sameLeg.isEmpty(), AgentRule.ENGAGEMENT_TWICE);
        } else {
            require(sameLeg.isEmpty(), AgentRule.ENGAGEMENT_TWICE);
            item = new Item();
            item.supervising = event.role() == LegRole.SUPERVISING;
            item.channel = event.channel().map(channel -> channel.id()).orElse("");
            if (!item.supervising) {
                item.units = event.channel().map(capacity::unitsOf).orElse(0);
                requireLoggedIn();
                require(!status.equals("DRAINING"), AgentRule.DRAINING);
                require(!exclusive(), AgentRule.EXCLUSIVE_WRAP_UP);
                requireRoom(item);
            }
            items.add(item);
        }
        happen("LegConnected");
        item.kind = "CONNECTED";
        item.leg = event.leg().value();
        item.primary = event.role() == LegRole.PRIMARY;
        idle = now;
    }

    private void legEnded(Item item, Optional<WrapUpTerms> standard) {
        require(item.is("CONNECTED", "HELD", "PARKED"), AgentRule.ENGAGEMENT_STATE);
        happen("LegEnded");
        idle = now;
        boolean served = item.primary && !item.is("PARKED");
        WrapUpTerms terms = item.planned ? item.terms : served ? standard.orElse(null) : null;
        if (terms == null || status.equals("LOGGED_OUT")) {
            items.remove(item);
            return;
        }
        happen("WrapUpStarted");
        item.units = item.held();
        item.kind = "WRAP_UP";
        item.planned = true;
        item.terms = terms;
        item.deadline = terms.limit().map(now::plus).orElse(null);
        items.remove(item);
        items.add(item);
        if (terms.exclusive()) {
            revoke("OFFERED");
        }
    }

    private void move(String leg, String from, String to, String type) {
        Item item = onLeg(leg);
        require(item.is(from), AgentRule.ENGAGEMENT_STATE);
        happen(type);
        item.kind = to;
    }

    private void expire(Item item) {
        happen("OfferExpired");
        items.remove(item);
        missed++;
        idle = now;
        tooManyMissed();
    }

    private void tooManyMissed() {
        MissedOfferPolicy policy = settings.missedOffers();
        int counted = missed + (policy.declinesCount() ? declined : 0);
        if (policy.limit() > 0 && counted >= policy.limit() && status.equals("READY") && pending.isEmpty()) {
            revoke("OFFERED");
            beNotReadySoon(
                    policy.reason(), policy.readyAgainAfter().map(now::plus).orElse(null));
        }
    }

    private void endWrapUp(Item item) {
        happen("WrapUpEnded");
        items.remove(item);
        idle = now;
    }

    private void endWrapUpsOn(WrapUpExit exit) {
        if (settings.wrapUpEndsOn().contains(exit)) {
            all("WRAP_UP").forEach(this::endWrapUp);
        }
    }

    private void revoke(String... kinds) {
        for (Item item : all(kinds)) {
            happen("OfferRevoked");
            items.remove(item);
        }
    }

    private void beNotReadySoon(StatusReason why, @Nullable Instant until) {
        if (status.equals("READY") && busy()) {
            happen("StatusRequested");
            pending = "NOT_READY";
            pendingReason = why;
            pendingUntil = until;
        } else {
            notReady(why, until);
        }
    }

    private void notReady(@Nullable StatusReason why, @Nullable Instant until) {
        happen("AgentNotReady");
        status = "NOT_READY";
        reason = why;
        readyAgain = until;
        pending = "";
    }

    private void becomeReady() {
        happen("AgentReady");
        idle = status.equals("READY") ? idle : now;
        status = "READY";
        reason = null;
        readyAgain = null;
        pending = "";
        missed = 0;
        declined = 0;
    }

    private void leave(@Nullable StatusReason why) {
        if (!busy()) {
            loggedOut(why);
        } else if (!status.equals("DRAINING")) {
            happen("AgentDraining");
            status = "DRAINING";
            reason = why;
            readyAgain = null;
            pending = "LOGGED_OUT";
            pendingReason = why;
            pendingUntil = null;
        }
    }

    private void loggedOut(@Nullable StatusReason why) {
        happen("AgentLoggedOut");
        status = "LOGGED_OUT";
        reason = why;
        readyAgain = null;
        pending = "";
        lease = null;
        lost = false;
    }

    private void settle() {
        if (pending.isEmpty() || busy()) {
            return;
        }
        if (pending.equals("LOGGED_OUT")) {
            loggedOut(pendingReason);
        } else if (pendingUntil != null && !pendingUntil.isAfter(now)) {
            becomeReady();
        } else {
            notReady(pendingReason, pendingUntil);
        }
    }

    private void comeBack() {
        if (lost) {
            renew();
        }
    }

    private void renew() {
        happen("LeaseRenewed");
        lastSign = now;
        lost = false;
        lease = settings.lease().map(now::plus).orElse(null);
    }

    boolean busy() {
        return items.stream().anyMatch(item -> !item.is("PARKED"));
    }

    boolean exclusive() {
        return items.stream()
                .anyMatch(item ->
                        item.is("WRAP_UP") && Objects.requireNonNull(item.terms).exclusive());
    }

    private void requireRoom(Item newcomer) {
        long places = items.stream()
                .filter(item -> item != newcomer
                        && !newcomer.channel.isEmpty()
                        && item.channel.equals(newcomer.channel)
                        && (item.live() || item.held() > 0))
                .count();
        ChannelCapacity channel = capacity.channel(newcomer.channel);
        require(channel.max().isEmpty() || places < channel.max().getAsInt(), AgentRule.CHANNEL_FULL);
        List<Item> beside = items.stream()
                .filter(item -> item != newcomer && !interrupts(newcomer, item))
                .toList();
        require(beside.stream().noneMatch(item -> item.live() && blocks(item, newcomer)), AgentRule.CHANNEL_BLOCKED);
        int held = beside.stream().mapToInt(Item::held).sum();
        require(newcomer.units == 0 || held + newcomer.units <= capacity.total(), AgentRule.NO_UNITS_LEFT);
        require(used() <= capacity.total(), AgentRule.NO_UNITS_LEFT);
    }

    int used() {
        return items.stream()
                .filter(item -> items.stream()
                        .noneMatch(other -> (other.live() || other.held() > 0) && interrupts(other, item)))
                .mapToInt(Item::held)
                .sum();
    }

    private boolean interrupts(Item one, Item two) {
        return named(capacity.channel(one.channel).interrupts(), one, two);
    }

    private boolean blocks(Item one, Item two) {
        return named(capacity.channel(one.channel).blocks(), one, two);
    }

    private static boolean named(Set<String> names, Item one, Item two) {
        return !one.channel.isEmpty()
                && !two.channel.isEmpty()
                && (names.contains(two.channel) || (names.contains("*") && !two.channel.equals(one.channel)));
    }

    private static String idOf(ContactEvent event) {
        if (event instanceof LegConnected || event instanceof Offered) {
            return "";
        }
        return event.type().startsWith("Offer") ? offerOf(event) : legOf(event);
    }

    private static String offerOf(ContactEvent event) {
        return switch (event.type()) {
            case "OfferAccepted" -> ((OfferAccepted) event).offer().value();
            case "OfferDeclined" -> ((OfferDeclined) event).offer().value();
            case "OfferExpired" -> ((OfferExpired) event).offer().value();
            case "OfferRevoked" -> ((OfferRevoked) event).offer().value();
            default -> ((OfferUnreachable) event).offer().value();
        };
    }

    private static String legOf(ContactEvent event) {
        return switch (event.type()) {
            case "LegHeld" -> ((LegHeld) event).leg().value();
            case "LegResumed" -> ((LegResumed) event).leg().value();
            case "LegParked" -> ((LegParked) event).leg().value();
            case "LegUnparked" -> ((LegUnparked) event).leg().value();
            default -> ((LegEnded) event).leg().value();
        };
    }

    private List<Item> all(String... kinds) {
        return items.stream().filter(item -> item.is(kinds)).toList();
    }

    private Optional<Item> find(String kind, String offer, String leg) {
        return items.stream()
                .filter(item -> kind.isEmpty() || item.is(kind))
                .filter(item -> offer.isEmpty() || item.offer.equals(offer))
                .filter(item -> leg.isEmpty() || item.leg.equals(leg))
                .findFirst();
    }

    private Item offer(String offer, String... kinds) {
        Item item = find("", offer, "").orElseThrow(() -> new Refused(AgentRule.ENGAGEMENT_UNKNOWN));
        require(item.is(kinds), AgentRule.ENGAGEMENT_STATE);
        return item;
    }

    private Item onLeg(String leg) {
        return find("", "", leg)
                .filter(item -> !item.is("OWN"))
                .orElseThrow(() -> new Refused(AgentRule.ENGAGEMENT_UNKNOWN));
    }

    private void requireLoggedIn() {
        require(!status.equals("LOGGED_OUT"), AgentRule.LOGGED_OUT);
    }

    private static void require(boolean condition, AgentRule rule) {
        if (!condition) {
            throw new Refused(rule);
        }
    }

    private void happen(String type) {
        log.add(type + "@" + now);
        last = now;
    }
}
