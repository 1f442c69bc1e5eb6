package ai.astrasonic.api;

import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.shared.RequestId;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answers that are no package over REST, by mail or on paper, by the same services as the screens. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class AnswerController {

    private final Answering answering;

    AnswerController(Answering answering) {
        this.answering = answering;
    }

    /** A notice by mail counts once it has left. */
    @PostMapping("/extension")
    ResponseEntity<Map<String, Object>> extend(@PathVariable String id, @RequestBody AnswerJson.MoreTime body) {
        var request = RequestId.of(id);
        var postedOn = body.postedOn();
        var decision = postedOn == null
                ? answering.extend(request, body.chosen(), body.words())
                : answering.extendByLetter(request, body.chosen(), body.words(), postedOn, body.proofOrNone());
        return switch (decision) {
            case ExtensionDecision.Granted(var deadline) ->
                ResponseEntity.ok(Map.of("legal", deadline.legal(), "counts", postedOn != null));
            case ExtensionDecision.TooLate(var _, var last) ->
                ResponseEntity.status(409).body(Map.of("refused", "too-late", "lastDay", last));
            case ExtensionDecision.BeforeReceipt(var _, var received) ->
                ResponseEntity.status(409).body(Map.of("refused", "before-receipt", "received", received));
        };
    }

    @PostMapping("/refusal")
    ResponseEntity<Void> refuse(@PathVariable String id, @RequestBody AnswerJson.Refusal body) {
        if (body.byLetter()) {
            answering.refuseByLetter(RequestId.of(id), body.chosen(), body.words());
        } else {
            answering.refuse(RequestId.of(id), body.chosen(), body.words());
        }
        return ResponseEntity.accepted().build();
    }

    /** Where was searched is the reason; by mail where the person gave an address, else by a letter to be posted. */
    @PostMapping("/no-data")
    ResponseEntity<Void> sayNoData(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        answering.sayNoData(RequestId.of(id), body.words());
        return ResponseEntity.accepted().build();
    }

    /** A letter was posted. */
    @PostMapping("/posting")
    ResponseEntity<Void> posted(@PathVariable String id, @RequestBody AnswerJson.Posted body) {
        answering.recordPosted(RequestId.of(id), body.day(), body.proofOrNone());
        return ResponseEntity.noContent().build();
    }
}
