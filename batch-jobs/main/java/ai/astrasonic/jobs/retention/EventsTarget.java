package ai.astrasonic.jobs.retention;

import ai.astrasonic.analytics.AnonymisedPiece;
import ai.astrasonic.analytics.Anonymiser;
import ai.astrasonic.analytics.EventDue;
import ai.astrasonic.analytics.EventPlans;
import ai.astrasonic.retention.Coming;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.LineEvidence;
import ai.astrasonic.retention.RecordRef;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Product events become figures of their week where these are anonymous, and go in any case. */
@Component
class EventsTarget implements RetentionTarget {

    private final Anonymiser anonymiser;
    private final EventPlans plans;
    private final JdbcClient jdbc;

    EventsTarget(Anonymiser anonymiser, EventPlans plans, @Qualifier("retentionDataSource") DataSource retention) {
        this.anonymiser = anonymiser;
        this.plans = plans;
        this.jdbc = JdbcClient.create(retention);
    }

    @Override
    public String rule() {
        return "product-event";
    }

    @Override
    public String dataSet() {
        return "analytics.product-event";
    }

    @Override
    public Ending ending() {
        return Ending.ANONYMISE;
    }

    @Override
    public Tally tally(Due due) {
        var found = plans.tally(due.through(), hold(due));
        return new Tally(found.due(), found.held(), 0, 0, found.oldest(), found.newest(), found.bytes(), null);
    }

    @Override
    public Ended endSome(Work work) {
        var from = work.place() == null ? null : LocalDate.parse(work.place());
        return anonymiser
                .next(
                        work.due().through(),
                        from,
                        work.rows(),
                        piece -> LineEvidence.add(jdbc, work, ended(piece, work.place())))
                .map(piece -> ended(piece, work.place()))
                .orElse(Ended.NOTHING);
    }

    private static Ended ended(AnonymisedPiece piece, @Nullable String before) {
        return switch (piece.kind()) {
            case DELETED ->
                new Ended(
                        piece.events(),
                        0,
                        piece.oldest(),
                        piece.newest(),
                        HexFormat.of().parseHex(piece.keyHash()),
                        true,
                        piece.week().toString());
            case RELEASED, REFUSED ->
                new Ended(0, 0, null, null, null, true, piece.week().toString());
            case RETESTED, WITHDRAWN -> new Ended(0, 0, null, null, null, true, before);
        };
    }

    private static @Nullable UUID hold(Due due) {
        var without = due.without();
        return without == null ? null : without.value();
    }

    @Override
    public List<RecordRef> records(Due due, @Nullable RecordRef after, int limit) {
        var last = after == null
                ? null
                : new EventDue(UUID.fromString(after.id()), after.since(), after.person(), after.held());
        return plans.page(due.through(), hold(due), last, limit).stream()
                .map(event -> new RecordRef(event.id().toString(), event.at(), event.person(), event.held()))
                .toList();
    }

    @Override
    public @Nullable Instant oldest() {
        return plans.oldest();
    }

    @Override
    public List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        return plans.coming(Period.parse(rule.period()), rule.through(today), rule.through(until)).stream()
                .map(month -> new Coming(month.month(), month.events(), month.bytes(), 0))
                .toList();
    }
}
