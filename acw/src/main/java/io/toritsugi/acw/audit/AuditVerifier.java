package io.toritsugi.acw.audit;

import io.toritsugi.acw.audit.merkle.Checkpoint;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether an audit log is as it was written, and names the first thing that is not.
 *
 * <p>The chain alone shows every change, removal, insertion or move by someone who did not make the links behind it anew. Against someone who
 * did, checkpoints help that he could not reach: the fault is then known to lie between two of them. It reads the log once, and holds one record
 * at a time. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class AuditVerifier {
    private final Collection<Checkpoint> checkpoints;
    private final Retention retention;
    private final Instant now;

    /**
     * Makes a verifier.
     *
     * @param checkpoints what the log was at earlier moments, in any order; whoever signed them is checked beforehand
     * @param retention how long contents are kept: one that is missing earlier is a fault
     * @param now the time
     */
    public AuditVerifier(Collection<Checkpoint> checkpoints, Retention retention, Instant now) {
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
        this.retention = Objects.requireNonNull(retention, "AuditVerifier.retention");
        this.now = Objects.requireNonNull(now, "AuditVerifier.now");
    }

    /**
     * {@return what is first wrong with a log; empty if nothing is}
     *
     * @param lines the log, a line for each record
     */
    public Optional<AuditFault> verify(Iterator<String> lines) {
        return verify(AuditChain.empty(), lines);
    }

    /**
     * {@return what is first wrong with the rest of a log whose beginning is known to be right; empty if nothing is}
     *
     * @param from the end of what is known to be right
     * @param lines the rest of the log, a line for each record
     */
    public Optional<AuditFault> verify(AuditChain from, Iterator<String> lines) {
        Deque<Checkpoint> ahead = new ArrayDeque<>(checkpoints);
        ahead.removeIf(checkpoint -> checkpoint.size() < from.size());
        AuditChain chain = from;
        long vouched = from.size();
        while (true) {
            while (!ahead.isEmpty() && ahead.getFirst().size() == chain.size()) {
                Checkpoint checkpoint = ahead.removeFirst();
                if (!checkpoint.equals(chain.checkpoint(checkpoint.log()))) {
                    return fault(AuditFault.Kind.REWRITTEN, vouched, Math.max(vouched, chain.size() - 1));
                }
                vouched = chain.size();
            }
            if (!lines.hasNext()) {
                return ahead.isEmpty() ? Optional.empty() : fault(AuditFault.Kind.REMOVED, chain.size(), chain.size());
            }
            Optional<AuditRecord> read = parsed(lines.next());
            Optional<AuditFault> fault = read.isEmpty()
                    ? fault(AuditFault.Kind.CHANGED, chain.size(), chain.size())
                    : wrong(read.get(), chain, lines);
            if (fault.isPresent()) {
                return fault;
            }
            chain = chain.with(read.orElseThrow());
        }
    }

    private Optional<AuditFault> wrong(AuditRecord record, AuditChain chain, Iterator<String> rest) {
        long expected = chain.size();
        if (record.index() < expected) {
            return fault(AuditFault.Kind.INSERTED, expected, expected);
        }
        if (record.index() > expected) {
            return fault(
                    comesLater(expected, rest) ? AuditFault.Kind.REORDERED : AuditFault.Kind.REMOVED,
                    expected,
                    expected);
        }
        if (!record.link().equals(record.linkAfter(chain.head())) || !record.contentHolds()) {
            return fault(AuditFault.Kind.CHANGED, expected, expected);
        }
        boolean missing = record.content().isEmpty()
                && retention
                        .keptUntil(record)
                        .filter(until -> !until.isAfter(now))
                        .isEmpty();
        return missing ? fault(AuditFault.Kind.CONTENT_MISSING, expected, expected) : Optional.empty();
    }

    private static boolean comesLater(long index, Iterator<String> rest) {
        boolean found = false;
        while (!found && rest.hasNext()) {
            found = parsed(rest.next())
                    .filter(record -> record.index() == index)
                    .isPresent();
        }
        return found;
    }

    private static Optional<AuditRecord> parsed(String line) {
        try {
            return Optional.of(AuditRecord.parse(line));
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    private static Optional<AuditFault> fault(AuditFault.Kind kind, long from, long to) {
        return Optional.of(new AuditFault(kind, from, to));
    }
}
