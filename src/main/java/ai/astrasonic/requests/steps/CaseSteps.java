package ai.astrasonic.requests.steps;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The steps of all cases. */
interface CaseSteps extends Repository<CaseStep, UUID> {

    List<CaseStep> findByRequestIdOrderByPosition(UUID requestId);

    Optional<CaseStep> findByRequestIdAndStepKey(UUID requestId, String stepKey);
}
