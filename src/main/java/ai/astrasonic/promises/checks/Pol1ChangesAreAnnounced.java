package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.Fact;
import ai.astrasonic.promises.Finding;
import ai.astrasonic.promises.PromiseId;
import ai.astrasonic.promises.PromiseState;
import ai.astrasonic.promises.PromiseState.AtRisk;
import ai.astrasonic.promises.PromiseState.Broken;
import ai.astrasonic.promises.PromiseState.Kept;
import ai.astrasonic.promises.PromiseState.Unproven;
import ai.astrasonic.promises.Reason;
import ai.astrasonic.promises.evidence.Evidence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Every account must have had the notice of every material version of the policy: a mail that left, by the record of the mails
 * themselves as long as that is kept, or the version or a later one shown at joining. What everybody reads must be what was
 * approved. Three days after publication we call a missing notice missing.
 */
@Component
class Pol1ChangesAreAnnounced implements PromiseCheck {

    private static final String ALTERED = """
            SELECT count(*) FILTER (WHERE material) AS versions, count(*) FILTER (WHERE sha256 IS DISTINCT FROM
                encode(sha256(convert_to('effective: ' || to_char(effective_on, 'YYYY-MM-DD') || E'\\nmaterial: '
                    || material::text || E'\\nbecause: ' || material_because || E'\\nsummary-en: ' || summary_en
                    || E'\\nsummary-nl: ' || summary_nl || E'\\nen: ' || text_en || coalesce(E'\\nnl: ' || text_nl, ''), 'UTF8')), 'hex'))
                AS altered
            FROM policy_version WHERE published_at IS NOT NULL""";

    /** The mails themselves are kept for a year. */
    private static final String ACCOUNTS = """
            WITH material AS (
                SELECT id, number, published_at < CAST(:now AS timestamptz) - interval '3 days' AS over
                FROM policy_version WHERE published_at IS NOT NULL AND material),
            judged AS (
                SELECT v.over, n.outcome, n.outcome = 'SENT' AND (
                           n.mailed_at < CAST(:now AS timestamptz) - interval '11 months'
                           OR EXISTS (SELECT FROM email_sent s WHERE s.id = n.email_id AND s.account_id = n.account_id
                                      AND s.template = 'policies.material' AND s.outcome = 'SENT')) AS mailed,
                       EXISTS (SELECT FROM policy_notice j JOIN policy_version w ON w.id = j.version_id
                               WHERE j.account_id = a.id AND j.how = 'JOINING' AND w.number >= v.number) AS shown
                FROM material v CROSS JOIN account a
                LEFT JOIN policy_notice n ON n.version_id = v.id AND n.account_id = a.id
                WHERE a.erased_at IS NULL AND a.email IS NOT NULL)
            SELECT count(*) FILTER (WHERE mailed OR shown) AS told,
                   count(*) FILTER (WHERE missing AND over) AS untold,
                   count(*) FILTER (WHERE missing AND NOT over) AS open,
                   count(*) FILTER (WHERE outcome IN ('BOUNCED', 'REFUSED', 'GIVEN_UP') AND NOT shown) AS unreached
            FROM (SELECT *, NOT coalesce(mailed, false) AND NOT shown AND coalesce(outcome, '') NOT IN ('BOUNCED', 'REFUSED', 'GIVEN_UP')
                         AS missing FROM judged) each_one""";

    private final Evidence evidence;

    Pol1ChangesAreAnnounced(Evidence evidence) {
        this.evidence = evidence;
    }

    private record Texts(long versions, long altered) {}

    private record Notices(long told, long untold, long open, long unreached) {}

    @Override
    public PromiseId id() {
        return PromiseId.POL_1;
    }

    @Override
    public PromiseState check(Instant now) {
        var texts = evidence.ask()
                .sql(ALTERED)
                .query((row, n) -> new Texts(row.getLong("versions"), row.getLong("altered")))
                .single();
        if (texts.altered() > 0) {
            return new Broken(finding("pol-1.altered", texts.altered(), now, List.of()));
        }
        var notices = evidence.ask()
                .sql(ACCOUNTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Notices(
                        row.getLong("told"), row.getLong("untold"), row.getLong("open"), row.getLong("unreached")))
                .single();
        return judge(texts, notices, now);
    }

    private static PromiseState judge(Texts texts, Notices notices, Instant now) {
        var facts = List.of(
                Fact.of("evidence.policy-versions", texts.versions()),
                Fact.of("evidence.policy-told", notices.told()),
                Fact.of("evidence.policy-open", notices.open()),
                Fact.of("evidence.policy-unreached", notices.unreached()));
        if (notices.untold() > 0) {
            return new Broken(finding("pol-1.broken", notices.untold(), now, facts));
        }
        if (notices.open() > 0) {
            return new AtRisk(finding("pol-1.open", notices.open(), now, facts));
        }
        if (notices.unreached() > 0) {
            return new AtRisk(finding("pol-1.unreached", notices.unreached(), now, facts));
        }
        return texts.versions() == 0
                ? new Unproven(finding("pol-1.none", 0, now, facts))
                : new Kept(finding("pol-1.kept", notices.told(), now, facts));
    }

    private static Finding finding(String reason, long count, Instant now, List<Fact> facts) {
        return new Finding(Reason.of(reason, count), count, now, facts);
    }
}
