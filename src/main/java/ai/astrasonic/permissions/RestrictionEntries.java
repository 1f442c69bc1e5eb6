package ai.astrasonic.permissions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** All restrictions, those that ended too. */
interface RestrictionEntries extends JpaRepository<RestrictionEntry, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RestrictionEntry> findLockedById(UUID id);

    List<RestrictionEntry> findByAccountIdOrderBySinceDesc(UUID account);

    List<RestrictionEntry> findByAccountIdAndLiftedAtIsNull(UUID account);

    Optional<RestrictionEntry> findByAccountIdAndGroundAndLiftedAtIsNull(UUID account, RestrictionGround ground);
}
