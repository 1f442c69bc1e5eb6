package ai.astrasonic.accounts;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The accounts that people change on screens; lists and searches go by SQL. */
interface AccountRepository extends CrudRepository<Account, UUID> {}
