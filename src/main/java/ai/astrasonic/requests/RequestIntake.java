package ai.astrasonic.requests;

import ai.astrasonic.keys.KeyedHash;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in, from any channel: Art. 12(2), (3). The clock starts at receipt, not when somebody types it in. */
@Service
@PreAuthorize(Access.DPO_OR_JOB)
public class RequestIntake {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 200;

    private final DataSubjectRequests requests;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PeopleOnFile people;
    private final FittingParticulars fitting;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final KeyedHash hashes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestIntake(
            DataSubjectRequests requests,
            EntityManager entities,
            JdbcClient jdbc,
            PeopleOnFile people,
            FittingParticulars fitting,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            KeyedHash hashes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.entities = entities;
        this.jdbc = jdbc;
        this.people = people;
        this.fitting = fitting;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.hashes = hashes;
        this.events = events;
        this.clock = clock;
    }

    /** Files what somebody on the staff typed in. */
    @Transactional
    public Filed file(NewRequest asked) {
        return store(asked, null);
    }

    /**
     * Files what a program sent, once: the same key with the same content gives the request it made before.
     *
     * @throws IdempotencyConflictException when the key was used for something else
     */
    @Transactional
    public Filed file(NewRequest asked, String idempotencyKey) {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        oneAtATime(idempotencyKey);
        var before = requests.findByCallCallKey(idempotencyKey);
        if (before.isEmpty()) {
            return store(asked, idempotencyKey);
        }
        if (!before.get().isRepeatOf(fingerprint(asked))) {
            throw new IdempotencyConflictException();
        }
        return new Filed.Before(before.get().id());
    }

    /** Two calls with one key at the same time: the second waits and then finds what the first made. */
    private void oneAtATime(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 4012))")
                .param("key", key)
                .query()
                .singleRow();
    }

    private Filed store(NewRequest asked, @Nullable String idempotencyKey) {
        requireArrived(asked);
        fitting.require(asked.kind(), asked.particulars());
        var request = new DataSubjectRequest(
                RequestId.next(clock), asked, clocks.receivedAt(asked.receivedAt()), clock.instant());
        if (idempotencyKey != null) {
            request.repeatsAs(idempotencyKey, fingerprint(asked));
        }
        entities.persist(request);
        checklist.plan(request.id(), Step.checklistOf(asked.kind()));
        log.add(CaseLog.act(request, "request-received").changed(null, request.status()));
        findAccount(request, asked);
        events.publishEvent(new RequestReceived(request.id(), request.kind(), request.due()));
        return new Filed.Anew(request.id(), openAlready(request));
    }

    private void requireArrived(NewRequest asked) {
        if (asked.receivedAt().isAfter(clock.instant().plus(CLOCK_SKEW))) {
            throw new IllegalArgumentException("A request cannot have arrived in the future");
        }
        var account = asked.account();
        if (account != null && !people.exists(account)) {
            throw new IllegalArgumentException("There is no account " + account);
        }
    }

    private void findAccount(DataSubjectRequest request, NewRequest asked) {
        var email = asked.requester().email();
        if (asked.account() == null && email != null && asked.particulars().onBehalf() == null) {
            people.accountBy(email).ifPresent(account -> found(request, account));
        }
    }

    private void found(DataSubjectRequest request, AccountId account) {
        request.isAbout(account);
        log.isAbout(request, account);
        log.add(CaseLog.act(request, "account-found").because("reason.exact-address"));
    }

    private List<RequestId> openAlready(DataSubjectRequest request) {
        return Duplicates.of(request, requests).stream()
                .map(DataSubjectRequest::id)
                .toList();
    }

    /** When it came is not part of it: whoever sends a call again sends it later. */
    private String fingerprint(NewRequest asked) {
        var undated = asked.receivedAt(Instant.EPOCH);
        return hashes.of(
                "request-intake", undated.toString() + asked.requester().email());
    }
}
