package ai.astrasonic.support;

import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps conversations with people and marks in them what is about others. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class SupportConversations {

    private final Conversations conversations;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    SupportConversations(
            Conversations conversations, Messages messages, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ConversationId open(Contact contact, Channel channel, String subject) {
        var id = new ConversationId(Ids.next(clock));
        conversations.save(new Conversation(id, contact, channel, subject, clock.instant()));
        return id;
    }

    @Transactional
    public MessageId add(ConversationId id, NewMessage message) {
        var account = conversation(id).accountId();
        var messageId = new MessageId(Ids.next(clock));
        messages.save(new Message(messageId, id, account, message, clock.instant()));
        return messageId;
    }

    /**
     * Leaves passages about other people out of what an access package shows of a message (Art. 15(4)).
     *
     * @return how many passages of this message are left out by now
     */
    @Transactional
    public int leaveOut(MessageId id, List<String> passages) {
        var message = messages.findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No message " + id.value()));
        message.leaveOut(passages);
        audit.record(AuditAct.of("left-out", "support-message", id.value())
                .because("about other people, Art. 15(4)")
                .with("passages", message.passagesLeftOut()));
        return message.passagesLeftOut();
    }

    @Transactional
    public void close(ConversationId id) {
        conversation(id).close(clock.instant());
    }

    /** The account that a conversation of ours, by its own id or the chat provider's, belongs to. */
    @Transactional(readOnly = true)
    public Optional<AccountId> ownerOf(String conversation) {
        return jdbc.sql("""
                        SELECT account_id FROM support_conversation
                        WHERE account_id IS NOT NULL AND (external_id = :id OR id::text = :id)
                        """)
                .param("id", conversation)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Conversations with somebody known only by this address, exact in its normal form. */
    @Transactional(readOnly = true)
    public List<ConversationId> withStranger(EmailAddress address) {
        return jdbc.sql("""
                        SELECT id FROM support_conversation
                        WHERE account_id IS NULL AND contact_email = :email ORDER BY opened_at
                        """)
                .param("email", address.normal())
                .query((row, n) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    private Conversation conversation(ConversationId id) {
        return conversations
                .findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No conversation " + id.value()));
    }
}
