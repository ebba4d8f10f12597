package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.staffing.plan.IntervalRequirement;
import io.toritsugi.kpi.staffing.plan.StaffingPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a staffing plan, a line for each interval, and hours with three decimals. */
record StaffingPlanText(StaffingPlan plan, ZoneOffset offset) {
    private static final BigDecimal SECONDS_IN_HOUR = BigDecimal.valueOf(3_600);

    String json() {
        return plan.intervals().stream()
                .map(this::json)
                .collect(Collectors.joining(
                        ",",
                        "{\"intervals\":[",
                        "],\"agentHours\":" + hours(plan.agentTime()) + ",\"positionHours\":"
                                + hours(plan.positionTime()) + ",\"peakFrom\":\""
                                + time(plan.peak().from()) + "\"}"));
    }

    private String json(IntervalRequirement interval) {
        return "{\"from\":\"" + time(interval.from()) + "\",\"to\":\"" + time(interval.to()) + "\",\"calls\":"
                + interval.load().calls().toPlainString() + ",\"required\":"
                + new StaffingText(interval.required()).json() + "}";
    }

    String in(Language language) {
        List<String> names = List.of(
                language.say("From", "開始"),
                language.say("Calls", "呼数"),
                language.say("Agents", "必要人数"),
                language.say("Positions", "配置人数"),
                language.say("Service level", "サービスレベル"),
                language.say("Occupancy", "占有率"));
        return String.join("\t", names)
                + "\n"
                + plan.intervals().stream().map(this::line).collect(Collectors.joining())
                + language.say("Agent-hours: ", "必要人時: ") + hours(plan.agentTime()) + "\n"
                + language.say("Position-hours: ", "配置人時: ") + hours(plan.positionTime()) + "\n"
                + language.say("Peak: ", "ピーク: ") + plan.peak().required().agents()
                + language.say(" agents from ", "人、") + time(plan.peak().from())
                + language.say("", " から");
    }

    private String line(IntervalRequirement interval) {
        return String.join(
                        "\t",
                        time(interval.from()),
                        interval.load().calls().toPlainString(),
                        Integer.toString(interval.required().agents()),
                        Integer.toString(interval.required().positions()),
                        StaffingText.share(interval.required().serviceLevel()),
                        StaffingText.share(interval.required().occupancy()))
                + "\n";
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
    }

    private static String hours(Duration agentTime) {
        BigDecimal seconds = BigDecimal.valueOf(agentTime.getSeconds()).add(BigDecimal.valueOf(agentTime.getNano(), 9));
        return StaffingText.plain(seconds.divide(SECONDS_IN_HOUR, 3, RoundingMode.HALF_EVEN));
    }
}
