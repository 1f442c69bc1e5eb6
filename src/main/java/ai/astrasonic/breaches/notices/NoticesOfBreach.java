package ai.astrasonic.breaches.notices;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public notices of a breach, up or not, with who wrote, approved and withdrew them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR + "')")
public class NoticesOfBreach {

    private final PublicNoticeTable notices;

    NoticesOfBreach(PublicNoticeTable notices) {
        this.notices = notices;
    }

    /** The newest first. */
    public List<PublicNotice> of(BreachId breach) {
        return notices.of(breach);
    }

    /** @throws java.util.NoSuchElementException when there is none */
    public PublicNotice get(NoticeId id) {
        return notices.get(id);
    }
}
