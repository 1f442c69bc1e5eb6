package ai.astrasonic.api;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.BreachRefused;
import ai.astrasonic.breaches.Breaches;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaches over REST: triggered in a moment, by the same service as the screens. */
@RestController
@RequestMapping("/api/v1/breaches")
class BreachController {

    private final Breaches breaches;
    private final Clock clock;
    private final Problems problems;

    BreachController(Breaches breaches, Clock clock, Problems problems) {
        this.breaches = breaches;
        this.clock = clock;
        this.problems = problems;
    }

    /** The same key with the same breach gives the one it made before. */
    @PostMapping
    ResponseEntity<BreachJson.Line> open(
            @RequestHeader("Idempotency-Key") String key, @RequestBody BreachJson.Trigger body) {
        var id = breaches.open(body.breach(clock.instant()), key);
        return ResponseEntity.created(URI.create("/api/v1/breaches/" + id)).body(line(id));
    }

    /** Those at work, the ones whose hours end first at the top. */
    @GetMapping
    List<BreachJson.Line> atWork() {
        return breaches.atWork().stream()
                .map(breach -> BreachJson.Line.of(breach, breaches.clockOf(breach)))
                .toList();
    }

    @GetMapping("/{id}")
    BreachJson.Line one(@PathVariable String id) {
        return line(new BreachId(UUID.fromString(id)));
    }

    private BreachJson.Line line(BreachId id) {
        var breach = breaches.get(id);
        return BreachJson.Line.of(breach, breaches.clockOf(breach));
    }

    /** What is wrong with it, in words: whoever triggers it at night has to know. */
    @ExceptionHandler(BreachRefused.class)
    ProblemDetail cannotBeSo(BreachRefused refused) {
        return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()), refused);
    }
}
