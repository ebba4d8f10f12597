package io.toritsugi.acw.change;

import io.toritsugi.acw.field.Field;
import io.toritsugi.acw.field.type.AttachmentType;
import io.toritsugi.acw.field.type.BooleanType;
import io.toritsugi.acw.field.type.ChoiceType;
import io.toritsugi.acw.field.type.CodeType;
import io.toritsugi.acw.field.type.DateTimeType;
import io.toritsugi.acw.field.type.DateType;
import io.toritsugi.acw.field.type.DurationType;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.MoneyType;
import io.toritsugi.acw.field.type.NumberType;
import io.toritsugi.acw.field.type.PromiseType;
import io.toritsugi.acw.field.type.ReferenceType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.core.fact.Sensitivity;
import io.toritsugi.core.value.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be said of fields. */
final class FieldTraits {
    private static final Bilingual ALWAYS = new Bilingual("always", "常に");
    private static final Bilingual NEVER = new Bilingual("never", "なし");

    private FieldTraits() {}

    static List<Trait> of(Field field) {
        List<Trait> traits = new ArrayList<>();
        traits.add(Trait.label(field.label()));
        traits.add(Trait.text("help", "ヘルプ", field.help()));
        traits.add(Trait.text("message", "メッセージ", field.message()));
        traits.add(Trait.of("type", "型", field.type().getClass(), typeOf(field.type())));
        traits.addAll(limits(field.type()));
        traits.add(Trait.required(field.required()));
        traits.add(Trait.when("condition to be shown", "表示条件", field.shownWhen(), ALWAYS));
        traits.add(Trait.when("condition to be required", "必須条件", field.requiredWhen(), NEVER));
        traits.add(Trait.silent("default answer", "既定値", field.defaultAnswer()));
        traits.add(Trait.value("resolver", "自動入力元", field.resolver()));
        traits.add(Trait.of("sensitivity", "機密区分", field.sensitivity(), words(field.sensitivity())));
        traits.add(Trait.value("retention class", "保存区分", field.retention()));
        return traits;
    }

    private static Bilingual words(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case PUBLIC -> new Bilingual("public", "公開");
            case INTERNAL -> new Bilingual("internal", "社内");
            case PERSONAL -> new Bilingual("personal", "個人情報");
            case SECRET -> new Bilingual("secret", "機密");
        };
    }

    private static List<Trait> limits(FieldType type) {
        if (type instanceof TextType text) {
            return List.of(
                    Trait.value("format", "書式", Optional.of(text.format())),
                    number("shortest length", "最小文字数", text.minLength()),
                    number("greatest length", "最大文字数", text.maxLength()),
                    Trait.value("pattern", "パターン", text.pattern()));
        }
        if (type instanceof ChoiceType choice) {
            return List.of(
                    Trait.flag("choice of several", "複数選択", choice.multiple()),
                    number("fewest choices", "最小選択数", choice.minChosen()),
                    number("most choices", "最大選択数", choice.maxChosen()));
        }
        if (type instanceof NumberType number) {
            List<Trait> traits = range(number.min(), number.max());
            traits.add(Trait.value("digits behind the point", "小数桁数", Optional.of(number.scale())));
            return traits;
        }
        if (type instanceof MoneyType money) {
            List<Trait> traits = range(money.min(), money.max());
            traits.add(Trait.values("currencies", "通貨", money.currencies()));
            return traits;
        }
        if (type instanceof DateType date) {
            return range(date.min(), date.max());
        }
        if (type instanceof DateTimeType moment) {
            return range(moment.min(), moment.max());
        }
        if (type instanceof DurationType length) {
            return range(length.min(), length.max());
        }
        if (type instanceof ReferenceType reference) {
            return List.of(Trait.value("whom it names", "参照先", Optional.of(reference.to())));
        }
        if (type instanceof CodeType code) {
            return List.of(
                    Trait.value("tree of codes", "コード体系", Optional.of(code.tree())),
                    Trait.flag("path must end at a leaf", "末端コードのみ", code.leafOnly()));
        }
        if (type instanceof PromiseType promise) {
            return List.of(Trait.value("longest time to keep it", "最長期限", promise.within()));
        }
        if (type instanceof TransactionType transaction) {
            return List.of(
                    Trait.values("kinds", "種類", transaction.kinds()),
                    Trait.values("currencies", "通貨", transaction.currencies()),
                    Trait.value("upper limit", "上限", transaction.max()),
                    Trait.value("approval from", "承認が必要な金額", transaction.approvalFrom()));
        }
        return type instanceof AttachmentType attachment
                ? List.of(
                        Trait.values("media types", "ファイル形式", attachment.mediaTypes()),
                        Trait.value("greatest size in bytes", "最大バイト数", attachment.maxBytes()))
                : List.of();
    }

    private static List<Trait> range(Optional<?> min, Optional<?> max) {
        List<Trait> traits = new ArrayList<>();
        traits.add(Trait.value("lower limit", "下限", min));
        traits.add(Trait.value("upper limit", "上限", max));
        return traits;
    }

    private static Trait number(String english, String japanese, OptionalInt number) {
        return Trait.value(english, japanese, number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());
    }

    private static Bilingual typeOf(FieldType type) {
        if (type instanceof TextType) {
            return new Bilingual("text", "テキスト");
        }
        if (type instanceof ChoiceType) {
            return new Bilingual("choice", "選択");
        }
        if (type instanceof NumberType) {
            return new Bilingual("number", "数値");
        }
        if (type instanceof MoneyType) {
            return new Bilingual("money", "金額");
        }
        if (type instanceof BooleanType) {
            return new Bilingual("yes or no", "はい／いいえ");
        }
        if (type instanceof DateType) {
            return new Bilingual("date", "日付");
        }
        if (type instanceof DateTimeType) {
            return new Bilingual("point in time", "日時");
        }
        if (type instanceof DurationType) {
            return new Bilingual("length of time", "時間の長さ");
        }
        if (type instanceof ReferenceType) {
            return new Bilingual("reference", "参照");
        }
        if (type instanceof CodeType) {
            return new Bilingual("code", "コード");
        }
        if (type instanceof PromiseType) {
            return new Bilingual("promise", "約束");
        }
        return type instanceof TransactionType
                ? new Bilingual("transaction", "取引")
                : new Bilingual("attachment", "添付ファイル");
    }
}
