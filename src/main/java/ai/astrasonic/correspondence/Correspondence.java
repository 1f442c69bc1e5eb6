package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What recipients are asked for people. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
public class Correspondence {

    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    private static final String TASK =
            "SELECT id, request_id, recipient, ask, state, reason, until, counts, attempts, asked_at,"
                    + " next_at, ended_at FROM recipient_task WHERE ";

    private final TaskTable tasks;
    private final CallTable calls;
    private final KnownAs knownAs;
    private final Seal seal;
    private final Recipients register;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Correspondence(
            TaskTable tasks,
            CallTable calls,
            KnownAs knownAs,
            Seal seal,
            Recipients register,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.calls = calls;
        this.knownAs = knownAs;
        this.seal = seal;
        this.register = register;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Plans one task for each of these recipients that gets personal data at all: which of them has something of this person,
     * they say. By what the person is known is frozen now. Once for a request, however often it is called.
     *
     * @param recipients keys in the register; empty for all
     * @param corrections for a rectification: attributes of the account with their right values
     */
    public void open(
            RequestId request, AccountId person, Ask ask, Set<String> recipients, Map<String, String> corrections) {
        var sealed = new Sealed(knownAs.of(person), corrections, Notes.NONE);
        var asked = register.all().stream()
                .filter(Recipient::getsPersonalData)
                .map(Recipient::key)
                .filter(recipient -> recipients.isEmpty() || recipients.contains(recipient))
                .filter(recipient -> isOpened(request, person, ask, recipient, sealed))
                .collect(Collectors.toUnmodifiableSet());
        if (!asked.isEmpty()) {
            events.publishEvent(new RecipientsAsked(request, ask, asked));
        }
    }

    private boolean isOpened(RequestId request, AccountId person, Ask ask, String recipient, Sealed sealed) {
        var task = tasks.open(request, person, recipient, ask);
        if (task != null) {
            tasks.seal(task, seal.close(task, sealed));
        }
        return task != null;
    }

    /** In the order of the recipients' keys. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<TaskView> of(RequestId request) {
        return jdbc.sql(TASK + "request_id = :request ORDER BY recipient, ask")
                .param("request", request.value())
                .query(Rows::task)
                .list();
    }

    /** Every call of a task, oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READER)
    public List<CallView> calls(UUID task) {
        return calls.of(task);
    }

    /** Tries again now what failed or waits for a setting. */
    public boolean again(UUID task) {
        return tasks.again(task);
    }
}
