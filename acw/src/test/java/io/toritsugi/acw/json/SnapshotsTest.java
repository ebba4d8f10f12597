package io.toritsugi.acw.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.toritsugi.acw.vocabulary.AcwEvents;
import io.toritsugi.core.journal.SnapshotCodec;
import io.toritsugi.core.journal.personal.AesGcmCodec;
import io.toritsugi.core.journal.personal.InMemoryKeys;
import io.toritsugi.core.journal.personal.PersonalDataCodec;
import io.toritsugi.core.journal.personal.ProtectedJson;
import io.toritsugi.core.json.Jackson3;
import io.toritsugi.core.json.JsonCodec;
import java.security.SecureRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Personal data in snapshots is protected as it is in the events, and forgotten with them. */
class SnapshotsTest {
    private static final String MARK = "PERSONAL-MARK";

    private static final JsonCodec CODEC = Jackson3.codec(AcwEvents.VOCABULARY);

    private final ProtectedJson json = encrypted();

    private static ProtectedJson encrypted() {
        SecureRandom random = new SecureRandom();
        return new ProtectedJson(CODEC, new AesGcmCodec(new InMemoryKeys(random), random));
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.json.SnapshotSamples#all")
    <S> void nothingPersonalCanBeRead(SnapshotSamples.Sample<S> sample) {
        String written = sample.codec(json).write(SnapshotSamples.ACME, sample.state());

        assertThat(written).doesNotContain(MARK);
        assertThat(sample.codec(json).read(SnapshotSamples.ACME, written)).isEqualTo(sample.state());
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.json.SnapshotSamples#all")
    <S> void whatIsForgottenLeavesTheRestReadable(SnapshotSamples.Sample<S> sample) {
        String written = sample.codec(json).write(SnapshotSamples.ACME, sample.state());
        ProtectedJson withoutKeys = encrypted();

        S read = sample.codec(withoutKeys).read(SnapshotSamples.ACME, written);
        assertThat(sample.codec(new ProtectedJson(CODEC, PersonalDataCodec.plain()))
                        .write(SnapshotSamples.ACME, read))
                .doesNotContain(MARK);
    }

    @ParameterizedTest
    @MethodSource("io.toritsugi.acw.json.SnapshotSamples#all")
    <S> void whatIsNoSnapshotIsRefused(SnapshotSamples.Sample<S> sample) {
        SnapshotCodec<S> snapshots = sample.codec(json);

        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.read(SnapshotSamples.ACME, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.read(SnapshotSamples.ACME, "[1]"));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshots.read(SnapshotSamples.ACME, "{}\n{}"));
    }
}
