package io.toritsugi.kpi.collect;

import io.toritsugi.kpi.internal.bytes.ByteSink;
import io.toritsugi.kpi.internal.bytes.ByteSource;
import io.toritsugi.kpi.measure.DistinctCustomers;
import io.toritsugi.kpi.measure.Extremes;
import io.toritsugi.kpi.measure.GroupTotals;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The binary form of cells: cohorts and groupings by their places, groups in the order in which they are listed. */
final class CellsForm {
    private static final int VERSION = 1;
    private static final String WHAT = "collected figures";

    private CellsForm() {}

    static byte[] write(KpiCells cells, Instant toldUntil) {
        ByteSink out = new ByteSink().number(VERSION).text(cells.meaning()).text(toldUntil.toString());
        for (List<GroupCells> cohort : cells.cohorts()) {
            for (GroupCells grouped : cohort) {
                write(grouped, out);
            }
        }
        out.number(cells.oddities().size());
        cells.oddities().forEach((kind, times) -> out.text(kind).number(times));
        return out.written();
    }

    private static void write(GroupCells grouped, ByteSink out) {
        List<List<String>> keys = grouped.keys().stream()
                .sorted(GroupCells.order(grouped.grouping()))
                .toList();
        out.number(keys.size());
        for (List<String> key : keys) {
            KpiCell cell = grouped.find(key).orElseThrow();
            key.forEach(out::text);
            out.text(cell.end().toString())
                    .block(cell.totals().toBytes())
                    .block(cell.extremes().toBytes())
                    .block(cell.stretches().toBytes())
                    .block(cell.customers().toBytes());
        }
    }

    /** Fills empty cells of the same meaning. {@return until when everything has been told} */
    static Instant read(byte[] bytes, KpiCells empty) {
        ByteSource in = new ByteSource(WHAT, bytes);
        in.version(VERSION);
        if (!in.text().equals(empty.meaning())) {
            throw new IllegalArgumentException(
                    "The binary form of " + WHAT
                            + " must be of equal settings, groupings, populations, attributions and measures of sources, and was of others");
        }
        Instant toldUntil = instant(in.text());
        for (List<GroupCells> cohort : empty.cohorts()) {
            for (GroupCells grouped : cohort) {
                read(in, grouped);
            }
        }
        for (int left = in.count(); left > 0; left--) {
            empty.odd(in.text(), in.number());
        }
        in.end();
        return toldUntil;
    }

    private static void read(ByteSource in, GroupCells grouped) {
        for (int left = in.count(); left > 0; left--) {
            List<String> key = new ArrayList<>();
            while (key.size() < grouped.grouping().dimensions().size()) {
                key.add(in.text());
            }
            KpiCell cell = new KpiCell(
                    instant(in.text()),
                    GroupTotals.fromBytes(in.block()),
                    Extremes.fromBytes(in.block()),
                    GroupTotals.fromBytes(in.block()),
                    DistinctCustomers.fromBytes(in.block()));
            grouped.merge(List.copyOf(key), cell);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOne) {
            throw new IllegalArgumentException(
                    "The binary form of " + WHAT + " must have instants where it says when, had \"" + text + "\"",
                    notOne);
        }
    }
}
