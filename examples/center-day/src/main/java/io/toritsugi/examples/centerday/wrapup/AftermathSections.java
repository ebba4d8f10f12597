package io.toritsugi.examples.centerday.wrapup;

import io.toritsugi.core.value.Bilingual;
import io.toritsugi.kpi.report.PageRow;
import io.toritsugi.kpi.report.PageSection;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** The sections of the report about what simulated wrap-ups set going: follow-ups and updates of other systems. */
public final class AftermathSections {
    private AftermathSections() {}

    /**
     * {@return the follow-ups, then the updates}
     *
     * @param simulation a simulation that has been given all contacts
     */
    public static List<PageSection> of(WrapUpSimulation simulation) {
        return List.of(followUps(simulation.followUps()), updates(simulation.updates()));
    }

    static PageSection followUps(FollowUpSimulation simulation) {
        Instant asOf = simulation.asOf();
        return PageSection.builder()
                .id("follow-ups")
                .title(new Bilingual("Follow-ups, simulated", "フォローアップ（シミュレーション）"))
                .note(
                        new Bilingual(
                                "What the simulated wrap-ups ask for, done by a scripted back office, as it stands a week after the last of them;"
                                        + " callers whom the source does not name have made-up ids. It counts in no other figure.",
                                "シミュレーションした後処理から生じたフォローアップを、台本どおりの担当部門が処理した結果です。最後の後処理から1週間後の状態です。元の記録にない発信者には仮のIDを付けています。ほかの数値には含まれません。"))
                .addColumns(
                        new Bilingual("Kind", "種類"),
                        new Bilingual("Created", "作成"),
                        new Bilingual("Kept", "期限内に完了"),
                        new Bilingual("Kept late", "期限後に完了"),
                        new Bilingual("Overdue", "期限超過"),
                        new Bilingual("Still to come", "期限前"))
                .addAllRows(simulation.figures().entrySet().stream()
                        .map(kind -> row(
                                kind.getKey().label(),
                                kind.getValue().created(),
                                kind.getValue().kept(),
                                kind.getValue().keptLate(),
                                kind.getValue().overdue(asOf),
                                kind.getValue().stillToCome(asOf)))
                        .toList())
                .build();
    }

    static PageSection updates(UpdateSimulation simulation) {
        return PageSection.builder()
                .id("updates")
                .title(new Bilingual("Updates of other systems, simulated", "他システムへの更新（シミュレーション）"))
                .note(new Bilingual(
                        "What the simulated wrap-ups tell other systems, which fail now and then as a script says; it counts in no other figure.",
                        "シミュレーションした後処理から他システムへ送られた更新です。相手先は台本どおりにときどき失敗します。ほかの数値には含まれません。"))
                .addColumns(
                        new Bilingual("System", "システム"),
                        new Bilingual("Requested", "依頼"),
                        new Bilingual("Delivered at once", "初回で配信"),
                        new Bilingual("Delivered after a retry", "再試行後に配信"),
                        new Bilingual("Dead letters", "配信不能"),
                        new Bilingual("Held back behind one", "配信不能の後で保留"))
                .addAllRows(simulation.figures().entrySet().stream()
                        .map(target -> row(
                                new Bilingual(target.getKey(), target.getKey()),
                                target.getValue().requestedCount(),
                                target.getValue().atOnceCount(),
                                target.getValue().afterRetryCount(),
                                target.getValue().deadLetterCount(),
                                target.getValue().heldBackCount()))
                        .toList())
                .build();
    }

    private static PageRow row(Bilingual label, long... counts) {
        return new PageRow(label, LongStream.of(counts).mapToObj(Long::toString).toList());
    }
}
