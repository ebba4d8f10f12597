package io.toritsugi.acw.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Logs with some records. */
final class AuditSamples {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private AuditSamples() {}

    static List<AuditRecord> records(int size) {
        return records(IntStream.range(0, size)
                .mapToObj(i -> "{\"event\":\"FieldEdited\",\"field\":\"お問い合わせ\",\"number\":" + i + "}")
                .toList());
    }

    static List<AuditRecord> records(List<String> contents) {
        List<AuditRecord> records = new ArrayList<>();
        AuditChain chain = AuditChain.empty();
        for (String content : contents) {
            AuditRecord record = chain.next(
                    NOON.plusSeconds(records.size()), records.size() % 2 == 0 ? "billing-records" : "notes", content);
            records.add(record);
            chain = chain.with(record);
        }
        return records;
    }

    static AuditChain chain(List<AuditRecord> records) {
        AuditChain chain = AuditChain.empty();
        for (AuditRecord record : records) {
            chain = chain.with(record);
        }
        return chain;
    }

    static List<String> lines(List<AuditRecord> records) {
        return records.stream().map(AuditRecord::line).toList();
    }
}
