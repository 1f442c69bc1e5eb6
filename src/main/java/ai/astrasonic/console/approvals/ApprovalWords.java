package ai.astrasonic.console.approvals;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalImpossible;
import ai.astrasonic.approvals.ApprovalStatus;
import ai.astrasonic.approvals.ApprovalTab;
import ai.astrasonic.console.parts.Actors;
import ai.astrasonic.console.parts.State;

/** Says approvals in words. */
final class ApprovalWords {

    private ApprovalWords() {}

    static String kind(Approval approval) {
        return t("approvals.kind." + approval.kind());
    }

    static String status(ApprovalStatus status) {
        return t("approvals.status." + status);
    }

    static State state(Approval approval) {
        return State.of(tone(approval.status()), status(approval.status()));
    }

    static String tab(ApprovalTab tab) {
        return t("approvals.tab." + tab);
    }

    static String impossible(ApprovalImpossible refusal) {
        return t("approvals.impossible." + refusal.why(), refusal.by().isEmpty() ? "–" : Actors.word(refusal.by()));
    }

    private static State.Tone tone(ApprovalStatus status) {
        return switch (status) {
            case WAITING -> State.Tone.WATCH;
            case APPROVED -> State.Tone.GOOD;
            case REFUSED -> State.Tone.BAD;
            case WITHDRAWN, EXPIRED -> State.Tone.NEUTRAL;
        };
    }
}
