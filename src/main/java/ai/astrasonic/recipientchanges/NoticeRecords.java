package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Roles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept here under an address alone: it becomes a person's once it is known whose the address was. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class NoticeRecords {

    private final JdbcClient jdbc;

    NoticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records of that time under this address that are on nobody's account turn out to be this person's.
     *
     * @return how many
     */
    public int claim(AccountId person, EmailAddress address, Instant from, Instant until) {
        return List.of(
                        "UPDATE recipient_subscription SET account_id = :person WHERE account_id IS NULL AND address = :address AND asked_at BETWEEN :from AND :until",
                        "UPDATE recipient_notice SET account_id = :person WHERE account_id IS NULL AND address = :address AND noted_at BETWEEN :from AND :until",
                        "UPDATE recipient_objection SET account_id = :person WHERE account_id IS NULL AND address = :address AND received_at BETWEEN :from AND :until")
                .stream()
                .mapToInt(sql -> jdbc.sql(sql)
                        .param("person", person.value())
                        .param("address", address.normal())
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update())
                .sum();
    }
}
