package ai.astrasonic.support;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The look at a person's messages before a copy of them leaves: what is about somebody else stays here (Art. 15(4)). */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Bystanders {

    private final Messages messages;
    private final SupportConversations conversations;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bystanders(Messages messages, SupportConversations conversations, JdbcClient jdbc, Clock clock) {
        this.messages = messages;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "', '" + Roles.SYSTEM + "')")
    public ReviewProgress progress(AccountId person) {
        return jdbc.sql("""
                        SELECT count(*), count(*) FILTER (WHERE reviewed_at IS NULL), coalesce(sum(passages_left_out), 0)
                        FROM support_message WHERE account_id = :person
                        """)
                .param("person", person.value())
                .query((row, n) -> new ReviewProgress(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** Whether a message that may be in a package built at that time was looked at by nobody. */
    @Transactional(readOnly = true)
    public boolean anyOpen(AccountId person, Instant builtAt) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM support_message
                                       WHERE account_id = :person AND reviewed_at IS NULL AND sent_at <= :built)
                        """)
                .param("person", person.value())
                .param("built", builtAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<ReviewedMessage> messagesOf(AccountId person) {
        return messages.findByAccountIdOrderBySentAtAscIdAsc(person.value()).stream()
                .map(Message::reviewed)
                .toList();
    }

    /**
     * Records that these messages were looked at, and leaves the passages out.
     *
     * @param passages what to leave out of each message; an empty list where there is nothing
     * @return how many passages were left out by this look
     */
    public int review(AccountId person, Map<MessageId, List<String>> passages) {
        int more = 0;
        for (var looked : passages.entrySet()) {
            var message = messages.findById(looked.getKey().value())
                    .filter(found -> person.value().equals(found.accountId()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Message " + looked.getKey().value() + " is not of account " + person));
            int before = message.passagesLeftOut();
            if (!looked.getValue().isEmpty()) {
                more += conversations.leaveOut(looked.getKey(), looked.getValue()) - before;
            }
            message.isReviewed(clock.instant());
        }
        return more;
    }
}
