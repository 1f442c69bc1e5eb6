package ai.astrasonic.reports;

import ai.astrasonic.erasure.CertificateData;
import ai.astrasonic.erasure.CertificateData.BackupsHeld;
import ai.astrasonic.erasure.CertificateData.CallMade;
import ai.astrasonic.erasure.CertificateData.DataSetErased;
import ai.astrasonic.erasure.CertificateData.Found;
import ai.astrasonic.erasure.CertificateData.PlaceSearched;
import ai.astrasonic.erasure.CertificateData.RecipientState;
import ai.astrasonic.erasure.CertificateData.RecipientTold;
import ai.astrasonic.keys.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/** An erasure to certify: a DJ with a large library and seven years of invoices. */
public final class Certificates {

    private static final LocalDate BOOKS = LocalDate.of(2033, 12, 31);

    private static final Instant ANSWERED = Instant.parse("2026-11-23T09:21:50Z");

    private Certificates() {}

    public static CertificateData ofAnErasure() {
        return of(
                List.of(
                        DataSetErased.gone("accounts.account", 1, 0, 0),
                        DataSetErased.gone("accounts.passkey", 2, 0, 0),
                        DataSetErased.gone("library.track", 48_112, 0, 0),
                        DataSetErased.gone("backup.file", 20_481, 61_443, 412_998_811_648L),
                        DataSetErased.gone("securitylog.event", 1_284, 0, 0),
                        DataSetErased.gone("support.message", 14, 0, 0),
                        DataSetErased.gone("mail.sent", 22, 0, 0),
                        DataSetErased.kept("billing.payment", 31, "tax", BOOKS),
                        DataSetErased.kept("billing.invoice", 31, "invoice", BOOKS),
                        DataSetErased.kept("consent.entry", 3, "consent-proof", LocalDate.of(2031, 11, 25)),
                        DataSetErased.kept("requests.request", 1, "accountability", LocalDate.of(2029, 11, 25))),
                List.of(
                        new RecipientTold("stripe", "Stripe", RecipientState.KEPT, "tax", BOOKS, ANSWERED, calls()),
                        new RecipientTold(
                                "posthog", "PostHog EU", RecipientState.HOLDS_NOTHING, null, null, ANSWERED, List.of()),
                        new RecipientTold(
                                "sentry",
                                "Sentry",
                                RecipientState.NOTHING_TO_CALL,
                                "sentry.expires",
                                LocalDate.of(2027, 2, 21),
                                ANSWERED,
                                List.of()),
                        waiting("resend", "Resend"),
                        waiting("crisp", "Crisp")));
    }

    private static RecipientTold waiting(String key, String name) {
        return new RecipientTold(key, name, RecipientState.WAITING, null, null, null, List.of());
    }

    private static List<CallMade> calls() {
        return List.of(
                new CallMade(ANSWERED.minusSeconds(3), "GET", "/v1/customers/{id}", 200, "req_8f2GQ1"),
                new CallMade(ANSWERED.minusSeconds(2), "DELETE", "/v1/customers/{id}", null, null),
                new CallMade(ANSWERED, "DELETE", "/v1/customers/{id}", 200, "req_8f2GQ3"));
    }

    /** The same erasure once everybody has answered. */
    static CertificateData completed() {
        var first = ofAnErasure();
        return new CertificateData(
                first.format(),
                first.erasure(),
                first.request(),
                first.person(),
                first.controller(),
                first.asked(),
                first.approved(),
                first.executed(),
                first.scanned(),
                first.issued().plus(Duration.ofDays(40)),
                first.issued(),
                first.dataSets(),
                first.places(),
                first.recipients().stream()
                        .filter(told -> told.state() != RecipientState.WAITING)
                        .toList(),
                first.backups(),
                first.ledgerSha256(),
                first.planSha256());
    }

    static CertificateData ofAnEmptyAccount() {
        return of(List.of(), List.of());
    }

    static CertificateData keeping(DataSetErased set) {
        return of(List.of(set), List.of());
    }

    static CertificateData searched(int places) {
        var many = IntStream.range(0, places)
                .mapToObj(i -> clean("table_" + i + ".column"))
                .toList();
        return of(List.of(), List.of(), many);
    }

    /** With the certificate's own numbers, as another erasure of the same day would have. */
    public static CertificateData ofAnotherErasure() {
        var data = ofAnErasure();
        return new CertificateData(
                data.format(),
                new UUID(7, 7),
                new UUID(8, 8),
                new UUID(9, 9),
                data.controller(),
                data.asked(),
                data.approved(),
                data.executed(),
                data.scanned(),
                data.issued(),
                data.firstIssued(),
                data.dataSets(),
                data.places(),
                data.recipients(),
                data.backups(),
                data.ledgerSha256(),
                data.planSha256());
    }

    public static byte[] pdf(
            CertificateData data, CertificateStatement.Audience audience, String language, Signatures signer) {
        return new ErasureCertificates(signer).certificate(data, audience, Locale.of(language));
    }

    /** Lays the file down to be looked at. */
    static void show(String name, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target/reports"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CertificateData of(List<DataSetErased> sets, List<RecipientTold> recipients) {
        return of(sets, recipients, places());
    }

    private static CertificateData of(
            List<DataSetErased> sets, List<RecipientTold> recipients, List<PlaceSearched> places) {
        return new CertificateData(
                CertificateData.FORMAT,
                UUID.fromString("01a20261-5c0e-7a31-9d57-0c4b7a9a1f02"),
                UUID.fromString("01a1d3e0-21bb-7c66-8a10-5a2f90d4c311"),
                UUID.fromString("0198c1aa-07f4-7e02-b6c3-91d2a4e85b77"),
                "Astrasonic (operated by Plan Bakery B.V.)",
                Instant.parse("2026-11-03T22:40:00Z"),
                Instant.parse("2026-11-16T09:12:33Z"),
                Instant.parse("2026-11-23T09:15:02Z"),
                Instant.parse("2026-11-23T09:21:47Z"),
                Instant.parse("2026-11-23T09:22:00Z"),
                null,
                sets,
                places,
                recipients,
                BackupsHeld.after(LocalDate.of(2026, 11, 23), Period.ofDays(30)),
                "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce",
                "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b");
    }

    private static List<PlaceSearched> places() {
        return List.of(
                clean("account.email"),
                clean("account_email_history.address"),
                clean("library_track.title"),
                clean("playlist_share.note"),
                new PlaceSearched("payment.account_id", Found.KEPT, 31, "tax", BOOKS),
                new PlaceSearched("invoice.account_id", Found.KEPT, 31, "invoice", BOOKS),
                new PlaceSearched(
                        "data_subject_request.email", Found.KEPT, 1, "accountability", LocalDate.of(2029, 11, 25)),
                clean("bucket backups: keys and metadata"),
                clean("bucket backups-dr: keys, versions and metadata"),
                clean("Keycloak realm astrasonic"),
                clean("mailbox privacy@"),
                clean("access packages"),
                clean("application logs"));
    }

    private static PlaceSearched clean(String place) {
        return new PlaceSearched(place, Found.CLEAN, 0, null, null);
    }
}
