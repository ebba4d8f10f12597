package io.toritsugi.kpi.agenttime;

import io.toritsugi.core.value.Bilingual;

/**
 * The readings of adherence and conformance.
 *
 * @since 0.1
 */
@SuppressWarnings("ImmutableEnumChecker") // A record of two texts never changes.
public enum AdherenceDefinition {
    /** Time in adherence ÷ scheduled time. */
    SCHEDULED_TIME(
            "adherence.scheduled-time",
            new Bilingual("Adherence", "スケジュール遵守率"),
            new Bilingual(
                    "The share of scheduled time in which the agent did the right kind of thing. Work outside the schedule"
                            + " is not credited.",
                    "予定時間のうち、予定どおりの種類の状態だった時間の割合。予定外の勤務は加算しません。"),
            "Amazon Connect, schedule adherence"),
    /** Time in adherence ÷ (scheduled time + overtime). */
    SCHEDULED_TIME_AND_OVERTIME(
            "adherence.scheduled-time-and-overtime",
            new Bilingual("Adherence, with overtime", "スケジュール遵守率（残業込み）"),
            new Bilingual(
                    "The time in adherence, divided by scheduled time and overtime together: overtime lowers it.",
                    "予定どおりだった時間を、予定時間と残業時間の合計で割った値。残業があると下がります。"),
            "ServiceNow, time worked summary"),
    /** (Time in adherence + overtime) ÷ scheduled time. */
    CONFORMANCE(
            "conformance",
            new Bilingual("Conformance", "勤務時間達成率"),
            new Bilingual(
                    "How much was worked of what was scheduled, whenever it was: time in adherence and overtime, divided by"
                            + " scheduled time. It can exceed 100 %.",
                    "時間帯を問わず、予定時間に対して勤務した時間の割合。予定どおりの時間と残業の合計を予定時間で割り、100%を超えることがあります。"),
            "ServiceNow, time worked summary");

    private final String id;
    private final Bilingual title;
    private final Bilingual description;
    private final String source;

    AdherenceDefinition(String id, Bilingual title, Bilingual description, String source) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.source = source;
    }

    /** {@return id and version, such as {@code "conformance/1"}} */
    public String key() {
        return id + "/1";
    }

    /** {@return the name for people, short enough for a column} */
    public Bilingual title() {
        return title;
    }

    /** {@return what it says, what it leaves out, and what it is not} */
    public Bilingual description() {
        return description;
    }

    /** {@return where the definition comes from} */
    public String source() {
        return source;
    }
}
