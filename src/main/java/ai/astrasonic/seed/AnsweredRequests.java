package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Requests of the past year from people of whom nothing was held, each answered within its term. Written as history is, by
 * SQL: the services answer now, and these were answered then.
 */
@Component
class AnsweredRequests {

    /** The local set-up's data protection officer, whose name the console learns when she signs in. */
    private static final String OFFICER = "00000000-0000-4000-8000-000000000001";

    private static final int MANY = 9;
    private static final int DAYS_APART = 34;
    private static final List<String> STEPS = List.of("identity", "package-build", "package-preview", "answer");
    private static final List<String> REQUESTS = List.of(
            "id uuid",
            "kind text",
            "channel text",
            "received_at timestamptz",
            "receipt_date date",
            "requester_email text",
            "requester_email_normal text",
            "words text",
            "language text",
            "assignee text",
            "status text",
            "status_since timestamptz",
            "legal_due date",
            "policy_due date",
            "due date",
            "answer_channel text",
            "answered_at timestamptz",
            "closed_at timestamptz",
            "created_at timestamptz");
    private static final List<String> CHECKLIST = List.of(
            "id uuid",
            "request_id uuid",
            "step_key text",
            "position integer",
            "outcome text",
            "reason text",
            "evidence_kind text",
            "evidence_reference text",
            "since timestamptz");
    private static final List<String> EVENTS =
            List.of("id uuid", "request_id uuid", "happened_at timestamptz", "actor text", "act text", "reason text");

    private record Answered(Dice dice, UUID id, Instant received, Instant told, boolean dutch, String address) {}

    private final BulkInsert insert;
    private final Clock clock;

    AnsweredRequests(BulkInsert insert, Clock clock) {
        this.insert = insert;
        this.clock = clock;
    }

    int write(long seed) {
        var all = IntStream.range(0, MANY).mapToObj(i -> answered(seed, i)).toList();
        insert.into("data_subject_request", REQUESTS, all.stream().map(AnsweredRequests::request));
        insert.into("case_step", CHECKLIST, all.stream().flatMap(AnsweredRequests::steps));
        insert.into("case_event", EVENTS, all.stream().flatMap(AnsweredRequests::events));
        return all.size();
    }

    private Answered answered(long seed, int number) {
        var dice = Dice.of(seed, "answered-request", number);
        var received = clock.instant().minus(Duration.ofDays(40L + (long) DAYS_APART * number + dice.between(0, 20)));
        var told = received.plus(Duration.ofDays(dice.between(2, 26))).plus(Duration.ofHours(3));
        return new Answered(
                dice,
                dice.id(received),
                received,
                told,
                dice.chance(0.6),
                "asked." + dice.between(100, 999) + number + "@example.net");
    }

    private static List<@Nullable Object> request(Answered past) {
        var day = LocalDate.ofInstant(past.received(), Controller.ZONE);
        var legal = workingDay(day.plusMonths(1));
        var policy = day.plusDays(30);
        return Arrays.asList(
                past.id(),
                "ACCESS",
                "MAIL",
                past.received(),
                day,
                past.address(),
                past.address(),
                past.dutch() ? "Bewaart u gegevens over mij?" : "Do you hold any data about me?",
                past.dutch() ? "NL" : "EN",
                OFFICER,
                "COMPLETED",
                past.told(),
                legal,
                policy,
                legal.isBefore(policy) ? legal : policy,
                "MAIL",
                past.told(),
                past.told(),
                past.received());
    }

    /** A period that ends on a weekend ends on the working day after it (Reg. (EEC, Euratom) 1182/71, Art. 3(4)). */
    private static LocalDate workingDay(LocalDate end) {
        boolean weekend = end.getDayOfWeek() == DayOfWeek.SATURDAY || end.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? end.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : end;
    }

    private static Stream<List<@Nullable Object>> steps(Answered past) {
        return IntStream.range(0, STEPS.size()).mapToObj(i -> {
            boolean answer = i == STEPS.size() - 1;
            return Arrays.asList(
                    past.dice().id(past.received()),
                    past.id(),
                    STEPS.get(i),
                    i,
                    answer ? "DONE" : "NOTHING_TO_DO",
                    answer ? null : "reason.no-data",
                    answer ? "email" : null,
                    answer ? past.dice().id(past.told()) : null,
                    past.told());
        });
    }

    private static Stream<List<@Nullable Object>> events(Answered past) {
        var looked = past.told().minus(Duration.ofMinutes(9));
        return Stream.of(
                event(past, past.received(), OFFICER, "request-received", ""),
                event(past, past.received().plus(Duration.ofMinutes(4)), OFFICER, "request-assigned", ""),
                event(past, looked, OFFICER, "no-data-found", "Accounts, payments, support: nothing by this address."),
                event(past, past.told(), "job:answer-delivery", "request-completed", ""));
    }

    private static List<@Nullable Object> event(Answered past, Instant at, String actor, String act, String reason) {
        return Arrays.asList(past.dice().id(at), past.id(), at, actor, act, reason);
    }
}
