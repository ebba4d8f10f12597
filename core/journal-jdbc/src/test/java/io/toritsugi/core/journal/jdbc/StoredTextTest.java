package io.toritsugi.core.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoredTextTest {
    @Property
    void everyTextIsReadAsItWas(@ForAll("texts") String text) {
        String stored = StoredText.of(text);

        assertThat(stored).isNotEmpty().matches(StoredText::isStorable);
        assertThat(StoredText.read(stored)).isEqualTo(text);
    }

    @Property
    void twoTextsHaveTwoKeys(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(StoredText.key(one, 70).equals(StoredText.key(other, 70))).isEqualTo(one.equals(other));
        assertThat(StoredText.key(one, 70))
                .isNotEmpty()
                .matches(StoredText::isStorable)
                .hasSizeLessThanOrEqualTo(70);
        assertThat(StoredText.key(StoredText.key(one, 70), 70).equals(StoredText.key(one, 70)))
                .isEqualTo(StoredText.key(one, 70).equals(one));
    }

    @Example
    void anOrdinaryTextIsStoredAsItIs() {
        assertThat(StoredText.of("{\"name\":\"取次 👩‍💻 \\\\\"}")).isEqualTo("{\"name\":\"取次 👩‍💻 \\\\\"}");
        assertThat(StoredText.key("取次 👩‍💻", 70)).isEqualTo("取次 👩‍💻");
    }

    @Example
    void whatNobodyStoredIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StoredText.read("\\\\00"));
        assertThatIllegalArgumentException().isThrownBy(() -> StoredText.read("\\\\zzzz"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', '#', '\\', '0', '\0', '\ud83d', '\udc69', '取')
                .ofMaxLength(5)
                .flatMap(part -> Arbitraries.of(part, part, part, part.repeat(20)));
    }
}
