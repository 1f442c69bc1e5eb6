package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.DeadlineLaw;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.requests.deadlines.ReceiptDate;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.requests.deadlines.ResponseDeadlines;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.stereotype.Component;

/** Works out the deadline of a stored request from its receipt, extension and pauses, each time anew. */
@Component
class Clocks {

    private final ResponseDeadlines deadlines = DeadlineLaw.responseDeadlines();
    private final RequestPauses pauses;
    private final EntityManager entities;
    private final Clock clock;

    Clocks(RequestPauses pauses, EntityManager entities, Clock clock) {
        this.pauses = pauses;
        this.entities = entities;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Today where the controller is. */
    LocalDate today() {
        return ReceiptDate.of(clock.instant());
    }

    /** A moment of that day: now where it is today. */
    Instant on(LocalDate day) {
        return day.equals(today()) ? now() : day.atStartOfDay(Controller.ZONE).toInstant();
    }

    ResponseDeadline receivedAt(Instant receivedAt) {
        return deadlines.receivedOn(ReceiptDate.of(receivedAt));
    }

    ResponseDeadline of(DataSubjectRequest request) {
        var plain = deadlines.receivedOn(request.receiptDate());
        var extended =
                request.prolonging().extension().map(extension -> granted(plain, extension)).orElse(plain);
        return deadlines.pause(extended, pausesOf(request.id()), today());
    }

    ExtensionDecision extend(DataSubjectRequest request, Extension extension) {
        return deadlines.extend(of(request), extension);
    }

    /** A day as a letter writes it. */
    static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(day);
    }

    /** Starts a pause, unless one for the same ground runs already. */
    void waitFor(RequestId request, Pause.Ground ground) {
        var stored = pauses.findByRequestIdOrderByPausedFrom(request.value());
        if (stored.stream().noneMatch(pause -> pause.isOpen(ground))) {
            entities.persist(new RequestPause(Ids.next(clock), request, ground, today()));
        }
    }

    void waitNoMore(RequestId request, Pause.Ground ground) {
        pauses.findByRequestIdOrderByPausedFrom(request.value()).stream()
                .filter(pause -> pause.isOpen(ground))
                .forEach(pause -> pause.ends(today()));
    }

    private List<Pause> pausesOf(RequestId request) {
        return pauses.findByRequestIdOrderByPausedFrom(request.value()).stream()
                .map(RequestPause::pause)
                .toList();
    }

    private ResponseDeadline granted(ResponseDeadline plain, Extension extension) {
        return switch (deadlines.extend(plain, extension)) {
            case ExtensionDecision.Granted(var deadline) -> deadline;
            case ExtensionDecision.TooLate _, ExtensionDecision.BeforeReceipt _ -> plain;
        };
    }
}
