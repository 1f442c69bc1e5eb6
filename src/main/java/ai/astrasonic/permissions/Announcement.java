package ai.astrasonic.permissions;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was announced about the end of a restriction, as a row keeps it. */
@Embeddable
record Announcement(
        @Column(name = "lifting_on") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        LocalDate on,

        @Column(name = "lifting_notice_id") @NotPersonal("internal key of the e-mail with the notice") @Nullable
        UUID noticeId,

        @Column(name = "lifting_void_because") @Personal(value = Category.CASE_FILE, source = Source.DERIVED) @Nullable
        String voidBecause) {

    Announcement isVoid(String because) {
        return new Announcement(on, noticeId, because);
    }

    PlannedLifting read(@Nullable Instant toldAt) {
        if (voidBecause != null) {
            return new PlannedLifting(on, PlannedLifting.State.VOID, voidBecause);
        }
        var state = toldAt == null ? PlannedLifting.State.NOTICE_ON_ITS_WAY : PlannedLifting.State.TOLD;
        return new PlannedLifting(on, state, "");
    }
}
