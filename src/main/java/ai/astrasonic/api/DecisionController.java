package ai.astrasonic.api;

import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.shared.RequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on requests over REST, each carried out and answered in one go, by the same service as the screens. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class DecisionController {

    private final Decisions decisions;
    private final RequestDesk desk;

    DecisionController(Decisions decisions, RequestDesk desk) {
        this.decisions = decisions;
        this.desk = desk;
    }

    /** What an objection is about, where the request did not say. */
    @PostMapping("/about")
    ResponseEntity<Void> about(@PathVariable String id, @RequestBody CaseJson.About body) {
        decisions.isAbout(RequestId.of(id), body.what());
        return ResponseEntity.noContent().build();
    }

    /** Contested data is only stored while it is checked. */
    @PostMapping("/restriction-meanwhile")
    ResponseEntity<Void> restrictMeanwhile(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        decisions.restrictMeanwhile(RequestId.of(id), body.words());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/decision")
    ResponseEntity<Void> decide(@PathVariable String id, @RequestBody CaseJson.Decision body) {
        var request = RequestId.of(id);
        switch (desk.get(request).kind()) {
            case RECTIFICATION -> decisions.rectify(request, body.righting(), body.verdict());
            case RESTRICTION -> decisions.restrict(request, body.restrictionGround(), body.verdict());
            case OBJECTION -> decisions.upholdObjection(request, body.verdict());
            case ACCESS, PORTABILITY, ERASURE, CONSENT_WITHDRAWAL ->
                throw new IllegalStateException("Request " + request + " is decided elsewhere");
        }
        return ResponseEntity.accepted().build();
    }
}
