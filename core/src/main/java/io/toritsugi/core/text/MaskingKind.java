package io.toritsugi.core.text;

import io.toritsugi.core.value.Bilingual;

/**
 * What a text can hold that tells of a person.
 *
 * @since 0.1
 */
public enum MaskingKind {
    /** An e-mail address. */
    E_MAIL("e-mail", "メールアドレス"),
    /** The number of a payment card: 13 to 19 digits that pass the check of Luhn (ISO/IEC 7812-1). */
    CARD("card", "カード番号"),
    /** A Japanese Individual Number (マイナンバー): 12 digits with their check digit. */
    MY_NUMBER("My Number", "マイナンバー"),
    /** A telephone number: Japanese, North American, or international with a plus. */
    PHONE("phone", "電話番号"),
    /** A Japanese postal code. */
    POSTAL_CODE("postal code", "郵便番号"),
    /** A name, as a dictionary has it. */
    NAME("name", "氏名");

    private final String en;
    private final String ja;

    MaskingKind(String en, String ja) {
        this.en = en;
        this.ja = ja;
    }

    /** {@return what it is called} */
    public Bilingual words() {
        return new Bilingual(en, ja);
    }
}
