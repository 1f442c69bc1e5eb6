package ai.astrasonic.jobs.access;

import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.NewConnection;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.objectstore.ObjectVersion;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.IdentityMethod;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.requests.PackageRelease;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.ReleaseOutcome;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.support.Bystanders;
import ai.astrasonic.support.ReviewedMessage;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with data, their requests, and packages as the person would get them: all from outside the job. */
@Lazy
@Component
public class AccessStories {

    private final RequestIntake intake;
    private final IdentityCheck identityCheck;
    private final Answering answering;
    private final AccessPackages packages;
    private final PackageRelease releases;
    private final ObjectStores stores;
    private final PackageEncryption encryption;
    private final LaunchRunner runner;
    private final Connections connections;
    private final Bystanders bystanders;
    private final TestDatabases.Database database;
    private final TestClock clock;

    AccessStories(
            RequestIntake intake,
            IdentityCheck identityCheck,
            Answering answering,
            AccessPackages packages,
            PackageRelease releases,
            ObjectStores stores,
            PackageEncryption encryption,
            LaunchRunner runner,
            Connections connections,
            Bystanders bystanders,
            TestDatabases.Database database,
            TestClock clock) {
        this.intake = intake;
        this.identityCheck = identityCheck;
        this.answering = answering;
        this.packages = packages;
        this.releases = releases;
        this.stores = stores;
        this.encryption = encryption;
        this.runner = runner;
        this.connections = connections;
        this.bystanders = bystanders;
        this.database = database;
        this.clock = clock;
    }

    public AccountId aPerson(String address) {
        var id = AccountId.next(clock);
        sql().sql("INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)"
                        + " VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')")
                .param("id", id.value())
                .param("email", new EmailAddress(address).normal())
                .update();
        return id;
    }

    public void isCustomer(AccountId person, String customer) {
        sql().sql("INSERT INTO stripe_customer (id, account_id, created_at, told_at)"
                        + " VALUES (:id, :person, '2025-01-01Z', '2025-01-01Z')")
                .param("id", customer)
                .param("person", person.value())
                .update();
    }

    public void isConnectedWithSpotify(AccountId person) {
        connections.connect(new NewConnection(person, Provider.SPOTIFY, "spotify-" + person, null, "", null));
    }

    /** Sign-ins of the last hours. */
    public void signIns(AccountId person, int count) {
        sql().sql("SELECT security_event_make_partitions(DATE '2026-11-20', DATE '2026-11-23')")
                .query(Integer.class)
                .single();
        sql().sql("""
                        INSERT INTO security_event (id, account_id, occurred_at, kind, outcome, ip, user_agent_family)
                        SELECT gen_random_uuid(), :person, timestamptz '2026-11-22 08:00:00Z' - n * interval '1 ms',
                               'SIGN_IN', 'SUCCEEDED', '203.0.113.9', 'Firefox "' || n || '", beta'
                        FROM generate_series(1, :count) n
                        """).param("person", person.value()).param("count", count).update();
    }

    /** A conversation with one message. */
    public void aMessage(AccountId person, String words) {
        sql().sql("""
                        WITH c AS (INSERT INTO support_conversation (id, account_id, channel, subject, opened_at)
                                   VALUES (gen_random_uuid(), :person, 'MAIL', 'A question', '2026-11-01Z') RETURNING id)
                        INSERT INTO support_message (id, conversation_id, account_id, author, body, disclosed_body, sent_at)
                        SELECT gen_random_uuid(), id, :person, 'PERSON', :words, :words, '2026-11-01Z' FROM c
                        """).param("person", person.value()).param("words", words).update();
    }

    /** Somebody reads all messages of the person and leaves these passages out of them. */
    public void leavesOut(AccountId person, String... passages) {
        bystanders.review(
                person,
                bystanders.messagesOf(person).stream()
                        .collect(Collectors.toMap(ReviewedMessage::id, message -> List.of(passages))));
    }

    /** Somebody else asked for the data of this person, was taken for them at first and could not prove it. */
    public RequestId anImpostorIsRefused(AccountId person, String address) {
        var request = intake.file(new NewRequest(
                        RequestKind.ACCESS,
                        Channel.MAIL,
                        clock.instant(),
                        person,
                        new Requester(new EmailAddress(address), "Mallory M.", "Dark Alley 1"),
                        Language.EN,
                        "Send it all for my secret plan."))
                .request();
        answering.extend(request, Extension.Ground.COMPLEXITY, "We look at your letter, Mallory M.");
        answering.refuse(request, RefusalGround.IDENTITY_NOT_PROVEN, "You could not prove it, Mallory M.");
        return request;
    }

