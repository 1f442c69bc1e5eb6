package ai.astrasonic.requests;

import ai.astrasonic.database.TextArray;
import ai.astrasonic.requests.ManyOutcome.Done;
import ai.astrasonic.requests.ManyOutcome.Failed;
import ai.astrasonic.requests.ManyOutcome.LeftAlone;
import ai.astrasonic.requests.ManyOutcome.Why;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.shared.RequestId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Acts on all cases that a filter shows: first what it would do, then one case after the other, each a transaction of its
 * own, so that one that fails holds up no other. Each goes through the same rules as when it is done alone.
 */
@Service
@PreAuthorize(Access.DPO)
public class ManyRequests {

    /** No more than so many at once: the rest is chosen after them. */
    public static final int MOST = 1_000;

    private static final Logger log = LoggerFactory.getLogger(ManyRequests.class);

    private static final String WHY = """
            SELECT CASE
                WHEN closed_at IS NOT NULL THEN 'CLOSED'
                WHEN :act = 'Assign' THEN CASE WHEN assignee = :me THEN 'YOURS' END
                WHEN :act = 'AskIdentity' THEN CASE
                    WHEN identity_settled_at IS NOT NULL THEN 'IDENTITY_SETTLED' WHEN account_id IS NULL THEN 'NO_ACCOUNT' END
                WHEN :act = 'Extend' THEN CASE
                    WHEN extension_ground IS NOT NULL THEN 'EXTENDED' WHEN requester_email IS NULL THEN 'ON_PAPER' END
                END AS why, count(*) AS cases
            FROM data_subject_request WHERE id = ANY (:ids::uuid[]) GROUP BY 1""";

    private final RequestSearch search;
    private final RequestDesk desk;
    private final IdentityCheck identity;
    private final Answering answering;
    private final JdbcClient jdbc;

    ManyRequests(RequestSearch search, RequestDesk desk, IdentityCheck identity, Answering answering, JdbcClient jdbc) {
        this.search = search;
        this.desk = desk;
        this.identity = identity;
        this.answering = answering;
        this.jdbc = jdbc;
    }

    /** The cases that the filter shows, the most urgent first; one more than {@link #MOST} where there are more. */
    public List<RequestId> chosen(RequestFilter filter) {
        return search.ids(filter, MOST + 1);
    }

    /** What the act would do to the cases that the filter shows. */
    public ManyPreview preview(RequestFilter filter, ManyAct act) {
        var found = chosen(filter);
        var all = found.stream().limit(MOST).toList();
        var leftAlone = new EnumMap<Why, Integer>(Why.class);
        jdbc.sql(WHY)
                .param("act", act.getClass().getSimpleName())
                .param("me", act instanceof ManyAct.Assign(var staff) ? staff : "")
                .param("ids", TextArray.of(all, RequestId::value))
                .query(row -> {
                    var why = row.getString("why");
                    if (why != null) {
                        leftAlone.put(Why.valueOf(why), row.getInt("cases"));
                    }
                });
        int left = leftAlone.values().stream().mapToInt(Integer::intValue).sum();
        return new ManyPreview(all, found.size() > MOST, all.size() - left, leftAlone);
    }

    /** Does it to one case; what goes wrong is an outcome, so that the next one can follow. */
    @SuppressWarnings("CatchingUnchecked")
    public ManyOutcome on(RequestId id, ManyAct act) {
        try {
            var standing = preview(List.of(id), act);
            return standing.<ManyOutcome>map(why -> new LeftAlone(id, why)).orElseGet(() -> act(id, act));
        } catch (RuntimeException e) {
            log.warn("An act on many cases failed for request {}", id, e);
            return new Failed(id);
        }
    }

    private Optional<Why> preview(List<RequestId> ids, ManyAct act) {
        return jdbc.sql(WHY)
                .param("act", act.getClass().getSimpleName())
                .param("me", act instanceof ManyAct.Assign(var staff) ? staff : "")
                .param("ids", TextArray.of(ids, RequestId::value))
                .query((row, n) -> Optional.ofNullable(row.getString("why")).map(Why::valueOf))
                .single();
    }

    private ManyOutcome act(RequestId id, ManyAct act) {
        return switch (act) {
            case ManyAct.Assign(var staff) -> {
                desk.assign(id, Optional.of(staff));
                yield new Done(id);
            }
            case ManyAct.AskIdentity() -> asked(id);
            case ManyAct.Extend(var ground, var reason) ->
                switch (answering.extend(id, ground, reason)) {
                    case ExtensionDecision.Granted _ -> new Done(id);
                    case ExtensionDecision.TooLate _, ExtensionDecision.BeforeReceipt _ ->
                        new LeftAlone(id, Why.TOO_LATE);
                };
        };
    }

    private ManyOutcome asked(RequestId id) {
        return switch (identity.send(id)) {
            case ChallengeOutcome.Sent _ -> new Done(id);
            case ChallengeOutcome.NoAccount _ -> new LeftAlone(id, Why.NO_ACCOUNT);
            case ChallengeOutcome.NoAddressHeld _ -> new LeftAlone(id, Why.NO_ADDRESS);
            case ChallengeOutcome.TooMany _ -> new LeftAlone(id, Why.ASKED_OFTEN);
            case ChallengeOutcome.AlreadySettled _ -> new LeftAlone(id, Why.IDENTITY_SETTLED);
        };
    }
}
