package ai.astrasonic.correspondence;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.Handles;
import ai.astrasonic.connectors.Notes;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** Google takes 500 a day; more than a few weeks of that are an attack. */
    private static final int MOST_WAITING = 5_000;

    private static final String READER = "hasAnyRole('" + Roles.DPO + "', '" + Roles.ENGINEER + "', '" + Roles.AUDITOR
            + "', '" + Roles.SYSTEM + "')";

    private static final String TASK =
            "SELECT id, request_id, recipient, ask, state, reason, until, counts, attempts, asked_at,"
                    + " by_hand, next_at, ended_at FROM recipient_task WHERE ";

    private final TaskTable tasks;
    private final CallTable calls;
    private final KnownAs knownAs;
    private final Seal seal;
    private final Recipients register;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Ticketing ticketing;

    Correspondence(
            TaskTable tasks,
            CallTable calls,
            KnownAs knownAs,
            Seal seal,
            Recipients register,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Ticketing ticketing) {
        this.tasks = tasks;
        this.calls = calls;
        this.knownAs = knownAs;
        this.seal = seal;
        this.register = register;
        this.jdbc = jdbc;
        this.events = events;
        this.ticketing = ticketing;
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
        asked(request, ask, planned(request, person, ask, recipients, sealed(person, corrections)));
    }

    /**
     * Has one recipient delete what it collected of a device that belongs to nobody we know, by what the device itself told: that
     * is sealed for this task, and forgotten with its outcome. Anybody can open a browser, so only so many wait at once.
     *
     * @param device random, of the device's consent alone; it stands where a person stands
     * @return false when too many wait already
     */
    public boolean openForDevice(RequestId request, AccountId device, String recipient, Handle knownAs) {
        if (tasks.waiting(recipient, Ask.OBJECT, MOST_WAITING) >= MOST_WAITING) {
            return false;
        }
        var sealed = new Sealed(new Handles(List.of(knownAs)), Map.of(), Notes.NONE);
        asked(request, Ask.OBJECT, planned(request, device, Ask.OBJECT, Set.of(recipient), sealed));
        return true;
    }

    private Sealed sealed(AccountId person, Map<String, String> corrections) {
        return new Sealed(knownAs.of(person), corrections, Notes.NONE);
    }

    /** The same for a part of what they hold: a call would ask for all of it, so somebody writes to them. */
    public void byLetter(RequestId request, AccountId person, Ask ask, Set<String> recipients) {
        var planned = planned(request, person, ask, recipients, sealed(person, Map.of()));
        planned.values().forEach(task -> ticketing.byLetter(task, Ticketing.PART));
        asked(request, ask, planned);
    }

    /** Until when all of it has to have ended there. */
    public void dueOn(RequestId request, LocalDate day) {
        ticketing.dueOn(request, day);
    }

    private void asked(RequestId request, Ask ask, Map<String, UUID> planned) {
        if (!planned.isEmpty()) {
            events.publishEvent(new RecipientsAsked(request, ask, planned.keySet()));
        }
    }

    private Map<String, UUID> planned(
            RequestId request, AccountId person, Ask ask, Set<String> recipients, Sealed sealed) {
        var planned = new HashMap<String, UUID>();
        register.all().stream()
                .filter(Recipient::getsPersonalData)
                .map(Recipient::key)
                .filter(recipient -> recipients.isEmpty() || recipients.contains(recipient))
                .forEach(recipient -> {
                    var task = tasks.open(request, person, recipient, ask);
                    if (task != null) {
                        tasks.seal(task, seal.close(task, sealed));
                        planned.put(recipient, task);
                    }
                });
        return planned;
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
