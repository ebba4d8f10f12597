package io.toritsugi.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.toritsugi.core.id.TenantId;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson2;
import io.toritsugi.core.json.Jackson3;
import java.util.function.Function;

/** Writes states as snapshots and reads them back, by either Jackson. */
public final class SnapshotCopies {
    public static final TenantId ACME = TenantId.of("acme");
    public static final ProtectedJson JSON_2 = new ProtectedJson(Jackson2.codec(), PersonalDataCodec.plain());
    public static final ProtectedJson JSON_3 = new ProtectedJson(Jackson3.codec(), PersonalDataCodec.plain());

    private SnapshotCopies() {}

    /** {@return the state as it is read; both Jacksons have written the same text and read the same state} */
    public static <S> S copy(Function<ProtectedJson, SnapshotCodec<S>> codecs, S state) {
        SnapshotCodec<S> codec2 = codecs.apply(JSON_2);
        SnapshotCodec<S> codec3 = codecs.apply(JSON_3);
        String text = codec2.write(ACME, state);
        assertThat(codec3.write(ACME, state)).isEqualTo(text);
        S read = codec2.read(ACME, text);
        assertThat(codec3.read(ACME, text)).isEqualTo(read);
        return read;
    }
}
