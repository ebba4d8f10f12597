package io.toritsugi.examples.centerday;

import io.toritsugi.kpi.staffing.StaffingRequirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Writes a requirement, shares with six decimals and seconds with three. */
record StaffingText(StaffingRequirement required) {
    String json() {
        return "{\"agents\":" + required.agents()
                + ",\"positions\":" + required.positions()
                + ",\"serviceLevel\":" + share(required.serviceLevel())
                + ",\"occupancy\":" + share(required.occupancy())
                + ",\"waitProbability\":" + share(required.waitProbability())
                + ",\"asaSeconds\":" + asa().orElse("null")
                + ",\"abandonment\":" + abandonment().orElse("null")
                + "}";
    }

    String in(Language language) {
        StringBuilder text = new StringBuilder();
        line(text, language.say("Agents", "必要人数"), Integer.toString(required.agents()));
        line(text, language.say("Positions", "配置人数"), Integer.toString(required.positions()));
        line(text, language.say("Service level", "サービスレベル"), share(required.serviceLevel()));
        line(text, language.say("Occupancy", "占有率"), share(required.occupancy()));
        line(text, language.say("Share that waits", "待つ割合"), share(required.waitProbability()));
        line(
                text,
                language.say("Average speed of answer", "平均応答時間"),
                asa().map(seconds -> seconds + " s").orElse("-"));
        line(text, language.say("Abandonment rate", "放棄率"), abandonment().orElse("-"));
        return text.toString().stripTrailing();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private Optional<String> asa() {
        return required.asa().map(StaffingText::seconds);
    }

    private Optional<String> abandonment() {
        return required.abandonment().isPresent()
                ? Optional.of(share(required.abandonment().getAsDouble()))
                : Optional.empty();
    }

    static String share(double share) {
        return plain(new BigDecimal(share).setScale(6, RoundingMode.HALF_EVEN));
    }

    private static String seconds(Duration span) {
        BigDecimal seconds = BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
        return plain(seconds.setScale(3, RoundingMode.HALF_EVEN));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
