package io.toritsugi.kpi.measure;

import java.util.Arrays;
import java.util.List;

/**
 * The measures that the SDK knows.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
public enum StandardMeasure implements Measure {
    /** Contacts that began, in any direction. */
    ARRIVED(1, CountedUnit.INTERACTION, Moment.CREATED),
    /** Contacts that ended in a menu or bot dialogue because the customer gave up, before any queue and any agent. */
    ABANDONED_IN_IVR(2, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over and had a menu or bot dialogue. */
    SELF_SERVED(3, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over and had a menu or bot dialogue, but no queue and no agent. */
    SELF_SERVED_ALONE(4, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over, had neither queue nor agent, and whose last menu or bot dialogue the customer left content. */
    CONTAINED(5, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over, had a menu or bot dialogue, and a queue or an agent as well. */
    ESCALATED(6, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that an agent served. */
    HANDLED_CONTACTS(7, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over and were passed on by an agent at least once. */
    TRANSFERRED_CONTACTS(8, CountedUnit.INTERACTION, Moment.ENDED),
    /** Visits that were answered, abandoned or flowed out. */
    OFFERED(9, CountedUnit.QUEUE_VISIT, Moment.BEGAN),
    /** Visits that an agent answered. */
    ANSWERED(10, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Visits in which the customer gave up. */
    ABANDONED(11, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Visits that went on elsewhere without an agent's answer. */
    FLOWED_OUT(12, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Visits that the queue did not take. */
    BLOCKED(13, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Visits that were withdrawn or broke off by a fault. */
    WITHDRAWN(14, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Answered visits whose wait is known. */
    ANSWERED_WITH_KNOWN_WAIT(15, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** The waits of answered visits, as far as they are known. */
    WAIT_OF_ANSWERED(16, CountedUnit.QUEUE_VISIT, ANSWERED_WITH_KNOWN_WAIT),
    /** Answered visits that waited no longer than the service level's target. */
    ANSWERED_WITHIN_TARGET(17, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Abandoned visits whose wait is known. */
    ABANDONED_WITH_KNOWN_WAIT(18, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** The waits of abandoned visits, as far as they are known. */
    WAIT_OF_ABANDONED(19, CountedUnit.QUEUE_VISIT, ABANDONED_WITH_KNOWN_WAIT),
    /** Abandoned visits that waited no longer than the service level's target. */
    ABANDONED_WITHIN_TARGET(20, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Abandoned visits whose wait was short: no longer than {@code KpiSettings.shortAbandon}. */
    ABANDONED_SHORT(21, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Abandoned visits whose wait was not short, or is not known. */
    ABANDONED_NOT_SHORT(22, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** Visits that were neither answered nor abandoned, and waited longer than the service level's target. */
    LEFT_BEYOND_TARGET(23, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** What the waits of answered and abandoned visits exceeded the service level's target by, as far as they are known. */
    EXCESS_WAIT(24, CountedUnit.QUEUE_VISIT, ANSWERED_WITH_KNOWN_WAIT, ABANDONED_WITH_KNOWN_WAIT),
    /** Agent legs that served the customer and are over. */
    HANDLED_LEGS(25, CountedUnit.AGENT_LEG, Moment.ENDED),
    /** Agent legs that served the customer, are over, and passed the contact on. */
    TRANSFERRED_LEGS(26, CountedUnit.AGENT_LEG, Moment.ENDED),
    /** Agent legs whose after-call work is over; legs without any are left out. */
    WRAPPED_UP(27, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Agent legs whose after-call work ended because its limit was reached. */
    WRAP_UPS_TIMED_OUT(28, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Agent legs whose after-call work is over and got more time. */
    WRAP_UPS_EXTENDED(109, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** The time that was added to the limits of after-call work. */
    WRAP_UP_EXTENSION(110, CountedUnit.AGENT_LEG, WRAP_UPS_EXTENDED),
    /** Agent legs that are over and documented. */
    DOCUMENTED_LEGS(111, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Documented agent legs whose disposition nobody chose: the default stood in. */
    DEFAULT_CODED_LEGS(112, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Fields of documented agent legs that had to be answered. */
    REQUIRED_FIELDS(137, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Fields of documented agent legs that had to be answered, and were. */
    REQUIRED_FIELDS_FILLED(138, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** Agent legs whose talk is known. */
    LEGS_WITH_KNOWN_TALK(29, CountedUnit.AGENT_LEG, Moment.ENDED),
    /** The talk of agent legs, holds left out, as far as it is known. */
    TALK(30, CountedUnit.AGENT_LEG, LEGS_WITH_KNOWN_TALK),
    /** Agent legs that are over, with talk, hold and after-call work known. */
    LEGS_WITH_KNOWN_HANDLE(31, CountedUnit.AGENT_LEG, Moment.COMPLETED),
    /** The talk, hold and after-call work of agent legs, as far as all three are known. */
    HANDLE(32, CountedUnit.AGENT_LEG, LEGS_WITH_KNOWN_HANDLE),
    /** The holds of agent legs whose handling is known. */
    HOLD(33, CountedUnit.AGENT_LEG, LEGS_WITH_KNOWN_HANDLE),
    /** The after-call work of agent legs whose handling is known. */
    WRAP_UP(34, CountedUnit.AGENT_LEG, LEGS_WITH_KNOWN_HANDLE),
    /** Time in which agents talk or write to customers. */
    TIME_ON_CONTACT(35, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents have every contact on hold. */
    TIME_ON_HOLD(36, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents wrap up, and do nothing of the above. */
    TIME_WRAPPING_UP(37, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents do work of their own. */
    TIME_IN_MANUAL_WORK(38, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents are offered a contact, or are being connected. */
    TIME_OFFERED(39, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents wait for contacts. */
    TIME_READY(40, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Paid time in which agents take no contacts, for reasons that stand in the plan by their nature. */
    TIME_AWAY_PLANNED(41, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Paid time in which agents take no contacts, for reasons that do not stand in the plan, or are not known. */
    TIME_AWAY_UNPLANNED(42, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which agents take no contacts and are not paid. */
    TIME_AWAY_UNPAID(43, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Paid time in which the tools of agents are silent, while their reasons stand in the plan by their nature. */
    TIME_TOOL_LOST_PLANNED(44, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Paid time in which the tools of agents are silent, without any such reason. */
    TIME_TOOL_LOST_UNPLANNED(45, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in which the tools of agents are silent while they are not paid. */
    TIME_TOOL_LOST_UNPAID(46, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** The time of all sessions of agents, those at the same time each for itself. */
    SESSION_TIME(47, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time on the wall clock in which agents have a session or more. */
    ENGAGED_TIME(48, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Sessions of agents that began. */
    SESSIONS(49, CountedUnit.AGENT_TIME, Moment.BEGAN),
    /** Time in shifts that are no overtime, breaks included, exceptions left out. */
    SCHEDULED_TIME(50, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** The part of scheduled time in which agents adhered to it, or were forgiven. */
    ADHERENT_TIME(51, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** The part of adherent time that was forgiven. */
    FORGIVEN_TIME(52, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time in exceptions from the schedule. */
    EXCUSED_TIME(53, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Time that agents worked beyond what was scheduled. */
    OVERTIME(54, CountedUnit.AGENT_TIME, MeasureKind.DURATION, Moment.BEGAN),
    /** Contacts that a person answered for the first time. */
    FIRST_REPLIES(55, CountedUnit.INTERACTION, Moment.ENDED),
    /** How long they waited for that since they began. */
    TIME_TO_FIRST_REPLY(56, CountedUnit.INTERACTION, FIRST_REPLIES),
    /** Contacts that a person answered for the first time, or for the first time since their last reopening. */
    LATEST_FIRST_REPLIES(57, CountedUnit.INTERACTION, Moment.ENDED),
    /** How long they waited for that, the reopened ones since their reopening. */
    TIME_TO_LATEST_FIRST_REPLY(58, CountedUnit.INTERACTION, LATEST_FIRST_REPLIES),
    /** The same as the time to the first reply, but since the last menu or bot dialogue before it, where there was one. */
    TIME_TO_FIRST_REPLY_OF_AGENTS(59, CountedUnit.INTERACTION, FIRST_REPLIES),
    /** Contacts whose first reply was sent on a leg whose beginning is known. */
    FIRST_REPLIES_WITH_KNOWN_LEG(60, CountedUnit.INTERACTION, Moment.ENDED),
    /** How long after the beginning of that leg it was sent. */
    TIME_FROM_LEG_TO_FIRST_REPLY(61, CountedUnit.INTERACTION, FIRST_REPLIES_WITH_KNOWN_LEG),
    /** Replies of persons to customers who write. */
    REPLIES(62, CountedUnit.INTERACTION, Moment.ENDED),
    /** How long customers waited for replies. */
    TIME_TO_REPLY(63, CountedUnit.INTERACTION, REPLIES),
    /** Contacts that are over in which the customer wrote. */
    WRITTEN_CONTACTS(64, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that are over in which the customer wrote, and was not answered at last. */
    UNANSWERED(65, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that an agent served and that were said to be resolved. */
    RESOLVED_CONTACTS(66, CountedUnit.INTERACTION, Moment.ENDED),
    /** Contacts that an agent served and that the customer began, of a known customer, whose time to be repeated is over. */
    MATURE(67, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that repeat an earlier one. */
    MATURE_REPEATS(68, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that repeat none. */
    MATURE_FIRSTS(69, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that no other repeats. */
    MATURE_UNREPEATED(70, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that repeat none, and that no other repeats. */
    MATURE_FIRSTS_UNREPEATED(71, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that were said to be resolved. */
    MATURE_RESOLVED(72, CountedUnit.INTERACTION, Moment.ENDED),
    /** Mature contacts that were said to be resolved, and that no other repeats. */
    MATURE_RESOLVED_UNREPEATED(73, CountedUnit.INTERACTION, Moment.ENDED),
    /** What contacts cost. */
    COST(74, CountedUnit.INTERACTION, MeasureKind.MONEY, Moment.ENDED),
    /** Customers who were asked. */
    SURVEYS_OFFERED(75, CountedUnit.SURVEY, Moment.ENDED),
    /** Customers who answered at least one question. */
    SURVEYS_ANSWERED(76, CountedUnit.SURVEY, Moment.ENDED),
    /** Answers about satisfaction, from 1 to 5. */
    CSAT_ANSWERS(77, CountedUnit.SURVEY, Moment.ENDED),
    /** Those of 4 and 5. */
    CSAT_SATISFIED(78, CountedUnit.SURVEY, Moment.ENDED),
    /** Their points. */
    CSAT_POINTS(79, CountedUnit.SURVEY, MeasureKind.POINTS, Moment.ENDED),
    /** Answers about recommendation, from 0 to 10. */
    NPS_ANSWERS(80, CountedUnit.SURVEY, Moment.ENDED),
    /** Those of 9 and 10. */
    NPS_PROMOTERS(81, CountedUnit.SURVEY, Moment.ENDED),
    /** Those of 0 to 6. */
    NPS_DETRACTORS(82, CountedUnit.SURVEY, Moment.ENDED),
    /** Answers about ease, from 1 to 7; 7 is easiest. */
    CES_ANSWERS(83, CountedUnit.SURVEY, Moment.ENDED),
    /** Those of 5 to 7. */
    CES_EASY(84, CountedUnit.SURVEY, Moment.ENDED),
    /** Their points. */
    CES_POINTS(85, CountedUnit.SURVEY, MeasureKind.POINTS, Moment.ENDED),
    /** Evaluations of how a contact was served in which at least one question applied. */
    EVALUATIONS(86, CountedUnit.EVALUATION, Moment.ENDED),
    /** Their scores, from 0 to 1 each. */
    EVALUATION_SCORES(87, CountedUnit.EVALUATION, MeasureKind.POINTS, Moment.ENDED),
    /** The weighted points that were given in them. */
    EVALUATION_POINTS(88, CountedUnit.EVALUATION, MeasureKind.POINTS, Moment.ENDED),
    /** The weighted points that could have been given in them. */
    EVALUATION_POINTS_POSSIBLE(89, CountedUnit.EVALUATION, MeasureKind.POINTS, Moment.ENDED),
    /** Evaluations that failed as a whole by one question. */
    EVALUATIONS_FAILED(90, CountedUnit.EVALUATION, Moment.ENDED),
    /** Evaluations with an error or more. */
    EVALUATIONS_WITH_ERROR(91, CountedUnit.EVALUATION, Moment.ENDED),
    /** Evaluations with an error or more that is critical. */
    EVALUATIONS_WITH_CRITICAL_ERROR(92, CountedUnit.EVALUATION, Moment.ENDED),
    /** Errors that evaluations found. */
    ERRORS(93, CountedUnit.EVALUATION, Moment.ENDED),
    /** What evaluations looked at for errors. */
    ERROR_OPPORTUNITIES(94, CountedUnit.EVALUATION, Moment.ENDED),
    /** Callbacks that customers asked for. */
    CALLBACKS_REQUESTED(95, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks whose time has come, and that were not withdrawn before. */
    CALLBACKS_DUE(96, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks that were dialled at least once. */
    CALLBACKS_DIALLED(97, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks that were dialled within the time that was promised. */
    CALLBACKS_ON_TIME(98, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks that reached the customer. */
    CALLBACKS_REACHED(99, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks in which the customer and an agent spoke. */
    CALLBACKS_BRIDGED(100, CountedUnit.CALLBACK, Moment.ENDED),
    /** Callbacks that settled the matter. */
    CALLBACKS_RESOLVED(101, CountedUnit.CALLBACK, Moment.ENDED),
    /** How often callbacks were dialled. */
    CALLBACK_ATTEMPTS(102, CountedUnit.CALLBACK, Moment.ENDED),
    /** How long customers waited for the first dialling, from their request. */
    CALLBACK_WAIT(103, CountedUnit.CALLBACK, CALLBACKS_DIALLED),
    /** Promises to customers whose time has come, and that were not withdrawn before. */
    PROMISES_DUE(104, CountedUnit.COMMITMENT, Moment.ENDED),
    /** Promises that were kept in time. */
    PROMISES_KEPT(105, CountedUnit.COMMITMENT, Moment.ENDED),
    /** Matters that were handed to another party. */
    HAND_OFFS(106, CountedUnit.COMMITMENT, Moment.ENDED),
    /** Matters that the other party took over. */
    HAND_OFFS_ACKNOWLEDGED(107, CountedUnit.COMMITMENT, Moment.ENDED),
    /** How long the other party took to take them over. */
    TIME_TO_ACKNOWLEDGE(108, CountedUnit.COMMITMENT, HAND_OFFS_ACKNOWLEDGED),
    /** Contacts that began, as far as opening times are known for them. */
    ARRIVED_WITH_KNOWN_HOURS(113, CountedUnit.INTERACTION, Moment.CREATED),
    /** Contacts that began while business was closed. */
    ARRIVED_OUTSIDE_HOURS(114, CountedUnit.INTERACTION, Moment.CREATED),
    /** Contacts with a first reply, as far as the business time up to it is known. */
    FIRST_REPLIES_WITH_KNOWN_HOURS(115, CountedUnit.INTERACTION, Moment.ENDED),
    /** The business time from the beginning of contacts to the first reply. */
    BUSINESS_TIME_TO_FIRST_REPLY(116, CountedUnit.INTERACTION, FIRST_REPLIES_WITH_KNOWN_HOURS),
    /** The business time from the end of the last menu or bot dialogue before it to the first reply. */
    BUSINESS_TIME_TO_FIRST_REPLY_OF_AGENTS(117, CountedUnit.INTERACTION, FIRST_REPLIES_WITH_KNOWN_HOURS),
    /** Contacts with a first reply since their beginning or last reopening, as far as the business time up to it is known. */
    LATEST_FIRST_REPLIES_WITH_KNOWN_HOURS(118, CountedUnit.INTERACTION, Moment.ENDED),
    /** The business time from the beginning or last reopening of contacts to the first reply after it. */
    BUSINESS_TIME_TO_LATEST_FIRST_REPLY(119, CountedUnit.INTERACTION, LATEST_FIRST_REPLIES_WITH_KNOWN_HOURS),
    /** Replies for which the business time that the customer waited is known. */
    REPLIES_WITH_KNOWN_HOURS(120, CountedUnit.INTERACTION, Moment.ENDED),
    /** The business time that customers waited for replies. */
    BUSINESS_TIME_TO_REPLY(121, CountedUnit.INTERACTION, REPLIES_WITH_KNOWN_HOURS),
    /** Answered visits for which the business time of the wait is known. */
    ANSWERED_WITH_KNOWN_HOURS(122, CountedUnit.QUEUE_VISIT, Moment.ENDED),
    /** The business time of the waits of answered visits. */
    BUSINESS_WAIT_OF_ANSWERED(123, CountedUnit.QUEUE_VISIT, ANSWERED_WITH_KNOWN_HOURS),
    /** Cases that were resolved for good. */
    CASES_RESOLVED(124, CountedUnit.CASE, Moment.ENDED),
    /** Resolved cases that began with a contact of the customer. */
    CASES_RESOLVED_OF_CUSTOMERS(125, CountedUnit.CASE, Moment.ENDED),
    /** Resolved cases for which the customer got in touch once alone. */
    CASES_OF_ONE_CONTACT(126, CountedUnit.CASE, Moment.ENDED),
    /** Resolved cases for which the customer got in touch once alone, and that were resolved by that contact. */
    CASES_RESOLVED_IN_CONTACT(127, CountedUnit.CASE, Moment.ENDED),
    /** Cases resolved by the only contact of the customer, which one agent served at most. */
    CASES_RESOLVED_BY_ONE_AGENT(128, CountedUnit.CASE, Moment.ENDED),
    /** Resolved cases that had been taken for resolved before, and came back. */
    CASES_REOPENED(129, CountedUnit.CASE, Moment.ENDED),
    /** How often customers got in touch about their resolved cases. */
    CASE_CONTACTS(130, CountedUnit.CASE, Moment.ENDED),
    /** The time from the beginning of cases to their resolution for good. */
    CASE_RESOLUTION_TIME(131, CountedUnit.CASE, CASES_RESOLVED),
    /** The time from the beginning of cases to when they were first taken for resolved. */
    CASE_FIRST_RESOLUTION_TIME(132, CountedUnit.CASE, CASES_RESOLVED),
    /** Resolved cases whose business time is known. */
    CASES_WITH_KNOWN_HOURS(133, CountedUnit.CASE, Moment.ENDED),
    /** The business time from the beginning of cases to their resolution for good. */
    BUSINESS_CASE_RESOLUTION_TIME(134, CountedUnit.CASE, CASES_WITH_KNOWN_HOURS),
    /** Matters that the other party took over, as far as the business time up to that is known. */
    HAND_OFFS_WITH_KNOWN_HOURS(135, CountedUnit.COMMITMENT, Moment.ENDED),
    /** How much business time the other party took to take them over. */
    BUSINESS_TIME_TO_ACKNOWLEDGE(136, CountedUnit.COMMITMENT, HAND_OFFS_WITH_KNOWN_HOURS);

    private final int code;
    private final CountedUnit unit;
    private final MeasureKind kind;
    private final Moment moment;
    private final List<Measure> counts;

    StandardMeasure(int code, CountedUnit unit, Moment moment) {
        this(code, unit, MeasureKind.COUNT, moment);
    }

    StandardMeasure(int code, CountedUnit unit, StandardMeasure... counts) {
        this(code, unit, MeasureKind.DURATION, counts[0].moment, counts);
    }

    StandardMeasure(int code, CountedUnit unit, MeasureKind kind, Moment moment, StandardMeasure... counts) {
        this.code = code;
        this.unit = unit;
        this.kind = kind;
        this.moment = moment;
        this.counts = List.of(counts);
    }

    /** {@return the number that stands for it in binary forms: 1 or more, and never that of another measure again} */
    public int code() {
        return code;
    }

    static StandardMeasure of(long code) {
        return Arrays.stream(values())
                .filter(measure -> measure.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The measures of totals must be known, was " + code + "; a later version may have it"));
    }

    @Override
    public String text() {
        return name();
    }

    @Override
    public CountedUnit unit() {
        return unit;
    }

    @Override
    public MeasureKind kind() {
        return kind;
    }

    @Override
    public Moment moment() {
        return moment;
    }

    @Override
    public List<Measure> countedBy() {
        return kind == MeasureKind.COUNT ? List.of(this) : counts;
    }
}
