package ai.astrasonic.accounts;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** All addresses that accounts used before. */
interface FormerEmails extends CrudRepository<FormerEmail, UUID> {}
