package ai.astrasonic.approvals;

import java.util.UUID;

/**
 * What somebody wants done and another has to approve.
 *
 * @param kind of act, such as {@code erasure}; key of the texts {@code approval.kind.…}
 * @param object what it is done to, by its id; one live order at most for each kind and object
 * @param contentSha256 of exactly what is approved: another content needs another approval
 * @param link path in the console where the content can be read, such as {@code requests/…}
 * @param reason why it is wanted
 */
public record ApprovalOrder(String kind, UUID object, String contentSha256, String link, String reason) {}