    /** A request whose package is ordered: filed, and the link in the mail opened. */
    public PackageOrder anOrderOf(String address, Language language) {
        return anOrderOf(address, language, Particulars.NONE);
    }

    /** The same, limited to some data sets. */
    public PackageOrder anOrderOf(String address, Language language, Particulars narrower) {
        var request = intake.file(new NewRequest(
                                RequestKind.ACCESS,
                                Channel.MAIL,
                                clock.instant(),
                                null,
                                Requester.of(new EmailAddress(address)),
                                language,
                                null)
                        .with(narrower))
                .request();
        identityCheck.send(request);
        identityCheck.confirmByLink(tokenMailedTo(address), "203.0.113.7");
        return packages.orderOf(request);
    }

    /** The same by letter, from somebody to whom we can write no mail; staff know them. */
    public PackageOrder anOrderByLetterOf(AccountId person) {
        var request = intake.file(new NewRequest(
                        RequestKind.ACCESS,
                        Channel.LETTER,
                        clock.instant(),
                        person,
                        new Requester(null, null, "Kerkstraat 1, Utrecht"),
                        Language.EN,
                        null))
                .request();
        identityCheck.confirmByStaff(request, IdentityMethod.IN_PERSON, "She came to the office and we know her.");
        return packages.orderOf(request);
    }

    public LaunchOrder launchOf(PackageOrder order) {
        return new LaunchOrder("access-package", PackageKey.of(order).toString(), "system");
    }

    public LaunchResult build(PackageOrder order) {
        return runner.run(launchOf(order));
    }

    /** The DPO looks at the package and releases it. */
    public void release(PackageOrder order) {
        packages.recordPreviewed(
                order.request(), packages.preview(order.request()).sha256());
        if (releases.release(order.request()) instanceof ReleaseOutcome.Refused(var ground)) {
            throw new IllegalStateException("Not released: " + ground);
        }
    }

    /** The package as the person's download gives it. */
    public Path download(PackageOrder order, Path folder) {
        try (var object = stores.primary().open(order.objectKey());
                var clear =
                        encryption.decrypting(order.key(), order.accessPackage().toString(), object)) {
            var file = folder.resolve(order.accessPackage() + ".zip");
            Files.copy(clear, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every version that the store has of the package, markers included. */
    public List<ObjectVersion> versions(PackageOrder order) {
        try (var versions = stores.primary().versions(order.objectKey())) {
            return versions.toList();
        }
    }

    public String statusOf(RequestId request) {
        return sql().sql("SELECT status FROM access_package WHERE request_id = :id")
                .param("id", request.value())
                .query(String.class)
                .single();
    }

    /** Those whose copy the case waits for. */
    public List<String> openRecipients(PackageOrder order) {
        return sql().sql(
                        "SELECT substr(step_key, 11) FROM case_step WHERE request_id = :id AND step_key LIKE 'recipient.%'"
                                + " AND outcome IN ('WAITING_FOR', 'FAILED')")
                .param("id", order.request().value())
                .query(String.class)
                .list();
    }

    /** How often a package was put on the case, by the audit trail. */
    public int timesBuilt(PackageOrder order) {
        return sql().sql("SELECT count(*) FROM audit_entry WHERE verb = 'package-built' AND object_id = :id")
                .param("id", order.request().toString())
                .query(Integer.class)
                .single();
    }

    /** Every file of the package. */
    public List<String> names(PackageOrder order, Path folder) {
        try (var zip = new ZipFile(download(order, folder).toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the package, as it is. */
    public String text(PackageOrder order, String entry, Path folder) {
        try (var zip = new ZipFile(download(order, folder).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a CSV file of the package below its heading; for data without line ends. */
    public long rowsIn(PackageOrder order, String entry, Path folder) {
        try (var zip = new ZipFile(download(order, folder).toFile());
                var lines = new BufferedReader(
                        new InputStreamReader(zip.getInputStream(zip.getEntry(entry)), StandardCharsets.UTF_8))) {
            return lines.lines().count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JdbcClient sql() {
        return JdbcClient.create(database.superuser());
    }

    private String tokenMailedTo(String address) {
        var mail = sql().sql("SELECT text_body FROM email_outbox JOIN email_sent s ON s.id = email_id"
                        + " WHERE address = :address ORDER BY s.queued_at DESC, s.id DESC LIMIT 1")
                .param("address", address)
                .query(String.class)
                .single();
        var found = Pattern.compile("https?://[^/\\s]+/(?:identity|download)/(\\S+)")
                .matcher(mail);
        if (!found.find()) {
            throw new IllegalStateException("The mail has no link");
        }
        return found.group(1);
    }
}
