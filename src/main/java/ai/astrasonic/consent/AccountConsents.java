package ai.astrasonic.consent;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.AccountStandings;
import ai.astrasonic.shared.PlaceInTime;
import ai.astrasonic.shared.Roles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody with an account decides themselves, and what they decided before. */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class AccountConsents {

    private static final String COLUMNS =
            "SELECT id, purpose, given, policy_version, wording, language, surface, decided_at FROM consent_entry ";

    private static final String PAGE = COLUMNS + """
            WHERE account_id = :account AND (CAST(:at AS timestamptz) IS NULL OR (decided_at, id) < (:at, :id))
            ORDER BY decided_at DESC, id DESC LIMIT :rows""";

    private static final String LAST = COLUMNS + """
            WHERE account_id = :account AND purpose = :purpose ORDER BY decided_at DESC, id DESC LIMIT 1""";

    private final JdbcClient jdbc;
    private final Consents consents;
    private final AccountStandings standings;

    AccountConsents(JdbcClient jdbc, Consents consents, AccountStandings standings) {
        this.jdbc = jdbc;
        this.consents = consents;
        this.standings = standings;
    }

    /** A decision with the proof of it: the words that were shown, and where. */
    public record Entry(
            PlaceInTime place,
            Purpose purpose,
            boolean given,
            String policyVersion,
            String wording,
            String language,
            String surface) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    new PlaceInTime(
                            row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                            row.getObject("id", UUID.class)),
                    Purpose.valueOf(row.getString("purpose")),
                    row.getBoolean("given"),
                    row.getString("policy_version"),
                    row.getString("wording"),
                    row.getString("language"),
                    row.getString("surface"));
        }
    }

    /** What came of a decision. */
    public enum Outcome {
        WRITTEN,
        /** It was so already, by the same words: nothing is added to the proof. */
        SAME,
        /** Nobody was ever shown such words. */
        UNKNOWN_TEXT
    }

    /** The last decision on a purpose; none is a no. */
    @Transactional(readOnly = true)
    public Optional<Entry> last(AccountId account, Purpose purpose) {
        return jdbc.sql(LAST)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .query((row, n) -> Entry.of(row))
                .optional();
    }

    /** All decisions, the newest first, those made before the given place. */
    @Transactional(readOnly = true)
    public List<Entry> page(AccountId account, @Nullable PlaceInTime before, int rows) {
        return jdbc.sql(PAGE)
                .param("account", account.value())
                .param(
                        "at",
                        before == null ? null : before.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", before == null ? null : before.id(), Types.OTHER)
                .param("rows", rows)
                .query((row, n) -> Entry.of(row))
                .list();
    }

    /** Yes and no are the same call (Art. 7(3)); two at once are written one after the other. */
    @Transactional
    public Outcome decide(
            AccountId account, Purpose purpose, boolean given, BannerDecision.Shown shown, String surface) {
        if (!shown.isKnown()) {
            return Outcome.UNKNOWN_TEXT;
        }
        standings.changing(account);
        var text = BannerText.of(shown.version()).orElseThrow();
        var decision = new ConsentDecision(
                account,
                purpose,
                given,
                text.policy(),
                text.word(word(account, purpose, given), shown.language()),
                shown.language(),
                surface);
        if (last(account, purpose).filter(before -> says(before, decision)).isPresent()) {
            return Outcome.SAME;
        }
        consents.record(decision);
        return Outcome.WRITTEN;
    }

    private String word(AccountId account, Purpose purpose, boolean given) {
        var action = given
                ? BannerAction.ACCEPT_ALL
                : last(account, purpose).filter(Entry::given).isPresent()
                        ? BannerAction.WITHDRAW
                        : BannerAction.ESSENTIAL_ONLY;
        return action.word();
    }

    private static boolean says(Entry before, ConsentDecision now) {
        return before.given() == now.given() && (!now.given() || sameWords(before, now));
    }

    private static boolean sameWords(Entry before, ConsentDecision now) {
        return Stream.of(before.policyVersion(), before.wording())
                .toList()
                .equals(List.of(now.policyVersion(), now.wording()));
    }
}
