package ai.astrasonic.breaches.register;

/** What the register tells of a breach, in the order in which it is told. */
final class RegisterSql {

    private static final String DECISION = """
            (SELECT json_build_object('yes', d.yes, 'ground', d.ground, 'because', d.because, 'at', d.decided_at, 'by', d.decided_by)
             FROM breach_decision d WHERE d.breach_id = b.id AND d.about = '%s' ORDER BY d.number DESC LIMIT 1)""";

    private static final String REPORTS = """
            (SELECT json_agg(json_build_object('kind', r.kind, 'frozen', r.frozen_at, 'submitted', c.submitted_at,
                                               'receipt', c.receipt_number, 'sha256', r.sha256) ORDER BY r.number)
             FROM breach_report r LEFT JOIN breach_receipt c ON c.report_id = r.id WHERE r.breach_id = b.id)""";

    private static final String LETTERS = """
            (SELECT json_agg(json_build_object('state', l.state, 'approved', l.approved_at, 'people', l.people, 'told', (
                 SELECT count(*) FROM breach_letter_person p
                 WHERE p.letter_id = l.id AND (p.outcome = 'SENT' OR p.otherwise IS NOT NULL))) ORDER BY l.drafted_at)
             FROM breach_letter l WHERE l.breach_id = b.id AND l.approved_at IS NOT NULL)""";

    private static final String NOTICES = """
            (SELECT json_agg(json_build_object('published', n.published_at, 'until', n.last_day, 'withdrawn', n.ended_at,
                                               'because', n.ended_because, 'sha256', n.sha256) ORDER BY n.published_at)
             FROM breach_notice n WHERE n.breach_id = b.id AND n.published_at IS NOT NULL)""";

    private static final String MEASURES = """
            (SELECT json_agg(json_build_object('kind', m.kind, 'what', m.what, 'owner', m.owner, 'due', m.due_on, 'done', m.done_at)
                             ORDER BY m.number)
             FROM breach_task m WHERE m.breach_id = b.id AND m.kind <> 'TASK')""";

    private static final String PARTIES = """
            (SELECT json_agg(json_build_object('kind', p.kind, 'name', p.name, 'reference', p.reference, 'told', p.told_on)
                             ORDER BY p.number)
             FROM breach_party p WHERE p.breach_id = b.id)""";

    static final String ENTRIES = """
            SELECT json_build_object(
                'number', b.number, 'id', b.id, 'title', b.title, 'status', b.status, 'systems', b.systems,
                'discovered', b.discovered_at, 'discoveredBy', b.discovered_by, 'recipient', b.recipient,
                'reported', b.reported_at, 'reportedBy', b.reported_by,
                'aware', b.aware_at, 'awareBy', b.aware_by, 'awareBecause', b.aware_because,
                'occurredFrom', b.occurred_from, 'occurredUntil', b.occurred_until,
                'peopleMin', coalesce(t.people_min, s.people_min), 'peopleMax', coalesce(t.people_max, s.people_max),
                'recordsMin', coalesce(t.records_min, s.records_min), 'recordsMax', coalesce(t.records_max, s.records_max),
                'minors', s.minors, 'specialCategories', s.special_categories, 'countries', s.figures -> 'byCountry', 'categories', s.figures -> 'byCategory', 'severity', a.score,
                'notifyAuthority', """ + DECISION.formatted("AUTHORITY") + ", 'reports', " + REPORTS
            + ", 'lateBecause', b.late_because, 'tellPeople', " + DECISION.formatted("PEOPLE") + ", 'letters', "
            + LETTERS + ", 'notices', " + NOTICES
            + ", 'measures', " + MEASURES + ", 'parties', " + PARTIES + """
                , 'lessons', b.lessons, 'ended', b.ended_at, 'endedBecause', b.ended_because)::text
            FROM breach b
            LEFT JOIN LATERAL (SELECT * FROM breach_scope WHERE breach_id = b.id ORDER BY number DESC LIMIT 1) s ON true
            LEFT JOIN LATERAL (SELECT * FROM breach_scope_stated WHERE scope_id = s.id ORDER BY number DESC LIMIT 1) t ON true
            LEFT JOIN LATERAL (SELECT * FROM breach_assessment WHERE breach_id = b.id ORDER BY number DESC LIMIT 1) a ON true
            ORDER BY b.number""";

    private RegisterSql() {}
}
