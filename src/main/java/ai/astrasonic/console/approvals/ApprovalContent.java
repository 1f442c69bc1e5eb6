package ai.astrasonic.console.approvals;

import ai.astrasonic.approvals.Approval;
import java.util.List;
import java.util.Optional;

/**
 * What exactly is to be approved, in words for whoever decides.
 *
 * @param number of the case, which is typed before approving
 * @param counts how much it touches, a line each
 * @param stays what stays and because of which duty, a line each
 */
public record ApprovalContent(String number, List<String> counts, List<String> stays) {

    public ApprovalContent {
        counts = List.copyOf(counts);
        stays = List.copyOf(stays);
    }

    /** Knows the content of one kind of approval; a capability that asks for approvals has one. */
    public interface Source {

        /** As the order names it. */
        String kind();

        /** Empty when the content is not there any more. */
        Optional<ApprovalContent> of(Approval approval);
    }
}
