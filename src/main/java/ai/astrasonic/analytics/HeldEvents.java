package ai.astrasonic.analytics;

import ai.astrasonic.shared.Controller;

/**
 * The conditions for an event {@code e} being kept, for statements that take {@code :without}, a hold to be thought away
 * in a simulation.
 */
final class HeldEvents {

    private static final String SET = "analytics.product-event";

    private static final String IN_FORCE = """
            h.released_at IS NULL AND h.id IS DISTINCT FROM CAST(:without AS uuid)
              AND (cardinality(h.data_sets) = 0 OR '%s' = ANY (h.data_sets))
              AND (e.occurred_at AT TIME ZONE '%s')::date
                  BETWEEN coalesce(h.records_from, '-infinity') AND coalesce(h.records_until, 'infinity')""".formatted(SET, Controller.ZONE);

    /** A legal hold (Art. 17(3)) is over everybody, or over the person behind the pseudonym. */
    static final String HELD = """
            (EXISTS (SELECT FROM legal_hold h WHERE NOT h.named AND %1$s)
             OR EXISTS (SELECT FROM analytics_link l
                        JOIN legal_hold_person p ON p.account_id = l.account_id JOIN legal_hold h ON h.id = p.hold_id
                        WHERE l.pseudonym = e.pseudonym AND %1$s))""".formatted(IN_FORCE);

    private HeldEvents() {}
}
