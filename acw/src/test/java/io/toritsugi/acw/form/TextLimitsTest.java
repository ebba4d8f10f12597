package io.toritsugi.acw.form;

import static io.toritsugi.acw.form.Forms.field;
import static io.toritsugi.acw.form.Forms.id;
import static io.toritsugi.acw.form.Forms.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.field.type.FieldType;
import io.toritsugi.acw.field.type.TextType;
import io.toritsugi.acw.form.Violation.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitsTest {
    private static List<Reason> reasons(FieldType type, Answer answer) {
        return Forms.form(step("s", field("f", type))).problems(id("f"), answer).stream()
                .map(Violation::reason)
                .toList();
    }

    private static TextType.Builder text(TextType.Format format) {
        return TextType.builder().format(format);
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        FieldType type = TextType.builder().minLength(2).maxLength(3).build();

        assertThat(reasons(type, Answer.of("𠮷"))).containsExactly(Reason.TOO_SHORT);
        assertThat(reasons(type, Answer.of("𠮷野家"))).isEmpty();
        assertThat(reasons(type, Answer.of("𠮷野家丼"))).containsExactly(Reason.TOO_LONG);
    }

    @Test
    void aTextHasOneCharacterAndNoMoreThanItsFormatUsuallyTakes() {
        assertThat(reasons(Forms.TEXT, Answer.of(""))).containsExactly(Reason.TOO_SHORT);
        assertThat(reasons(Forms.TEXT, Answer.of("a".repeat(4_000)))).isEmpty();
        assertThat(reasons(Forms.TEXT, Answer.of("a".repeat(4_001)))).containsExactly(Reason.TOO_LONG);
        FieldType several = text(TextType.Format.MULTI_LINE).build();
        assertThat(reasons(several, Answer.of("a\n".repeat(50_000)))).isEmpty();
        assertThat(reasons(several, Answer.of("a".repeat(100_001)))).containsExactly(Reason.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029})
    void aTextOfOneLineHasNoLineBreak(int character) {
        assertThat(reasons(Forms.TEXT, Answer.of("a" + (char) character + "b"))).containsExactly(Reason.LINE_BREAK);
    }

    @ParameterizedTest(name = "\"{0}\" -> {1}")
    @CsvSource({
        "03-1234-5678, true",
        "+81 (3) 1234.5678, true",
        "(03) 1234 5678, true",
        "1234, true",
        "123, false",
        "12345678901234567890, true",
        "123456789012345678901, false",
        "++81312345678, false",
        "03-1234-5678 ext 5, false",
        "1+2345678, false",
        "０３１２３４５６７８, false", // what a person typed is not converted
    })
    void aPhoneNumberHasDigitsAndWhatSeparatesThem(String number, boolean taken) {
        assertThat(reasons(text(TextType.Format.PHONE).build(), Answer.of(number))
                        .isEmpty())
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "\"{0}\" -> {1}")
    @CsvSource({
        "a@example.com, true",
        "山田@例.jp, true",
        "a@b.c.d, true",
        "a@example, false",
        "@example.com, false",
        "a@@example.com, false",
        "a@b@example.com, false",
        "a@.example.com, false",
        "a@example.com., false",
        "a@example..com, false",
        "a b@example.com, false",
        "a　b@example.com, false", // an ideographic space
    })
    void anEmailAddressHasSomethingAnAtSignAndADomainWithADot(String address, boolean taken) {
        assertThat(reasons(text(TextType.Format.EMAIL).build(), Answer.of(address))
                        .isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void aTextMatchesItsPatternAsAWhole() {
        FieldType type = TextType.builder().pattern("[A-Z]{2}[0-9]+").build();

        assertThat(reasons(type, Answer.of("AB12"))).isEmpty();
        assertThat(reasons(type, Answer.of("AB12x"))).containsExactly(Reason.PATTERN);
    }

    @Test
    void aPatternThatTakesTooMuchWorkIsAViolationOfItsOwn() {
        FieldType type = TextType.builder().pattern("(a+)+$").build();

        assertThat(reasons(type, Answer.of("a".repeat(3_000) + "!"))).containsExactly(Reason.PATTERN_OVER_BUDGET);
    }
}
