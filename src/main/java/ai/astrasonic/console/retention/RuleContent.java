package ai.astrasonic.console.retention;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.console.approvals.ApprovalContent;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.console.texts.Figures;
import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionRules;
import ai.astrasonic.retention.RuleVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a second person approves with the change of a rule: what it says now, and what it would say. */
@Service
class RuleContent implements ApprovalContent.Source {

    private static final String RULE = "retention/rules?rule=";

    private final RetentionRules rules;

    RuleContent(RetentionRules rules) {
        this.rules = rules;
    }

    @Override
    public String kind() {
        return "retention-rule";
    }

    @Override
    public Optional<ApprovalContent> of(Approval approval) {
        return Optional.of(approval.link())
                .filter(link -> link.startsWith(RULE))
                .map(link -> link.substring(RULE.length()))
                .flatMap(key -> Typed.read(key, RetentionTerm::of))
                .flatMap(term -> proposal(term.key(), approval))
                .map(this::content);
    }

    private Optional<RuleVersion> proposal(String key, Approval approval) {
        return rules.versions(key).stream()
                .filter(version -> approval.object().equals(version.id()))
                .findFirst();
    }

    private ApprovalContent content(RuleVersion proposal) {
        var after = proposal.rule();
        var before = rules.on(after.validFrom(), after.key());
        var stays = Stream.of(
                        t("retention.approve.clock", RetentionWords.clock(after.key())),
                        t("retention.approve.kept", before.version()))
                .toList();
        return new ApprovalContent(after.key(), changes(before, after), stays);
    }

    private static List<String> changes(RetentionRule before, RetentionRule after) {
        return Stream.of(
                        t(
                                "retention.approve.rule",
                                RetentionWords.rule(after.key()),
                                RetentionWords.day(after.validFrom())),
                        change("period", RetentionWords.period(before.period()), RetentionWords.period(after.period())),
                        change("basis", before.basis(), after.basis()),
                        change(
                                "approval",
                                RetentionWords.approval(before.approval()),
                                RetentionWords.approval(after.approval())),
                        change("most", Figures.number(before.mostRows()), Figures.number(after.mostRows())))
                .toList();
    }

    private static String change(String field, String before, String after) {
        var name = t("retention." + field);
        return before.equals(after)
                ? t("retention.approve.same", name, after)
                : t("retention.approve.change", name, before, after);
    }
}
