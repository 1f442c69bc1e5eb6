package ai.astrasonic.permissions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** All objections, those that ended too. */
interface ObjectionEntries extends JpaRepository<ObjectionEntry, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ObjectionEntry> findLockedById(UUID id);

    List<ObjectionEntry> findByAccountIdOrderBySinceDesc(UUID account);

    Optional<ObjectionEntry> findByAccountIdAndActivityAndEndedAtIsNull(UUID account, String activity);
}
