package io.toritsugi.acw.schema;

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
import io.toritsugi.acw.field.type.TransactionType;
import io.toritsugi.acw.form.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Data for a form by chance, right and wrong. */
final class RandomData {
    private static final List<Object> ANYTHING = Arrays.asList(
            "",
            "a",
            "x",
            true,
            3,
            7.5,
            null,
            List.of(),
            List.of("a"),
            Map.of(),
            Map.of("amount", 1),
            "2026-04-01",
            " ");

    private final Random random;
    private final double wrong;

    RandomData(Random random) {
        this.random = random;
        this.wrong = random.nextBoolean() ? 0 : 0.1;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Map<String, Object> of(Form form) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Field field : form.template().fields()) {
            if (random.nextInt(4) > 0) {
                data.put(field.id().value(), random.nextDouble() < wrong ? one(ANYTHING) : value(field.type()));
            }
        }
        if (random.nextDouble() < wrong) {
            data.put("no field", 1);
        }
        return data;
    }

    private @Nullable Object value(FieldType type) {
        if (type instanceof BooleanType) {
            return random.nextBoolean();
        }
        if (type instanceof NumberType) {
            return wrong == 0
                    ? one(List.of(1, 3, 4, 10, 5L, new BigDecimal("7.00")))
                    : one(List.of(0, 11, 3, 2.5, 2.25, 1.125, new BigDecimal("9.999"), new BigDecimal("1E+1")));
        }
        if (type instanceof ChoiceType choice) {
            return choice.multiple()
                    ? one(List.of(
                            List.of("a", "b"),
                            List.of("b", "c"),
                            List.of("c", "a"),
                            wrongly(List.of("a"), List.of("a", "b"))))
                    : one(List.of("a", "b", "c", wrongly("old", "a"), wrongly("z", "b")));
        }
        if (type instanceof MoneyType) {
            return object(
                    "amount",
                    one(List.of(1, 9.99, wrongly(10.01, 2))),
                    "currency",
                    one(List.of("EUR", "JPY", wrongly("USD", "EUR"))));
        }
        if (type instanceof DateType) {
            return one(List.of(
                    "2026-04-01",
                    "2028-02-29",
                    wrongly("2026-02-30", "2026-05-01"),
                    wrongly("2026-4-1", "2027-01-01")));
        }
        if (type instanceof DateTimeType) {
            return instant();
        }
        if (type instanceof DurationType) {
            return one(List.of(
                    "PT90S",
                    "P1DT2H",
                    "-PT0.5S",
                    "P2D",
                    wrongly("P", "PT1M"),
                    wrongly("P1Y", "PT1M"),
                    wrongly("PT", "PT3H")));
        }
        if (type instanceof CodeType) {
            return one(List.of(
                    "billing/refund",
                    "other",
                    wrongly("billing", "other"),
                    wrongly("billing/old", "other"),
                    wrongly("refund", "other")));
        }
        return several(type);
    }

    private Object several(FieldType type) {
        if (type instanceof PromiseType) {
            return object(
                    "what",
                    one(List.of("call", wrongly("　", "x"))),
                    "dueAt",
                    instant(),
                    "owner",
                    one(List.of("a7", wrongly(" a7", "a8"), wrongly("", "a9"))));
        }
        if (type instanceof TransactionType) {
            return object(
                    "kind", one(List.of("refund", wrongly("gift", "refund"))),
                    "amount", one(List.of(5, 9.99, 10, wrongly(20.01, 1))),
                    "currency", one(List.of("EUR", wrongly("eur", "JPY"))),
                    "approval",
                            one(List.of(
                                    "PENDING",
                                    "APPROVED",
                                    wrongly("NOT_NEEDED", "REFUSED"),
                                    wrongly("MAYBE", "REFUSED"))));
        }
        if (type instanceof AttachmentType) {
            return object(
                    "reference", "doc-1",
                    "mediaType", one(List.of("application/pdf", wrongly("text/html", "application/pdf"))),
                    "bytes", one(List.of(0, 100, wrongly(101, 1), wrongly(-1, 2), wrongly(1.5, 3))));
        }
        return one(List.of(
                "a",
                "b",
                "abc",
                "03-1234-5678",
                "+81 3 1234 5678",
                "a@example.com",
                "AB12",
                "ab",
                wrongly("a\n", "c"),
                wrongly("a\nb", "a"),
                wrongly("", "b"),
                wrongly("𠮷𠮷𠮷𠮷", "𠮷"),
                wrongly("a@b", "a"),
                wrongly("　", "b"),
                wrongly("a@例.jp\n", "ab"),
                wrongly("a@.x.jp", "ab"),
                wrongly("123", "1234"),
                wrongly("a\u2028b", "a")));
    }

    private String instant() {
        return one(List.of(
                "2026-04-01T09:00:00+09:00",
                "2026-04-01T00:00:00Z",
                "2026-04-01T00:00:00.5Z",
                wrongly("2026-04-01T00:00:00", "2026-12-31T23:59:59Z"),
                wrongly("2026-04-31T00:00:00Z", "2026-12-31T23:59:59Z"),
                wrongly("2026-04-01T24:00:00Z", "2026-12-31T23:59:59Z"),
                wrongly("2026-06-30T23:59:60Z", "2026-12-31T23:59:59Z")));
    }

    private <T> T wrongly(T bad, T good) {
        return wrong > 0 ? bad : good;
    }

    /** An object, now and then without a part or with one too many. */
    private Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = JsonTree.json(namesAndValues);
        if (random.nextDouble() < wrong) {
            object.remove((String) namesAndValues[0]);
        }
        if (random.nextDouble() < wrong) {
            object.put("more", 1);
        }
        return object;
    }
}
