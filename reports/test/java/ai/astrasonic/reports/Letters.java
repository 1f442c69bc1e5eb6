package ai.astrasonic.reports;

import ai.astrasonic.activities.Activities;
import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.reports.LetterRequest.HeldData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A person of whom something of each kind is held, and the map that describes it. */
final class Letters {

    static final String SIGNER = "6b1f0c2a9d3e4857".repeat(4);

    private static final DataField ID = DataField.notPersonal("id", "number of the row");

    static final DataMap MAP = new DataMap(List.of(
            set(
                    "accounts.account",
                    "account-sign-in",
                    "account",
                    Erasure.DELETE,
                    "",
                    List.of("railway"),
                    personal("email", Category.CONTACT, Source.PERSON),
                    personal("name", Category.IDENTITY, Source.PERSON)),
            set(
                    "accounts.passkey",
                    "account-sign-in",
                    "account",
                    Erasure.DELETE,
                    "",
                    List.of(),
                    personal("public_key", Category.CREDENTIAL, Source.PERSON).withheldBecause("withheld.secret")),
            set(
                    "securitylog.event",
                    "security-logging",
                    "security-log",
                    Erasure.DELETE,
                    "",
                    List.of("railway"),
                    personal("ip", Category.NETWORK, Source.OBSERVED)),
            set(
                    "billing.payment",
                    "tax-administration",
                    "payment",
                    Erasure.KEEP,
                    "tax",
                    List.of("stripe"),
                    personal("amount", Category.PAYMENT, Source.THIRD_PARTY)),
            set(
                    "billing.dispute",
                    "billing",
                    "payment",
                    Erasure.KEEP,
                    "tax",
                    List.of("stripe"),
                    personal("reason", Category.PAYMENT, Source.THIRD_PARTY)),
            set(
                    "connections.connection",
                    "metadata-enrichment",
                    "connection",
                    Erasure.DELETE,
                    "",
                    List.of("spotify", "beatport"),
                    personal("token", Category.CREDENTIAL, Source.THIRD_PARTY).withheldBecause("withheld.secret"),
                    personal("connected_at", Category.SETTING, Source.OBSERVED)),
            set(
                    "analytics.product-event",
                    "product-analytics",
                    "product-event",
                    Erasure.DELETE,
                    "",
                    List.of("posthog"),
                    personal("event", Category.BEHAVIOUR, Source.OBSERVED)),
            set(
                    "consent.entry",
                    "consent-records",
                    "consent",
                    Erasure.KEEP,
                    "consent-proof",
                    List.of(),
                    personal("choice", Category.CONSENT, Source.PERSON)),
            set(
                    "support.message",
                    "support",
                    "support",
                    Erasure.DELETE,
                    "",
                    List.of("crisp"),
                    personal("body", Category.COMMUNICATION, Source.PERSON)),
            set(
                    "mail.sent",
                    "product-mail",
                    "email",
                    Erasure.DELETE,
                    "",
                    List.of("resend"),
                    personal("subject", Category.COMMUNICATION, Source.DERIVED))));

    static final Activities ACTIVITIES = new Activities();
    static final Recipients RECIPIENTS = new Recipients();

    private Letters() {}

    static LetterRequest somebodyWithALongHistory(Locale language) {
        return new LetterRequest(
                language,
                "Zoë Łukasiewicz-van den Berg",
                List.of(),
                "AR-2026-0117",
                LocalDate.of(2026, 11, 9),
                Instant.parse("2026-11-22T13:05:00Z"),
                List.of(
                        HeldData.of("accounts.account", 1),
                        HeldData.of("accounts.passkey", 2),
                        HeldData.of("securitylog.event", 1_284)
                                .between(LocalDate.of(2026, 8, 25), LocalDate.of(2026, 11, 22)),
                        HeldData.of("billing.payment", 31)
                                .between(LocalDate.of(2023, 12, 31), LocalDate.of(2026, 11, 1)),
                        HeldData.of("billing.dispute", 0),
                        HeldData.of("connections.connection", 1).disclosedOnlyTo(Set.of("spotify")),
                        HeldData.of("analytics.product-event", 512_004)
                                .between(LocalDate.of(2024, 10, 1), LocalDate.of(2026, 11, 21)),
                        HeldData.of("consent.entry", 3),
                        HeldData.of("support.message", 14),
                        HeldData.of("mail.sent", 22).between(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 11, 20))));
    }

    private static DataField personal(String name, Category category, Source source) {
        return DataField.personal(name, category, source);
    }

    private static DataSet set(
            String key,
            String activity,
            String retention,
            Erasure erasure,
            String duty,
            List<String> recipients,
            DataField... fields) {
        return new DataSet(
                key,
                Place.DATABASE,
                key.replace('.', '_'),
                SubjectRole.DETAILS,
                "account_id",
                activity,
                retention,
                erasure,
                duty,
                recipients,
                "",
                "",
                java.util.stream.Stream.concat(java.util.stream.Stream.of(ID), java.util.stream.Stream.of(fields))
                        .toList());
    }
}
