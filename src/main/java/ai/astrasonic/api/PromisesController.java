package ai.astrasonic.api;

import ai.astrasonic.promises.Promise;
import ai.astrasonic.promises.PromiseTexts;
import ai.astrasonic.promises.Promises;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The promises page for machines: {@code GET /api/v1/promises}, its words by {@code Accept-Language}. */
@RestController
class PromisesController {

    private final Promises promises;

    PromisesController(Promises promises) {
        this.promises = promises;
    }

    /** One promise as it stands. */
    record Line(
            String id,
            String state,
            String reason,
            long count,
            @Nullable Instant checkedAt,
            List<Evidence> evidence) {}

    /** A fact that lets somebody else judge. */
    record Evidence(String name, String value) {}

    @GetMapping("/api/v1/promises")
    List<Line> all(Locale language) {
        var texts = PromiseTexts.in(language);
        return promises.all().stream().map(promise -> line(promise, texts)).toList();
    }

    private static Line line(Promise promise, PromiseTexts texts) {
        var finding = promise.state().finding();
        return new Line(
                promise.id().code(),
                promise.state().word(),
                texts.reason(finding.reason()),
                finding.count(),
                finding.checkedAt(),
                finding.evidence().stream()
                        .map(fact -> new Evidence(texts.name(fact), fact.value()))
                        .toList());
    }
}
