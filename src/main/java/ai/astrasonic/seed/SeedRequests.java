package ai.astrasonic.seed;

import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a desk that never had a request a handful: new, near its date, due tomorrow, waiting for the person, by letter, and
 * those of the past year that are long answered. The open ones come in as any other does, through the services.
 */
@Component
class SeedRequests {

    /** How far a request has come. */
    private enum Progress {
        FILED,
        ASKED_TO_PROVE,
        SIGNED_IN
    }

    private record Asked(
            RequestKind kind,
            Channel channel,
            int daysAgo,
            Language language,
            Progress progress,
            String words,
            Particulars particulars) {

        Asked(RequestKind kind, Channel channel, int daysAgo, Language language, Progress progress, String words) {
            this(kind, channel, daysAgo, language, progress, words, Particulars.NONE);
        }
    }

    private record Account(AccountId id, EmailAddress email) {}

    private static final List<Asked> BY_ACCOUNT = List.of(
            new Asked(
                    RequestKind.ACCESS,
                    Channel.APP,
                    29,
                    Language.NL,
                    Progress.SIGNED_IN,
                    "Graag ontvang ik een kopie van alles wat u over mij bewaart."),
            new Asked(
                    RequestKind.ACCESS,
                    Channel.MAIL,
                    25,
                    Language.EN,
                    Progress.ASKED_TO_PROVE,
                    "Please tell me which data you hold about me and who else has it."),
            new Asked(
                    RequestKind.PORTABILITY,
                    Channel.APP,
                    11,
                    Language.EN,
                    Progress.SIGNED_IN,
                    "I am moving to another program. Please send me my library in a form that it can read."),
            new Asked(
                    RequestKind.ACCESS,
                    Channel.CHAT,
                    4,
                    Language.NL,
                    Progress.FILED,
                    "Wat weten jullie eigenlijk over mij? Ik wil het graag zien."),
            new Asked(
                    RequestKind.ACCESS,
                    Channel.MAIL,
                    1,
                    Language.EN,
                    Progress.FILED,
                    "Under Article 15 GDPR I ask for a copy of my personal data."),
            new Asked(
                    RequestKind.RECTIFICATION,
                    Channel.MAIL,
                    8,
                    Language.EN,
                    Progress.SIGNED_IN,
                    "My name is misspelt. Please put it right."),
            new Asked(
                    RequestKind.RESTRICTION,
                    Channel.MAIL,
                    6,
                    Language.NL,
                    Progress.FILED,
                    "Gebruik mijn gegevens niet zolang u uitzoekt of ze kloppen."),
            new Asked(
                    RequestKind.OBJECTION,
                    Channel.APP,
                    3,
                    Language.EN,
                    Progress.SIGNED_IN,
                    "I object to my use of the product being analysed.",
                    Particulars.about("product-analytics")),
            new Asked(
                    RequestKind.CONSENT_WITHDRAWAL,
                    Channel.APP,
                    2,
                    Language.NL,
                    Progress.FILED,
                    "Ik trek mijn toestemming in."));

    /** The account is used by nobody but its owner, who wants it gone; the books of it must stay. */
    private static final Asked ERASURE = new Asked(
            RequestKind.ERASURE,
            Channel.APP,
            5,
            Language.EN,
            Progress.SIGNED_IN,
            "Please delete my account and everything you hold about me.");

    private final RequestIntake intake;
    private final IdentityCheck identity;
    private final AnsweredRequests answered;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeedRequests(
            RequestIntake intake, IdentityCheck identity, AnsweredRequests answered, JdbcClient jdbc, Clock clock) {
        this.intake = intake;
        this.identity = identity;
        this.answered = answered;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many came; none where there were some */
    int fill(long seed) {
        if (jdbc.sql("SELECT EXISTS (SELECT FROM data_subject_request)")
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        var accounts = accounts(BY_ACCOUNT.size());
        for (int i = 0; i < accounts.size(); i++) {
            file(BY_ACCOUNT.get(i), accounts.get(i));
        }
        var leaving = leaving();
        leaving.forEach(account -> file(ERASURE, account));
        intake.file(letter());
        return accounts.size() + leaving.size() + 1 + answered.write(seed);
    }

    private void file(Asked asked, Account account) {
        var filed = intake.file(request(asked, account.id(), Requester.of(account.email())))
                .request();
        switch (asked.progress()) {
            case FILED -> {}
            case ASKED_TO_PROVE -> identity.send(filed);
            case SIGNED_IN -> identity.confirmSignedIn(filed, account.id());
        }
    }

    /** Somebody whom no address on file belongs to: the account has to be found first. */
    private NewRequest letter() {
        var asked = new Asked(
                RequestKind.ACCESS,
                Channel.LETTER,
                16,
                Language.NL,
                Progress.FILED,
                "Op grond van artikel 15 AVG verzoek ik om inzage. Mijn oude e-mailadres heb ik niet meer.");
        return request(asked, null, new Requester(null, "G. van Vliet", "Prinsengracht 12, 3512 AB Utrecht"));
    }

    private NewRequest request(Asked asked, @Nullable AccountId account, Requester requester) {
        var received = clock.instant().minus(Duration.ofDays(asked.daysAgo())).minus(Duration.ofMinutes(37));
        return new NewRequest(
                asked.kind(),
                asked.channel(),
                received,
                account,
                requester,
                asked.language(),
                asked.words(),
                asked.particulars());
    }

    /** One who has books that a duty keeps, and no other request. */
    private List<Account> leaving() {
        return jdbc.sql("""
                        SELECT id, email FROM account a WHERE status = 'ACTIVE' AND restricted_at IS NULL AND email IS NOT NULL
                        AND EXISTS (SELECT FROM invoice i WHERE i.account_id = a.id)
                        AND NOT EXISTS (SELECT FROM data_subject_request r WHERE r.account_id = a.id)
                        ORDER BY email LIKE 'juergen.gross@%' DESC, id LIMIT 1""").query(SeedRequests::account).list();
    }

    /** The first ones to have joined, so that the same seed gives the same people a request. */
    private List<Account> accounts(int most) {
        return jdbc.sql("""
                        SELECT id, email FROM account WHERE status = 'ACTIVE' AND restricted_at IS NULL AND email IS NOT NULL
                        ORDER BY id LIMIT :most""").param("most", most).query(SeedRequests::account).list();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(new AccountId(row.getObject(1, UUID.class)), new EmailAddress(row.getString(2)));
    }
}
