package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.console.approvals.ApprovalContent;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.ErasureCases;
import ai.astrasonic.erasure.ErasurePlan;
import ai.astrasonic.erasure.ErasureView;
import ai.astrasonic.erasure.SetPlan;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person approves with an erasure: how much goes, and what stays because of which duty. */
@Service
class ErasureContent implements ApprovalContent.Source {

    private static final String CASES = "requests/";

    private final ErasureCases cases;
    private final ErasurePlanTable table;

    ErasureContent(ErasureCases cases, ErasurePlanTable table) {
        this.cases = cases;
        this.table = table;
    }

    @Override
    public String kind() {
        return "erasure";
    }

    /** Another plan than the one that was asked about is not shown as if it were. */
    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return request(approval)
                .flatMap(cases::of)
                .filter(erasure -> erasure.id().value().equals(approval.object()))
                .filter(erasure -> erasure.planSha256().equals(approval.contentSha256()))
                .map(this::content);
    }

    private static Optional<RequestId> request(Approval approval) {
        return Optional.of(approval.link())
                .filter(link -> link.startsWith(CASES))
                .flatMap(link -> Typed.read(link.substring(CASES.length()), UUID::fromString))
                .map(RequestId::new);
    }

    /** What is at stake, for whoever asks for the approval. */
    Facts stake(ErasureView erasure) {
        var content = content(erasure);
        var facts = new Facts()
                .with(t("approvals.what"), t("erasure.ask.what"))
                .with(t("approvals.counts"), lines(content.counts()));
        if (!content.stays().isEmpty()) {
            facts.with(t("approvals.stays"), lines(content.stays()));
        }
        return facts.with(t("approvals.undo"), t("erasure.ask.undo"));
    }

    private static List<Span> lines(List<String> lines) {
        return lines.stream().map(Span::new).toList();
    }

    private ApprovalContent content(ErasureView erasure) {
        return new ApprovalContent(erasure.request().toString(), counts(erasure.plan()), stays(erasure.plan()));
    }

    private List<String> counts(ErasurePlan plan) {
        var goes = Stream.of(
                t("erasure.approve.rows", ErasurePlanTable.number(plan.erasedRows())),
                t(
                        "erasure.objects",
                        ErasurePlanTable.number(plan.objectsGone()),
                        PackageSection.size(plan.bytesGone())));
        var identity = plan.identity().isEmpty() ? Stream.<String>of() : Stream.of(t("erasure.approve.identity"));
        var recipients = Stream.of(t("erasure.recipients", table.namesOf(plan)));
        return Stream.of(goes, identity, recipients).flatMap(lines -> lines).toList();
    }

    private List<String> stays(ErasurePlan plan) {
        var events = table.endingByThemselves(plan).stream()
                .map(set -> table.titleOf(set.key()) + ": "
                        + Duty.inWords(set.keptBecause(), UI.getCurrent().getLocale()));
        var records = plan.dataSets().stream()
                .filter(set -> set.fate() != SetPlan.Fate.ERASED)
                .map(set -> t(
                        "erasure.approve.stays",
                        table.titleOf(set.dataSet()),
                        ErasurePlanTable.number(set.rows()),
                        t("erasure.fate." + set.fate()),
                        table.why(set)))
                .map(String::strip);
        return Stream.concat(records, events).toList();
    }
}
