package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.console.approvals.ApprovalContent;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.retention.SheetDesk;
import ai.astrasonic.retention.SheetLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person lets go with a line of the sheet: where, how much, how old, and what holds keep. */
@Service
class LineContent implements ApprovalContent.Source {

    private final SheetDesk desk;
    private final RetentionWords words;

    LineContent(SheetDesk desk, RetentionWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String kind() {
        return "retention-line";
    }

    /** Another plan than the one that was asked about is not shown as if it were. */
    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return desk.find(approval.object())
                .filter(line -> line.contentSha256().equals(approval.contentSha256()))
                .map(line -> new ApprovalContent(line.id().toString(), counts(line), stays(line)));
    }

    private List<String> counts(SheetLine line) {
        var planned = line.planned();
        var where = t(
                "retention.approve.where",
                RetentionWords.rule(line.rule()),
                words.place(line.target()),
                RetentionWords.ending(line.ending()));
        var much = t("retention.approve.due", Figures.number(planned.due()), Figures.size(planned.bytes()));
        var span = planned.oldest() == null
                ? ""
                : t("retention.span", RetentionWords.day(planned.oldest()), RetentionWords.day(planned.newest()));
        var euros = planned.cents() == null ? "" : Figures.euros(planned.cents());
        return Stream.concat(
                        Stream.of(where, much, span, euros),
                        Stream.concat(LineWords.reasons(line).stream(), LineWords.warnings(line).stream()))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    private static List<String> stays(SheetLine line) {
        var held = line.planned().held();
        return List.of(
                t("retention.approve.held", Figures.number(held)),
                t("retention.approve.younger", RetentionWords.day(line.through())));
    }
}
