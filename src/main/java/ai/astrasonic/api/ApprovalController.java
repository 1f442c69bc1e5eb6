package ai.astrasonic.api;

import ai.astrasonic.approvals.Approval;
import ai.astrasonic.approvals.ApprovalDesk;
import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.ApprovalTab;
import ai.astrasonic.approvals.Approvals;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approvals over REST, by the same services as the screens; the token says when its person signed in. */
@RestController
@RequestMapping("/api/v1/approvals")
class ApprovalController {

    private static final int MOST = 200;

    private final ApprovalDesk desk;
    private final Approvals approvals;

    ApprovalController(ApprovalDesk desk, Approvals approvals) {
        this.desk = desk;
        this.approvals = approvals;
    }

    /** What waits for whoever asks, the oldest first. */
    @GetMapping
    List<Waiting> waiting() {
        return desk.page(ApprovalTab.WAITING, null, MOST).stream()
                .map(Waiting::of)
                .toList();
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<Void> approve(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        approvals.approve(new ApprovalId(UUID.fromString(id)), body.words());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/refusal")
    ResponseEntity<Void> refuse(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        approvals.refuse(new ApprovalId(UUID.fromString(id)), body.words());
        return ResponseEntity.noContent().build();
    }

    /** What waits, as JSON. */
    record Waiting(
            UUID id,
            String kind,
            UUID object,
            String contentSha256,
            String link,
            String reason,
            String askedBy,
            String askedAt,
            String expiresAt) {

        static Waiting of(Approval approval) {
            return new Waiting(
                    approval.id().value(),
                    approval.kind(),
                    approval.object(),
                    approval.contentSha256(),
                    approval.link(),
                    approval.reason(),
                    approval.askedBy(),
                    approval.askedAt().toString(),
                    approval.expiresAt().toString());
        }
    }
}
