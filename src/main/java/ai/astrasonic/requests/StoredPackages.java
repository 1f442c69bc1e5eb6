package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All packages, also those whose content is gone. */
interface StoredPackages extends Repository<AccessPackage, UUID> {

    Optional<AccessPackage> findById(UUID id);

    List<AccessPackage> findByRequestIdOrderByOrderedAtDesc(UUID requestId);

    /** As the database has it at this moment, whatever was read before in the same transaction. */
    @Query("SELECT p.status FROM AccessPackage p WHERE p.id = :id AND p.requestId = :request")
    Optional<PackageStatus> statusOf(UUID id, UUID request);

    List<AccessPackage> findByStatusOrderByOrderedAt(PackageStatus status);

    List<AccessPackage> findByAccountIdAndRemovedAtIsNull(UUID account);

    @Query("""
            SELECT p.id FROM AccessPackage p
            WHERE p.removedAt IS NULL
              AND (p.expiresAt <= :now OR p.status IN (REVOKED, EXPIRED))
            ORDER BY p.expiresAt
            """)
    List<UUID> findToRemove(Instant now);

    /** The package in work or in use. */
    default Optional<AccessPackage> live(RequestId request) {
        return findByRequestIdOrderByOrderedAtDesc(request.value()).stream()
                .filter(stored -> stored.status().isLive())
                .findFirst();
    }
}
