package io.toritsugi.core.organization.change;

import io.toritsugi.core.event.organization.CostBasis;
import io.toritsugi.core.event.organization.CostSubject;
import io.toritsugi.core.event.organization.LeavingReason;
import io.toritsugi.core.event.organization.SkillBasis;
import io.toritsugi.core.organization.unit.EmployerKind;
import io.toritsugi.core.organization.unit.Validity;
import io.toritsugi.core.value.Bilingual;
import java.util.Optional;

/** What the words of changes are made of. */
final class Words {
    static final Bilingual NONE = new Bilingual("none", "なし");

    private Words() {}

    static Bilingual same(Object text) {
        return new Bilingual(text.toString(), text.toString());
    }

    static Bilingual orNone(Optional<?> text) {
        return text.map(Words::same).orElse(NONE);
    }

    static Bilingual yesNo(boolean is) {
        return is ? new Bilingual("yes", "はい") : new Bilingual("no", "いいえ");
    }

    static Bilingual days(Validity part) {
        return new Bilingual(
                "from " + part.firstDay()
                        + part.lastDay().map(day -> " to " + day).orElse(""),
                part.firstDay() + "から" + part.lastDay().map(day -> day + "まで").orElse(""));
    }

    static Bilingual of(EmployerKind kind) {
        return switch (kind) {
            case IN_HOUSE -> new Bilingual("in-house", "自社");
            case VENDOR -> new Bilingual("vendor", "委託先");
        };
    }

    static Bilingual of(LeavingReason reason) {
        return switch (reason) {
            case RESIGNED -> new Bilingual("resigned", "自己都合");
            case DISMISSED -> new Bilingual("dismissed", "会社都合");
            case CONTRACT_ENDED -> new Bilingual("contract ended", "契約満了");
            case MOVED -> new Bilingual("moved", "異動・転籍");
            case RETIRED -> new Bilingual("retired", "定年退職");
            case OTHER -> new Bilingual("other", "その他");
        };
    }

    static Bilingual of(SkillBasis basis) {
        return switch (basis) {
            case TRAINING -> new Bilingual("training", "研修");
            case CERTIFICATE -> new Bilingual("certificate", "資格");
            case ASSESSMENT -> new Bilingual("assessment", "社内認定");
            case EXPERIENCE -> new Bilingual("experience", "経験");
        };
    }

    static Bilingual of(CostBasis basis) {
        return switch (basis) {
            case HOUR -> new Bilingual("an hour", "1時間");
            case MINUTE -> new Bilingual("a minute", "1分");
            case CONTACT -> new Bilingual("a contact", "1件");
            case MONTH -> new Bilingual("a month", "1か月");
        };
    }

    static Bilingual of(CostSubject subject) {
        return switch (subject.kind()) {
            case AGENT -> new Bilingual("agent " + subject.id(), "担当者" + subject.id());
            case EMPLOYER -> new Bilingual("employer " + subject.id(), "雇用主" + subject.id());
            case SITE -> new Bilingual("site " + subject.id(), "拠点" + subject.id());
            case CHANNEL -> new Bilingual("channel " + subject.id(), "チャネル" + subject.id());
            case FIXED -> new Bilingual("fixed cost " + subject.id(), "固定費" + subject.id());
        };
    }
}
