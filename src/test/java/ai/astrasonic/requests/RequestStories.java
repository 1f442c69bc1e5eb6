package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.keys.PackageEncryption;
import ai.astrasonic.objectstore.ObjectStores;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of requests in the words of the domain: people, letters, mails, the job that builds. */
@DatabaseTest
abstract class RequestStories {

    static final String ADDRESS = "dj@example.org";
    static final String IP = "203.0.113.7";
    static final byte[] PACKAGE = new byte[2_500_000];

    static {
        new Random(15).nextBytes(PACKAGE);
    }

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestDesk desk;

    @Autowired
    IdentityCheck identityCheck;

    @Autowired
    AccessPackages packages;

    @Autowired
    PackageRelease packageRelease;

    @Autowired
    Downloads downloads;

    @Autowired
    AnswerDelivery answerDelivery;

    @Autowired
    Answering answering;

    @Autowired
    PackageEncryption encryption;

    @Autowired
    ObjectStores stores;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    AccountId anAccountOf(String address) {
        var id = AccountId.next(clock);
        asSuperuser()
                .sql("""
                        INSERT INTO account (id, email, email_as_typed, email_since, status, created_at)
                        VALUES (:id, :email, :email, '2025-01-01Z', 'ACTIVE', '2025-01-01Z')
                        """)
                .param("id", id.value())
                .param("email", new EmailAddress(address).normal())
                .update();
        return id;
    }

    NewRequest aLetterFrom(String address) {
        return new NewRequest(
                RequestKind.ACCESS,
                Channel.MAIL,
                clock.instant(),
                null,
                Requester.of(new EmailAddress(address)),
                Language.EN,
                "Please send me my data.");
    }

    NewRequest aLetterOnPaperFrom(String name) {
        return new NewRequest(
                RequestKind.ACCESS,
                Channel.LETTER,
                clock.instant(),
                null,
                new Requester(null, name, "Dorpsstraat 1, 1234 AB Ons Dorp"),
                Language.NL,
                null);
    }

    RequestId aRequestFrom(String address) {
        return intake.file(aLetterFrom(address)).request();
    }

    /** A request of an account whose owner has opened our link. */
    Identified anIdentifiedRequestFrom(String address) {
        anAccountOf(address);
        var request = aRequestFrom(address);
        identityCheck.send(request);
        var confirmed = (IdentityOutcome.Confirmed) identityCheck.confirmByLink(tokenMailedTo(address), IP);
        return new Identified(request, confirmed.passphrase());
    }

    Identified aBuiltRequestFrom(String address) {
        var identified = anIdentifiedRequestFrom(address);
        theJobBuilds(identified.request());
        return identified;
    }

    Released aReleasedRequestFrom(String address) {
        var built = aBuiltRequestFrom(address);
        theDpoLooksAt(built.request());
        clock.advance(Duration.ofSeconds(1));
        packageRelease.release(built.request());
        return new Released(built.request(), tokenMailedTo(address), built.passphrase());
    }

    record Identified(RequestId request, String passphrase) {}

    record Released(RequestId request, String token, String passphrase) {}

    void theDpoLooksAt(RequestId request) {
        packages.recordPreviewed(request, packages.preview(request).sha256());
    }

    /** What the job does, by the same contract. */
    /** It takes its time. */
    BuiltPackage theJobBuilds(RequestId request) {
        clock.advance(Duration.ofMillis(10));
        return RunAs.jobFor("test-job", () -> {
            var order = packages.orderOf(request);
            var built = new BuiltPackage(
                    request, order.accessPackage(), PACKAGE.length, sha256(PACKAGE), sha256(new byte[] {1}));
            stores.primary().put(order.objectKey(), new ByteArrayInputStream(encrypted(order)));
            packages.recordBuilt(built);
            return built;
        });
    }

    private byte[] encrypted(PackageOrder order) {
        var into = new ByteArrayOutputStream();
        try (var out = encryption.encrypting(order.key(), order.accessPackage().toString(), into)) {
            out.write(PACKAGE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return into.toByteArray();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The token of the link in the newest mail to an address. */
    String tokenMailedTo(String address) {
        return inMail(address, Pattern.compile("https?://[^/\\s]+/(?:identity|download)/(\\S+)"));
    }

    String codeMailedTo(String address) {
        return inMail(address, Pattern.compile("\\b(\\d{8})\\b"));
    }

    String newestMailTo(String address) {
        return asSuperuser()
                .sql("""
                        SELECT text_body FROM email_outbox JOIN email_sent s ON s.id = email_id
                        WHERE address = :address ORDER BY s.queued_at DESC, s.id DESC LIMIT 1
                        """)
                .param("address", address)
                .query(String.class)
                .single();
    }

    private String inMail(String address, Pattern pattern) {
        var found = pattern.matcher(newestMailTo(address));
        if (!found.find()) {
            throw new IllegalStateException("The newest mail to " + address + " has no " + pattern);
        }
        return found.group(1);
    }

    int mailsTo(String address) {
        return asSuperuser()
                .sql("SELECT count(*) FROM email_sent WHERE address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
    }

    void everyMailHas(String outcome) {
        asSuperuser().sql("""
                        UPDATE email_sent SET outcome = :outcome,
                            sent_at = CASE WHEN :outcome = 'SENT' THEN queued_at END
                        """).param("outcome", outcome).update();
    }

    /** Every mail left at this moment. */
    void everyMailLeft(Instant at) {
        asSuperuser()
                .sql("UPDATE email_sent SET outcome = 'SENT', sent_at = :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int confirmAnswers() {
        return RunAs.jobFor("test-job", answerDelivery::confirm);
    }

    JdbcClient asSuperuser() {
        return JdbcClient.create(database.superuser());
    }

    void itIs(String instant) {
        clock.set(Instant.parse(instant));
    }
}
