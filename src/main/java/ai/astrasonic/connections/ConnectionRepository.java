package ai.astrasonic.connections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All connections. */
interface ConnectionRepository extends JpaRepository<Connection, UUID> {

    Optional<Connection> findByAccountIdAndProvider(UUID accountId, Provider provider);

    List<Connection> findByAccountId(UUID accountId);

    Optional<Connection> findByProviderAndProviderId(Provider provider, String providerId);
}
