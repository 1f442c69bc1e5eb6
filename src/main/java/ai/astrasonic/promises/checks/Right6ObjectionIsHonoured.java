package ai.astrasonic.promises.checks;

import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * No row of an activity may have come to be after the person objected to it (Art. 21), until the objection was rejected or
 * * taken back; server-side product events above all. What goes on under a restriction goes on until an objection to it is upheld.
 */
@Component
class Right6ObjectionIsHonoured implements PromiseCheck {

    private static final String SPANS = """
            SELECT account_id, CASE WHEN :goesOn THEN decided_at ELSE since END AS since, ended_at AS until FROM objection
            WHERE activity = :activity AND (upheld OR NOT :goesOn)""";

    private final Evidence evidence;
    private final ProcessedRows rows;
    private final DataMap map;
    private final AtRecipients recipients;

    Right6ObjectionIsHonoured(Evidence evidence, ProcessedRows rows, DataMap map, AtRecipients recipients) {
        this.evidence = evidence;
        this.rows = rows;
        this.map = map;
        this.recipients = recipients;
    }

    @Override
    public PromiseId id() {
        return PromiseId.RIGHT_6;
    }

    @Override
    public PromiseState check(Instant now) {
        var goesOn = Basis.goingOnUnderRestriction();
        var found = new TreeMap<String, Optional<Long>>();
        long objections = 0;
        for (var activity : activities()) {
            objections += activity.objections();
            found.putAll(rows.in(
                    SPANS,
                    tablesOf(activity.key()),
                    Map.of("activity", activity.key(), "goesOn", goesOn.contains(activity.key()))));
        }
        return judge(objections, found, recipients.of(AtRecipients.OBJECTED, now), now);
    }

    private Stream<DataSet> tablesOf(String activity) {
        return map.tablesAboutPeople().stream().filter(set -> set.activity().equals(activity));
    }

    private record Objected(String key, long objections) {}

    private List<Objected> activities() {
        return evidence.ask()
                .sql("SELECT activity, count(*) FROM objection GROUP BY activity")
                .query((row, n) -> new Objected(row.getString(1), row.getLong(2)))
                .list();
    }

    private static PromiseState judge(
            long objections, Map<String, Optional<Long>> found, AtRecipients.Open there, Instant now) {
        long after =
                found.values().stream().mapToLong(count -> count.orElse(0L)).sum();
        var facts = new ArrayList<>(List.of(
                Fact.of("evidence.objections", objections),
                Fact.of("evidence.tables", found.size()),
                Fact.of("evidence.recipients-open", there.open())));
        facts.addAll(Looked.at(found));
        if (after > 0) {
            return new PromiseState.Broken(new Finding(Reason.of("right-6.broken", after), after, now, facts));
        }
        if (there.late() > 0) {
            return new PromiseState.Broken(
                    new Finding(Reason.of("right-6.late", there.late()), there.late(), now, facts));
        }
        if (objections > 0 && there.open() > 0) {
            return new PromiseState.Unproven(
                    new Finding(Reason.of("right-6.open", objections, there.open()), there.open(), now, facts));
        }
        return objections == 0
                ? new PromiseState.Unproven(new Finding(Reason.of("right-6.none"), 0, now, facts))
                : new PromiseState.Kept(new Finding(Reason.of("right-6.kept", objections), objections, now, facts));
    }
}
