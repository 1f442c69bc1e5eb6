package ai.astrasonic.audit;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;

/** Binds the settings of this module and says what its technical tables hold. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    private static final String KEYED = "ids of entries, keyed marks and hashes: without the key they say nothing";

    /** Without a kind for all others, a sign-in that fails at the identity server would be told to nobody. */
    @Bean
    AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setDefaultAuthenticationFailureEvent(AuthenticationFailureBadCredentialsEvent.class);
        return publisher;
    }

    @Bean
    DataSetSource auditChain() {
        return () -> List.of(
                technical("audit_unsealed", "ids of entries that wait to be chained", List.of("entry_id")),
                technical("audit_head", "a number and a hash", List.of("only_one", "position", "hash")),
                technical(
                        "audit_root",
                        "numbers, hashes and signatures",
                        List.of("signed_on", "position", "hash", "signed_at", "key_id", "signature")),
                technical(
                        "audit_chain",
                        KEYED,
                        List.of(
                                "position",
                                "entry_id",
                                "actor_mark",
                                "object_mark",
                                "words_mark",
                                "previous_hash",
                                "hash",
                                "sealed_at")));
    }

    private static DataSet technical(String table, String reason, List<String> columns) {
        return DataSet.technical("audit." + table, Place.DATABASE, table, reason, columns);
    }
}
