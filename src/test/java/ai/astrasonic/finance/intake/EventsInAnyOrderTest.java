package ai.astrasonic.finance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.Payments;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.local.standins.Asked;
import ai.astrasonic.local.standins.stripe.StripeStandIn;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Every event of a business, delivered twice and in no order, leaves the records and the books that it leaves once and in order. */
@DatabaseTest
class EventsInAnyOrderTest {

    private static final int CUSTOMERS = 10;

    /** How many events come between two looks of the books. */
    private static final int AT_A_TIME = 250;

    private static final List<String> RECORDS = List.of(
            "SELECT to_jsonb(t) - 'ledger_number' FROM payment t",
            "SELECT to_jsonb(t) FROM invoice t",
            "SELECT to_jsonb(t) FROM invoice_line t",
            "SELECT to_jsonb(t) FROM invoice_tax t",
            "SELECT to_jsonb(t) FROM invoice_settlement t",
            "SELECT to_jsonb(t) FROM refund t",
            "SELECT to_jsonb(t) FROM dispute t",
            "SELECT to_jsonb(t) - 'id' FROM credit_note t",
            "SELECT to_jsonb(t) FROM credit_note_refund t",
            "SELECT to_jsonb(t) - 'id' FROM place_evidence t",
            "SELECT to_jsonb(t) FROM payout t",
            "SELECT to_jsonb(t) FROM stripe_customer t",
            "SELECT to_jsonb(t) FROM stripe_tax_rate t",
            "SELECT to_jsonb(t) FROM balance_transaction t");

    /**
     * What stands in the books of each sale. Which corrections led there depends on what was known when, and a payment that was booked
     * before its invoice was known stays under its own id.
     */
    private static final String BOOKS = """
            SELECT concat_ws(' ', coalesce(p.invoice_id, b.matter), c.customer_id, date_trunc('month', b.booked_on)::date, l.account, l.vat_code, l.vat_country,
                             l.vat_percent, l.currency, sum(l.amount_minor), sum(l.vat_minor), sum(l.currency_minor))
            FROM booking b JOIN booking_line l ON l.booking_id = b.id LEFT JOIN book_customer c ON c.customer_key = l.customer_key
            LEFT JOIN payment p ON p.id = b.matter
            GROUP BY coalesce(p.invoice_id, b.matter), c.customer_id, date_trunc('month', b.booked_on), l.account, l.vat_code, l.vat_country, l.vat_percent,
                     l.currency
            HAVING sum(l.amount_minor) <> 0 OR sum(l.vat_minor) <> 0""";

    @Autowired
    StripeEvents events;

    @Autowired
    EventIntake intake;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabases.Database database;

    @Autowired
    ApplicationContext application;

    private final StripeStandIn stripe = new StripeStandIn();
    private BooksKept books;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void twice_and_in_no_order_is_once_and_in_order(long seed) {
        books = new BooksKept(application);
        stripe.business().run(seed, CUSTOMERS, clock.instant(), List.of());
        var told = stripe.business().events();

        come(told);
        var records = records();
        var inBooks = all(BOOKS);
        assertThat(inBooks).hasSizeGreaterThan(500);

        database.empty();
        var twice = new ArrayList<>(told);
        twice.addAll(told);
        Collections.shuffle(twice, new Random(seed));
        come(twice);

        assertThat(number("SELECT count(*) FROM stripe_event")).isEqualTo(told.size());
        same(records(), records);
        same(all(BOOKS), inBooks);
        assertThat(number("SELECT sum(amount_minor) FROM booking_line WHERE account = '1110'"))
                .isEqualTo(stripe.business().totals().get("net"));
        assertThat(number("SELECT count(*) FROM (SELECT FROM booking GROUP BY year HAVING max(number) <> count(*)) g"))
                .isZero();
    }

    @Test
    void every_event_of_the_business_is_of_a_kind_that_was_decided_about() {
        stripe.business().run(1, CUSTOMERS, clock.instant(), List.of());

        assertThat(stripe.business().events())
                .allSatisfy(raw -> assertThat(EventTypes.isTaken(
                                JsonMapper.shared().readTree(raw).path("type").asString()))
                        .isTrue());
    }

    /** A set of events, then what Stripe tells of by its lists only, then the next set; and the books look in between. */
    private void come(List<String> told) {
        var booked = ofTheList("balance_transactions");
        int sets = told.size() / AT_A_TIME + 1;
        var others = inSets(booked, booked.size() / sets + 1).iterator();
        for (var set : inSets(told, AT_A_TIME)) {
            RunAs.job("test", () -> {
                set.forEach(events::receive);
                if (others.hasNext()) {
                    payments.load(others.next(), clock.instant());
                }
                while (intake.takeIn()) {
                    assertThat(set).isNotEmpty();
                }
            });
            books.follow();
        }
        assertThat(number("SELECT count(*) FROM stripe_event WHERE state <> 'DONE'"))
                .isZero();
        assertThat(others.hasNext()).isFalse();
    }

    private static List<List<String>> inSets(List<String> all, int size) {
        return all.stream().gather(Gatherers.windowFixed(size)).toList();
    }

    private List<String> ofTheList(String list) {
        var headers = Map.of("Authorization", "Bearer " + StripeStandIn.CREDENTIALS.get("key"));
        var asked = new Asked(
                "api.stripe.com", "GET", "/v1/" + list, "limit=1000000", headers, new byte[0], clock.instant());
        var page = JsonMapper.shared().readTree(new String(stripe.answer(asked).body(), StandardCharsets.UTF_8));
        var all = new ArrayList<String>();
        page.path("data").forEach(object -> all.add(object.toString()));
        return all;
    }

    /** Says what differs, and not all that there is. */
    private static void same(List<String> now, List<String> before) {
        assertThat(now.stream().filter(one -> !before.contains(one)).limit(5)).isEmpty();
        assertThat(before.stream().filter(one -> !now.contains(one)).limit(5)).isEmpty();
        assertThat(now).hasSameSizeAs(before);
    }

    private List<String> records() {
        return RECORDS.stream().flatMap(sql -> all(sql).stream()).toList();
    }

    private List<String> all(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString(1)).list().stream()
                .sorted()
                .toList();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
