package ai.astrasonic.breaches.notices;

import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that everybody may read today. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PublishedNotices {

    private final PublicNoticeTable notices;
    private final Clock clock;

    PublishedNotices(PublicNoticeTable notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The newest first. */
    public List<PublicNotice> all() {
        return notices.up(today());
    }

    public Optional<PublicNotice> find(UUID publicId) {
        return notices.up(publicId, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }
}
