package ai.astrasonic.requests.steps;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All that happened in all cases: it only grows. */
interface CaseEvents extends Repository<CaseEvent, UUID> {

    List<CaseEvent> findByRequestIdOrderByNumber(UUID requestId);
}
