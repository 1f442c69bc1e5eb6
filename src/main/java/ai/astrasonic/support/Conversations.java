package ai.astrasonic.support;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** All conversations. */
interface Conversations extends CrudRepository<Conversation, UUID> {}
