package ai.astrasonic.retention;

import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Place;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the data map what the tables of retention hold: rules, counts, times and hashes, and who on the staff decided. */
@Component
class RetentionTables implements DataSetSource {

    private static final String REASON = "rules of retention, counts and hashes of what they ended";
    private static final String ACTIVITY = "audit";
    private static final String TERM = "audit";

    @Override
    public List<DataSet> dataSets() {
        return List.of(rules(), stops(), orders(), lines());
    }

    private static DataSet rules() {
        return table(
                        "rule",
                        "id",
                        "rule",
                        "version",
                        "period",
                        "basis",
                        "approval",
                        "most_rows",
                        "valid_from",
                        "reason",
                        "status",
                        "asked_by",
                        "asked_at",
                        "decided_by",
                        "decided_at")
                .ofStaff(ACTIVITY, TERM, Set.of("asked_by", "decided_by"));
    }

    private static DataSet stops() {
        return table("stop", "rule", "reason", "stopped_by", "stopped_at")
                .ofStaff(ACTIVITY, TERM, Set.of("stopped_by"));
    }

    private static DataSet orders() {
        return table("order", "key", "because", "ordered_at", "done_at");
    }

    private static DataSet lines() {
        return table(
                "line",
                "id",
                "run",
                "day",
                "rule",
                "rule_version",
                "target",
                "ending",
                "through",
                "due",
                "held",
                "set_aside",
                "recently_used",
                "oldest",
                "newest",
                "bytes",
                "cents",
                "content_sha256",
                "state",
                "waits_for",
                "planned_at",
                "execution",
                "started_at",
                "ended_at",
                "gone",
                "with_them",
                "transactions",
                "oldest_gone",
                "newest_gone",
                "keys_sha256",
                "left_due",
                "left_held",
                "oldest_left",
                "verified_at",
                "failure",
                "told_at");
    }

    private static DataSet table(String name, String... columns) {
        return DataSet.technical("retention." + name, Place.DATABASE, "retention_" + name, REASON, List.of(columns));
    }
}
