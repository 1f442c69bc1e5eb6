package ai.astrasonic.breaches.letters;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.breaches.DiscoveredBy;
import ai.astrasonic.breaches.NewBreach;
import ai.astrasonic.breaches.StatedTime;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of letters: a breach, people whom a count found, a DPO who drafts and another who approves. */
public final class LetterStories {

    public static final String DPO = "dieuwke";
    public static final String SECOND = "diederik";
    public static final String WHY = "The risk is high: files with addresses were read";

    private final ApplicationContext application;

    public LetterStories(ApplicationContext application) {
        this.application = application;
    }

    public BreachLetters letters() {
        return application.getBean(BreachLetters.class);
    }

    public LettersOfBreach read() {
        return application.getBean(LettersOfBreach.class);
    }

    public JdbcClient sql() {
        return JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
    }

    private Clock clock() {
        return application.getBean(Clock.class);
    }

    public BreachId breach() {
        var now = StatedTime.of(clock().instant().minus(Duration.ofMinutes(1)), Controller.ZONE);
        return SignIn.as(
                DPO,
                () -> application
                        .getBean(Breaches.class)
                        .open(new NewBreach(
                                "Files fetched across accounts",
                                Set.of("backup"),
                                DiscoveredBy.STAFF,
                                null,
                                now,
                                null,
                                new NewBreach.Awareness(now, "The log shows it"))));
    }

    public AccountId person(String address, String language) {
        var id = AccountId.next(clock());
        sql().sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, language, status, created_at)
                        VALUES (:id, :email, :email, '2025-01-01Z', :language, 'ACTIVE', '2025-01-01Z')""")
                .param("id", id.value())
                .param("email", address)
                .param("language", language)
                .update();
        return id;
    }

    /** So many people with addresses of their own, in one statement. */
    public void people(String name, int count) {
        new AccountRows(sql()).open(name, count);
    }

    /** A count that found everybody there is. */
    public UUID everybodyIn(BreachId breach) {
        var scope = UUID.randomUUID();
        sql().sql("""
                        INSERT INTO breach_scope (id, breach_id, rule, taken_at, taken_by, because, people_min, people_max, records_min,
                            records_max, figures, minors, special_categories, restricted, erased, people_sha256, statement, signature, key_id)
                        SELECT :scope, :breach, '{"dataSets": ["backup.file"], "rule": {"kind": "Everybody"}}', :now, 'dieuwke', 'Counted', count(*), count(*), count(*), count(*),
                               '{"byCountry": {}, "byCategory": {}, "byDataSet": {}}', 0, 0, 0, 0,
                               '', '', decode(repeat('00', 64), 'hex'), 'test'
                        FROM account""")
                .param("scope", scope)
                .param("breach", breach.value())
                .param("now", clock().instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        sql().sql("INSERT INTO breach_scope_person SELECT :scope, id FROM account")
                .param("scope", scope)
                .update();
        return scope;
    }

    public static LetterWords words() {
        return new LetterWords(
                new LocalText(
                        "Between 3 and 5 November somebody could read your backup files.",
                        "Tussen 3 en 5 november kon iemand je reservekopieën lezen."),
                new LocalText(
                        "Somebody may try to fool you with what they read there.",
                        "Iemand kan proberen je te misleiden met wat daarin staat."),
                new LocalText(
                        "We closed the hole within an hour and look at all logs.",
                        "We hebben het lek binnen een uur gedicht en bekijken alle logboeken."),
                new LocalText(
                        "Be careful with mails that ask you for something.",
                        "Wees voorzichtig met e-mails waarin je iets wordt gevraagd."),
                "privacy@astrasonic.ai");
    }

    public LetterId drafted(BreachId breach) {
        return SignIn.as(DPO, () -> letters().draft(breach, words()));
    }

    public ApprovalId asked(LetterId letter) {
        return SignIn.as(DPO, () -> letters().ask(letter, WHY));
    }

    public void approve(ApprovalId approval) {
        SignIn.as(SECOND, () -> application.getBean(Approvals.class).approve(approval, "Plain and true"));
    }

    /** Drafted, asked for and approved, to everybody there is. */
    public LetterId approved(BreachId breach) {
        everybodyIn(breach);
        var letter = drafted(breach);
        approve(asked(letter));
        becomes(letter, LetterState.APPROVED);
        return letter;
    }

    public void becomes(LetterId letter, LetterState state) {
        Awaitility.await().until(() -> state(letter) == state);
    }

    public LetterState state(LetterId letter) {
        return SignIn.as(DPO, () -> read().get(letter).state());
    }

    public LetterCount count(LetterId letter) {
        return SignIn.as(DPO, () -> read().count(letter));
    }
}
