package ai.astrasonic.policies;

import ai.astrasonic.approvals.ApprovalId;
import ai.astrasonic.approvals.Approvals;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.AccountRows;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestDatabases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of policies: a DPO who writes, another who approves, and accounts that are told. */
public final class PolicyStories {

    public static final String DPO = "dieuwke";
    public static final String SECOND = "diederik";
    public static final String WHY = "The list of processors is longer";

    private static final String ENGLISH = """
            Effective %s

            ## 1. Data we collect

            We keep your e-mail address and your library.

            | Data | Purpose |
            |---|---|
            | Email address | To know you |
            %s

            ## 2. Your rights

            - You can ask for a copy.
            - You can object.

            We answer within %s days, and it costs nothing. You need no reason to use your rights, and you can complain to the authority.
            """;

    private static final String DUTCH = """
            Geldig vanaf %s

            ## 1. Gegevens die wij verzamelen

            Wij bewaren uw e-mailadres en uw bibliotheek.

            | Gegeven | Doel |
            |---|---|
            | E-mailadres | Om u te kennen |
            %s

            ## 2. Uw rechten

            - U kunt een kopie vragen.
            - U kunt bezwaar maken.

            Wij antwoorden binnen %s dagen, en het kost niets. U hebt geen reden nodig, en u kunt klagen bij de toezichthouder.
            """;

    private final ApplicationContext application;

    public PolicyStories(ApplicationContext application) {
        this.application = application;
    }

    public PolicyDesk desk() {
        return application.getBean(PolicyDesk.class);
    }

    public Policies read() {
        return application.getBean(Policies.class);
    }

    public JdbcClient sql() {
        return JdbcClient.create(
                application.getBean(TestDatabases.Database.class).superuser());
    }

    private Clock clock() {
        return application.getBean(Clock.class);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), Controller.ZONE);
    }

    /** @param days within which we answer: another number is another policy */
    public PolicyWords words(int days) {
        var day = today().plusDays(40);
        return new PolicyWords(
                day,
                ENGLISH.formatted(day, "| Library | To keep it |", days),
                DUTCH.formatted(day, "| Bibliotheek | Om die te bewaren |", days),
                new LocalText("We answer within " + days + " days.", "Wij antwoorden binnen " + days + " dagen."));
    }

    public PolicyId drafted(PolicyWords words) {
        return SignIn.as(DPO, () -> desk().draft(words));
    }

    public PolicyId judged(PolicyWords words, boolean material) {
        var id = drafted(words);
        SignIn.as(DPO, () -> desk().classify(id, material, WHY));
        return id;
    }

    public ApprovalId asked(PolicyId id) {
        return SignIn.as(DPO, () -> desk().ask(id, WHY));
    }

    public void approve(ApprovalId approval) {
        SignIn.as(SECOND, () -> application.getBean(Approvals.class).approve(approval, "Plain and true"));
    }

    public PolicyId published(PolicyWords words, boolean material) {
        var id = judged(words, material);
        approve(asked(id));
        becomes(id, PolicyState.PUBLISHED);
        return id;
    }

    /** So many days to answer within; material. */
    public PolicyId published(int days) {
        return published(words(days), true);
    }

    public void becomes(PolicyId id, PolicyState state) {
        Awaitility.await().until(() -> get(id).state() == state);
    }

    public PolicyVersion get(PolicyId id) {
        return SignIn.as(DPO, () -> read().find(id).orElseThrow());
    }

    public Map<NoticeOutcome, Long> count(PolicyId id) {
        return SignIn.as(DPO, () -> read().count(id).byOutcome());
    }

    public AccountId account(String address, String language) {
        var id = AccountId.next(clock());
        sql().sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, language, status, created_at)
                        VALUES (:id, :email, :email, :now, :language, 'ACTIVE', :now)""")
                .param("id", id.value())
                .param("email", address)
                .param("now", clock().instant().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .update();
        return id;
    }

    /** So many accounts with addresses of their own, in one statement. */
    public void accounts(String name, int count) {
        new AccountRows(sql()).open(name, count);
    }
}
