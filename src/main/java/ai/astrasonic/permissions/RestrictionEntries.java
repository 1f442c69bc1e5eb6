package ai.astrasonic.permissions;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All restrictions, those that ended too. */
interface RestrictionEntries extends JpaRepository<RestrictionEntry, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RestrictionEntry> findLockedById(UUID id);

    List<RestrictionEntry> findByAccountIdOrderBySinceDesc(UUID account);

    List<RestrictionEntry> findByAccountIdAndLiftedAtIsNull(UUID account);

    List<RestrictionEntry> findByRequestIdOrderBySince(UUID request);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RestrictionEntry> findLockedByAnnouncementNoticeId(UUID notice);

    @Query("""
            SELECT r.announcement.noticeId FROM RestrictionEntry r
            WHERE r.liftedAt IS NULL AND r.toldAt IS NULL
              AND r.announcement.noticeId IS NOT NULL AND r.announcement.voidBecause IS NULL
            """)
    List<UUID> findNoticesOnTheirWay();

    @Query("""
            SELECT r FROM RestrictionEntry r
            WHERE r.liftedAt IS NULL AND r.toldAt IS NOT NULL
              AND r.announcement.on <= :today AND r.announcement.voidBecause IS NULL
            ORDER BY r.announcement.on, r.id
            """)
    List<RestrictionEntry> findDue(LocalDate today);

    Optional<RestrictionEntry> findByAccountIdAndGroundAndLiftedAtIsNull(UUID account, RestrictionGround ground);
}
