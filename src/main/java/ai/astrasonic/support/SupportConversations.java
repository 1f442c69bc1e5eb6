package ai.astrasonic.support;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.audit.AuditAct;
import ai.astrasonic.audit.AuditTrail;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
        message.leaveOut(passages, Actor.current().origin().equals("job") ? Roles.SYSTEM : Roles.DPO);
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

    /**
     * Conversations of that time with somebody known only by this address turn out to be this person's.
     *
     * @return how many
     */
    @Transactional
    public int claim(AccountId person, EmailAddress address, Instant from, Instant until) {
        return jdbc.sql("""
                        WITH theirs AS (
                            UPDATE support_conversation SET account_id = :person, version = version + 1
                            WHERE account_id IS NULL AND contact_email = :email AND opened_at BETWEEN :from AND :until
                            RETURNING id),
                        messages AS (
                            UPDATE support_message SET account_id = :person, version = version + 1
                            WHERE conversation_id IN (SELECT id FROM theirs))
                        SELECT count(*) FROM theirs
                        """)
                .param("person", person.value())
                .param("email", address.normal())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Conversation conversation(ConversationId id) {
        return conversations
                .findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No conversation " + id.value()));
    }
}
