package ai.astrasonic.api;

import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.Mandates;
import ai.astrasonic.requests.RecipientSteps;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.Specifications;
import ai.astrasonic.shared.RequestId;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a case of any kind over REST: taken on, joined, withdrawn, specified, followed up with recipients. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class CaseController {

    private final RequestDesk desk;
    private final Answering answering;
    private final Mandates mandates;
    private final Specifications specifications;
    private final RecipientSteps recipients;

    CaseController(
            RequestDesk desk,
            Answering answering,
            Mandates mandates,
            Specifications specifications,
            RecipientSteps recipients) {
        this.desk = desk;
        this.answering = answering;
        this.mandates = mandates;
        this.specifications = specifications;
        this.recipients = recipients;
    }

    /** Without an assignee it is given back to all. */
    @PostMapping("/assignment")
    ResponseEntity<Void> assign(@PathVariable String id, @RequestBody CaseJson.Assignment body) {
        desk.assign(RequestId.of(id), body.staff());
        return ResponseEntity.noContent().build();
    }

    /** The earlier request answers both. */
    @PostMapping("/join")
    ResponseEntity<Void> join(@PathVariable String id, @RequestBody CaseJson.Join body) {
        answering.join(RequestId.of(id), RequestId.of(body.earlier()));
        return ResponseEntity.noContent().build();
    }

    /** The person took it back. */
    @PostMapping("/withdrawal")
    ResponseEntity<Void> withdraw(@PathVariable String id, @RequestBody RequestJson.Reason body) {
        answering.withdraw(RequestId.of(id), body.words());
        return ResponseEntity.noContent().build();
    }

    /** The mandate of whoever asks for the person was checked. */
    @PostMapping("/mandate")
    ResponseEntity<Map<String, Object>> mandate(@PathVariable String id, @RequestBody CaseJson.Mandate body) {
        return RequestController.answer(mandates.confirm(RequestId.of(id), body.seen(), body.childBornOn()));
    }

    /** Asks what is meant; says whether the clock waits for the answer. */
    @PostMapping("/question")
    ResponseEntity<Map<String, Object>> ask(@PathVariable String id, @RequestBody CaseJson.Question body) {
        return ResponseEntity.accepted().body(Map.of("pauses", specifications.ask(RequestId.of(id), body.words())));
    }

    @PostMapping("/specification")
    ResponseEntity<Void> specify(@PathVariable String id, @RequestBody CaseJson.Specification body) {
        specifications.specified(RequestId.of(id), body.dataSets(), body.said());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/recipients")
    List<CaseJson.Recipient> recipients(@PathVariable String id) {
        return CaseJson.Recipient.of(recipients.of(RequestId.of(id)));
    }

    /** A recipient confirmed, or holds nothing. */
    @PostMapping("/recipients")
    ResponseEntity<Void> settle(@PathVariable String id, @RequestBody CaseJson.Settled body) {
        var request = RequestId.of(id);
        var nothing = body.holdsNothing();
        if (nothing == null) {
            recipients.confirmedByHand(request, body.who(), body.number());
        } else {
            recipients.holdsNothing(request, body.who(), nothing);
        }
        return ResponseEntity.noContent().build();
    }
}
