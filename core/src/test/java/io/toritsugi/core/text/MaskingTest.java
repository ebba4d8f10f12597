package io.toritsugi.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be masked, and what must stay: both are lists of lines. */
class MaskingTest {
    private static final List<String> NAMES =
            List.of("山田", "佐藤花子", "田中", "Smith", "Jane Doe", "髙橋", "O'Brien", "鈴木", "渡邊", "ヤマダ");

    private static final Masking ENGLISH = Masking.in(Locale.ENGLISH).withNames(NAMES);

    static Stream<Arguments> masked() throws IOException {
        return lines("masked.txt").map(line -> Arguments.of((Object[]) line.split("\\|", -1)));
    }

    static Stream<Arguments> kept() throws IOException {
        return lines("kept.txt").map(line -> Arguments.of((Object[]) line.split("\\|", 2)));
    }

    private static Stream<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MaskingTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("masked")
    void isMasked(String kind, String text, String masked) {
        String all = NAMES.isEmpty() ? "" : ENGLISH.mask(text).text();
        assertThat(all).as(kind).isEqualTo(masked);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isKept(String kind, String text) {
        assertThat(ENGLISH.mask(text).findings())
                .noneMatch(finding -> finding.kind().words().en().equals(kind));
    }

    @Test
    void bothListsHaveEnoughOfEveryKind() throws IOException {
        for (List<String> lines :
                List.of(lines("masked.txt").toList(), lines("kept.txt").toList())) {
            for (MaskingKind kind : MaskingKind.values()) {
                assertThat(lines.stream()
                                .filter(line -> line.startsWith(kind.words().en() + "|")))
                        .as(kind.name())
                        .hasSizeGreaterThanOrEqualTo(25);
            }
        }
    }

    @Test
    void marksSpeakJapaneseToo() {
        Masked masked =
                Masking.in(Locale.JAPANESE).withNames(NAMES).mask("山田様 090-1234-5678、taro@example.com、〒100-0001");

        assertThat(masked.text()).isEqualTo("[氏名]様 [電話番号]、[メールアドレス]、[郵便番号]");
        assertThat(masked.findings())
                .extracting(finding -> finding.kind())
                .containsExactly(MaskingKind.NAME, MaskingKind.PHONE, MaskingKind.E_MAIL, MaskingKind.POSTAL_CODE);
        assertThat(masked.toString()).doesNotContain("様", "1234", "example");
    }

    @Test
    void onlyTheKindsThatAreAskedForAreMasked() {
        String text = "山田様 090-1234-5678";

        assertThat(ENGLISH.only(EnumSet.of(MaskingKind.PHONE)).mask(text).text())
                .isEqualTo("山田様 [phone]");
        assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.only(EnumSet.noneOf(MaskingKind.class)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.withNames(List.of(" ")))
                .withMessageContaining("must not be blank");
    }

    @Property
    void maskingTwiceChangesNothingMore(@ForAll String text) {
        String once = ENGLISH.mask(text).text();

        assertThat(ENGLISH.mask(once).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-", "@", "a@", "1-", "1 ", "+", "0", "(", ".", "a.", "「", "Mr. ", "１", "〒"})
    void aMillionOfTheSameIsNoTrouble(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());

        assertThat(ENGLISH.mask(text).text()).isEqualTo(text);
        assertThat(Sentences.of(text)).isNotNull();
        assertThat(FoldedText.fold(text)).isNotEmpty();
    }
}
