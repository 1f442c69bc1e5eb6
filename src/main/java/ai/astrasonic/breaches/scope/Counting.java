package ai.astrasonic.breaches.scope;

import ai.astrasonic.audit.Actor;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.scope.ScopeRefused.Why;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.keys.Signatures;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.Ids;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes one count and signs it, all in the transaction of the caller. */
@Component
class Counting {

    private final MapRows map;
    private final Hits hits;
    private final ScopePeople people;
    private final ScopeTable table;
    private final Signatures signatures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Counting(
            MapRows map,
            Hits hits,
            ScopePeople people,
            ScopeTable table,
            Signatures signatures,
            JdbcClient jdbc,
            Clock clock) {
        this.map = map;
        this.hits = hits;
        this.people = people;
        this.table = table;
        this.signatures = signatures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ScopeId take(BreachId breach, ScopeRequest request, String because, @Nullable String everybody, Progress progress) {
        var sets =
                request.dataSets().stream().map(map::of).map(MapRows.Rows::set).toList();
        long uncertain = hits.find(request, progress);
        var tally = tally(sets);
        var bounds =
                new Bounds(tally.people(), tally.people() + uncertain, tally.records(), tally.records() + uncertain);
        ScopeRefused.when(bounds.peopleMax() == 0, Why.NOBODY, "The rule finds nobody");
        boolean isEverybody = isEverybody(tally);
        ScopeRefused.when(isEverybody && everybody == null, Why.EVERYBODY, "The rule finds everybody");
        var id = new ScopeId(Ids.next(clock));
        people.keep(id);
        var statement = statement(id, breach, request, bounds, tally);
        table.insert(
                statement,
                breach,
                Actor.current().name(),
                because,
                isEverybody ? everybody : null,
                signatures.sign(statement.bytes()),
                signatures.keyId());
        return id;
    }

    private Tally tally(List<DataSet> sets) {
        return new Tally(sets, hits.byDataSet(sets.size()))
                .walk(jdbc, clock.instant().atZone(Controller.ZONE).toLocalDate());
    }

    private Statement statement(ScopeId id, BreachId breach, ScopeRequest request, Bounds bounds, Tally tally) {
        return new Statement(
                id,
                breach.toString(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                RequestJson.text(request),
                bounds,
                tally.figures(),
                tally.minors(),
                tally.special(),
                tally.restricted(),
                tally.erased(),
                people.sha256(id));
    }

    /** Everybody who still has an account. */
    private boolean isEverybody(Tally tally) {
        return tally.accounts() > 0
                && jdbc.sql("SELECT count(*) FROM account WHERE status <> 'ERASED'")
                                .query(Long.class)
                                .single()
                        == tally.accounts();
    }
}
