package ai.astrasonic.requests;

import ai.astrasonic.shared.RequestId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All requests, open and closed. */
interface DataSubjectRequests extends Repository<DataSubjectRequest, UUID> {

    Optional<DataSubjectRequest> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DataSubjectRequest> findLockedById(UUID id);

    List<DataSubjectRequest> findByJoinedInto(UUID earlier);

    Optional<DataSubjectRequest> findByCallCallKey(String key);

    /**
     * Open requests of the same kind by the same account or from the very same address, earliest first; never one of another
     * account, nor one that somebody sent for another person.
     */
    @Query("""
            SELECT r FROM DataSubjectRequest r
            WHERE r.closedAt IS NULL AND r.kind = :kind AND r.id <> :except
              AND (r.accountId = :account
                   OR (r.sender.emailNormal = :address AND r.represented.relation IS NULL
                       AND (r.accountId IS NULL OR :account = :nobody)))
            ORDER BY r.dueDates.first, r.id
            """)
    List<DataSubjectRequest> findOpenLike(RequestKind kind, UUID account, UUID nobody, String address, UUID except);

    Optional<DataSubjectRequest> findByAnswerEmailId(UUID email);

    Optional<DataSubjectRequest> findByExtensionEmailId(UUID email);

    @Query("""
            SELECT r FROM DataSubjectRequest r
            WHERE r.closedAt IS NULL AND r.extension.ground IS NOT NULL AND r.extension.noticeOn IS NULL
            """)
    List<DataSubjectRequest> findWithNoticeOnItsWay();

    List<DataSubjectRequest> findTop500ByStatusAndAnswerEmailIdIsNotNullOrderByDueDatesFirst(RequestStatus status);

    /** The same, and nobody else changes it until this transaction ends. */
    default DataSubjectRequest lock(RequestId id) {
        return findLockedById(id.value()).orElseThrow(() -> new UnknownRequestException(id));
    }

    /** @throws UnknownRequestException when there is none */
    default DataSubjectRequest get(RequestId id) {
        return findById(id.value()).orElseThrow(() -> new UnknownRequestException(id));
    }
}
