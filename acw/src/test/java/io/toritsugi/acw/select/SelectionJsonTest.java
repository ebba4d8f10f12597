package io.toritsugi.acw.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelectionJsonTest {
    private static final String TABLE = "{\"id\":\"centre\",\"otherwise\":{\"template\":\"support\"},\"rules\":"
            + "[{\"choice\":{\"regulatedTypes\":[\"credit\"],\"template\":\"billing\",\"version\":2},\"id\":\"loans\","
            + "\"when\":{\"compare\":{\"fact\":\"contact.queue\",\"operator\":\"=\",\"value\":{\"text\":\"loans\"}}}}],"
            + "\"version\":1}";

    static JsonCodec[] codecs() {
        return new JsonCodec[] {Jackson2.codec(), Jackson3.codec()};
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void aTableIsWrittenAndReadByEitherJackson(JsonCodec codec) {
        SelectionTable table = Tables.table("centre")
                .addRules(Tables.rule("loans", "contact.queue = 'loans'", "billing", 2, "credit"))
                .otherwise(Tables.choice("support"))
                .build();

        assertThat(codec.write(table)).isEqualTo(TABLE);
        assertThat(codec.read(TABLE, SelectionTable.class)).isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void aFaultIsWrittenAndReadByEitherJackson(JsonCodec codec) {
        SelectorFault fault = new SelectorFault("by-intent", SelectorFault.Reason.UNKNOWN_TEMPLATE, "gone");
        String json = "{\"detail\":\"gone\",\"reason\":\"UNKNOWN_TEMPLATE\",\"selector\":\"by-intent\"}";

        assertThat(codec.write(fault)).isEqualTo(json);
        assertThat(codec.read(json, SelectorFault.class)).isEqualTo(fault);
    }
}
