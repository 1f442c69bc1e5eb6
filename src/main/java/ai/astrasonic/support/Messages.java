package ai.astrasonic.support;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** All messages. */
interface Messages extends CrudRepository<Message, UUID> {

    List<Message> findByAccountIdOrderBySentAtAscIdAsc(UUID account);
}
