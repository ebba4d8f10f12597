package io.toritsugi.acw.form;

import io.toritsugi.acw.answer.Answer;
import io.toritsugi.acw.code.Code;
import io.toritsugi.acw.code.CodeTree;
import io.toritsugi.acw.code.CodeTreeRef;
import io.toritsugi.acw.form.Violation.Reason;
import io.toritsugi.core.id.QueueId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which paths through a tree may be chosen. */
final class CodeLimits implements AnswerLimits {
    private final Paths paths;
    private final boolean leafOnly;

    CodeLimits(Paths paths, boolean leafOnly) {
        this.paths = paths;
        this.leafOnly = leafOnly;
    }

    /** A tree whose codes are found by name, level by level; fields that use one tree share it. */
    static final class Paths {
        private final CodeTreeRef tree;
        private final Map<String, Node> roots;

        Paths(CodeTree tree) {
            this.tree = tree.ref();
            this.roots = nodes(tree.codes());
        }

        private static Map<String, Node> nodes(List<Code> codes) {
            Map<String, Node> nodes = new HashMap<>();
            codes.forEach(code -> nodes.put(code.id(), new Node(code, nodes(code.children()))));
            return nodes;
        }
    }

    private record Node(Code code, Map<String, Node> children) {
        boolean isOffered(AnswerContext context) {
            QueueId queue = context.queue().orElse(null);
            return queue == null || code.queues().isEmpty() || code.queues().contains(queue);
        }

        boolean isLeaf() {
            return code.children().stream().allMatch(Code::retired);
        }
    }

    @Override
    public void check(Answer answer, AnswerContext context, Findings findings) {
        boolean retired = false;
        boolean offered = true;
        Node end = null;
        Map<String, Node> level = paths.roots;
        for (String id : ((Answer.OfPath) answer).path().codes()) {
            end = level.get(id);
            if (end == null) {
                findings.add(Reason.UNKNOWN_CODE, paths.tree);
                return;
            }
            retired |= end.code.retired();
            offered &= end.isOffered(context);
            level = end.children;
        }
        boolean kept = context.kept().contains(findings.field());
        findings.addIf(retired && !kept, Reason.RETIRED_CODE, paths.tree);
        findings.addIf(leafOnly && end != null && !end.isLeaf(), Reason.CODE_NOT_FINAL, paths.tree);
        findings.addIf(!offered, Reason.CODE_NOT_OFFERED, paths.tree);
    }
}
