package io.toritsugi.acw.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A log of 10,000 events, of which every single bit is changed: with as many tries as it has records, in all of them. */
class EveryBitTest {
    private static final int SIZE = 10_000;
    private static final AuditVerifier VERIFIER = new AuditVerifier(List.of(), Retention.forEver(), AuditSamples.NOON);

    private static final List<AuditRecord> RECORDS = AuditSamples.records(SIZE);
    private static final List<AuditChain> CHAINS = chains();

    private static List<AuditChain> chains() {
        List<AuditChain> chains = new ArrayList<>();
        chains.add(AuditChain.empty());
        RECORDS.forEach(record -> chains.add(chains.get(chains.size() - 1).with(record)));
        return chains;
    }

    @Property
    void everyBitCounts(@ForAll @IntRange(max = SIZE - 1) int index) {
        byte[] line = RECORDS.get(index).line().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < line.length * 8; bit++) {
            line[bit / 8] ^= (byte) (1 << bit % 8);
            Stream<String> changed = new String(line, StandardCharsets.UTF_8).lines();
            line[bit / 8] ^= (byte) (1 << bit % 8);

            Optional<AuditFault> fault = VERIFIER.verify(CHAINS.get(index), changed.iterator());
            assertThat(fault.map(AuditFault::from))
                    .as("record %d, bit %d", index, bit)
                    .contains((long) index);
        }
    }
}
