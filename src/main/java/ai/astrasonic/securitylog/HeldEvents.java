package ai.astrasonic.securitylog;

import ai.astrasonic.shared.Controller;

/**
 * Which rows of the log a legal hold keeps, as a condition on a row {@code e}. Days are those of the controller's zone. Its first
 * parts only spare the last: without any hold no row is read for one, and where none is near, none is asked about one.
 */
final class HeldEvents {

    /** Who places a hold takes this lock alone, who removes rows shares it; see {@code ai.astrasonic.holds.HoldTable}. */
    static final String LOCK = "hashtext('legal-holds')";

    private static final String STANDS = """
            h.released_at IS NULL AND (cardinality(h.data_sets) = 0 OR 'securitylog.event' = ANY (h.data_sets))""";

    private static final String ANY = "(SELECT EXISTS (SELECT FROM legal_hold h WHERE %1$s))";

    private static final String NEAR = """
            (EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND %1$s)
             OR coalesce(e.account_id IN (SELECT p.account_id FROM legal_hold_person p JOIN legal_hold h ON h.id = p.hold_id
                                          WHERE %1$s), false))""";

    private static final String NAMED = """
            EXISTS (SELECT FROM legal_hold h
                    WHERE %1$s
                      AND coalesce((e.occurred_at AT TIME ZONE '%2$s')::date >= h.records_from, true)
                      AND coalesce((e.occurred_at AT TIME ZONE '%2$s')::date <= h.records_until, true)
                      AND (NOT h.named OR EXISTS (SELECT FROM legal_hold_person p
                                                  WHERE p.hold_id = h.id AND p.account_id = e.account_id)))""";

    static final String CONDITION =
            ("(" + ANY + " AND " + NEAR + " AND " + NAMED + ")").formatted(STANDS, Controller.ZONE.getId());

    private HeldEvents() {}
}
