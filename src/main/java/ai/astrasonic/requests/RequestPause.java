package ai.astrasonic.requests;

import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.requests.deadlines.Pause;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time in which a case waited for the person, stored. */
@Entity
@Table(name = "request_pause")
@NotPersonal("days on which our own work on a case waited; the person stands in the request")
class RequestPause {

    @Id
    private UUID id;

    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Pause.Ground ground;

    private LocalDate pausedFrom;

    private @Nullable LocalDate pausedUntil;

    protected RequestPause() {}

    RequestPause(UUID id, RequestId request, Pause.Ground ground, LocalDate from) {
        this.id = id;
        this.requestId = request.value();
        this.ground = ground;
        this.pausedFrom = from;
    }

    Pause pause() {
        return new Pause(ground, pausedFrom, pausedUntil);
    }

    boolean isOpen(Pause.Ground which) {
        return pausedUntil == null && ground == which;
    }

    void ends(LocalDate day) {
        pausedUntil = day.isBefore(pausedFrom) ? pausedFrom : day;
    }
}
