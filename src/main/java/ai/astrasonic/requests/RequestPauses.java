package ai.astrasonic.requests;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The pauses of all cases. */
interface RequestPauses extends Repository<RequestPause, UUID> {

    List<RequestPause> findByRequestIdOrderByPausedFrom(UUID requestId);
}
