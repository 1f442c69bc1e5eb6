package ai.astrasonic.console.policies;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.console.approvals.ApprovalContent;
import ai.astrasonic.policies.Policies;
import ai.astrasonic.policies.PolicyDesk;
import ai.astrasonic.policies.PolicyId;
import ai.astrasonic.policies.PolicyVersion;
import ai.astrasonic.policies.text.SectionDiff;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person approves with a version of the policy: from when, how it was judged, the summary, and which sections change. */
@Service
class PolicyApproval implements ApprovalContent.Source {

    private final Policies policies;

    PolicyApproval(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String kind() {
        return PolicyDesk.KIND;
    }

    /** Other words than those that were asked about are not shown as if they were. */
    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return policies.find(new PolicyId(approval.object()))
                .filter(version -> approval.contentSha256().equals(version.sha256()))
                .map(version -> new ApprovalContent(
                        version.id().toString(), lines(version), List.of(t("policies.approve.kept"))));
    }

    private List<String> lines(PolicyVersion version) {
        var judged = Optional.ofNullable(version.materiality());
        var summary = version.words().summary();
        var facts = Stream.of(
                t("policies.approve.from", PolicyTexts.day(version.words().effectiveOn())),
                PolicyTexts.material(version)
                        + judged.map(it -> ": " + it.because()).orElse(""),
                summary.en(),
                summary.nl());
        return Stream.concat(facts, changed(version)).toList();
    }

    private Stream<String> changed(PolicyVersion version) {
        return policies.diff(version.id(), Locale.ENGLISH).stream()
                .flatMap(diff -> diff.changed().stream())
                .map(section -> t("policies.fate." + section.fate()) + ": " + heading(section));
    }

    private static String heading(SectionDiff section) {
        var words = section.heading().stream().map(piece -> piece.text()).collect(Collectors.joining());
        return words.isBlank() ? t("policies.diff.above") : words;
    }
}
