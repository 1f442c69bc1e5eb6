package ai.astrasonic.bench;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.backup.BackupFiles;
import ai.astrasonic.backup.RelativePath;
import ai.astrasonic.library.LibraryImports;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers of the benchmark, bare or with something to read. */
final class ServicesPeople {

    private static final int TRACKS = 200;
    private static final int EVENTS = 200;

    private final ApplicationContext application;
    private final CustomersIssuer issuer;
    private final Clock clock = Clock.systemUTC();

    ServicesPeople(ApplicationContext application, CustomersIssuer issuer) {
        this.application = application;
        this.issuer = issuer;
    }

    AccountId bare() {
        return opened(UUID.randomUUID().toString());
    }

    private AccountId opened(String identity) {
        var id = AccountId.next(clock);
        application
                .getBean(AccountRegister.class)
                .register(List.of(new NewAccount(
                        id,
                        new EmailAddress("p" + id + "@example.org"),
                        "Somebody",
                        "NL",
                        Locale.ENGLISH,
                        1990,
                        identity,
                        clock.instant())));
        return id;
    }

    /** Answers a token of each. */
    List<String> withSomething(int count) {
        var tokens = IntStream.range(0, count)
                .mapToObj(n -> UUID.randomUUID().toString())
                .peek(identity -> fill(opened(identity)))
                .map(issuer::token)
                .toList();
        JdbcClient.create(application.getBean(TestDatabases.Database.class).superuser())
                .sql("ANALYZE")
                .update();
        return tokens;
    }

    private void fill(AccountId account) {
        application.getBean(LibraryImports.class).importFrom(account, LibraryFile.of(TRACKS), "rekordbox.xml");
        JdbcClient.create(application.getBean(TestDatabases.Database.class).superuser())
                .sql("""
                        INSERT INTO security_event (id, occurred_at, account_id, ip, kind, outcome, user_agent_family)
                        SELECT uuidv7(), now() - n * interval '1 minute', :account, '198.51.100.7', 'SIGN_IN', 'SUCCEEDED', 'Firefox'
                        FROM generate_series(1, :events) n""")
                .param("account", account.value())
                .param("events", EVENTS)
                .update();
        try {
            application
                    .getBean(BackupFiles.class)
                    .upload(
                            account,
                            RelativePath.named("House/track.mp3"),
                            new ByteArrayInputStream(account.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
