package ai.astrasonic.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.billing.SubscriptionState;
import ai.astrasonic.billing.SubscriptionView;
import ai.astrasonic.finance.intake.EventIntake;
import ai.astrasonic.finance.intake.StripeEvents;
import ai.astrasonic.local.standins.Fault;
import ai.astrasonic.local.standins.Reply;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.OpenedAccounts;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers pay on Stripe's pages, and what Stripe tells of it reaches their account and the books, in any order and twice. */
@DatabaseTest
class MyBillingTest {

    private static final String ADA = "identity-of-ada";
    private static final String BOB = "identity-of-bob";
    private static final String PLAN = "pro-month";

    @Autowired
    MyBilling billing;

    @Autowired
    MyRequests requests;

    @Autowired
    Restrictions restrictions;

    @Autowired
    StripeForTests stripe;

    @Autowired
    StripeEvents events;

    @Autowired
    EventIntake intake;

    @Autowired
    AccountRegister register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private AccountId ada;

    @BeforeEach
    void two_customers() {
        stripe.reset();
        ada = opened("ada", ADA);
        opened("bob", BOB);
    }

    private AccountId opened(String name, String identity) {
        return OpenedAccounts.open(register, clock, name, identity);
    }

    private <T> T as(String identity, Supplier<T> act) {
        return SignIn.as(SignIn.customer(identity), act);
    }

    private URI checkout(String identity) {
        return as(identity, () -> billing.checkout(PLAN));
    }

    /** Answers Stripe's number of the page. */
    private String pays(String identity) {
        var back = stripe.press(checkout(identity).toString(), "country=NL")
                .headers()
                .get("Location");
        return String.valueOf(back).replaceFirst(".*=", "");
    }

    private Optional<SubscriptionView> of(String identity) {
        return as(identity, billing::subscription);
    }

    private void told(List<String> all) {
        all.forEach(event -> RunAs.job("test", () -> events.receive(event)));
        RunAs.job("test", () -> {
            while (intake.takeIn()) {
                // all that wait
            }
        });
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE account_id = :ada")
                .param("ada", ada.value())
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_comes_back_sees_at_once_what_they_paid_for() {
        var page = pays(ADA);
        assertThat(of(ADA)).isEmpty();

        as(ADA, () -> {
            billing.cameBackFrom(page);
            return page;
        });

        assertThat(of(ADA)).hasValueSatisfying(mine -> {
            assertThat(mine.status()).isEqualTo("active");
            assertThat(mine.price()).isEqualTo("astrasonic-pro-month");
            assertThat(mine.nextPaymentAt()).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        });
        assertThat(of(BOB)).isEmpty();
    }

    @Test
    void what_stripe_tells_makes_the_subscription_and_the_sale() {
        pays(ADA);
        told(stripe.events());

        assertThat(SubscriptionState.of(of(ADA))).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(as(ADA, () -> billing.invoices(null, 10))).singleElement().satisfies(invoice -> {
            assertThat(invoice.total().minorUnits()).isEqualTo(1199);
            assertThat(invoice.tax().minorUnits()).isEqualTo(208);
            assertThat(invoice.status()).isEqualTo("paid");
        });
        assertThat(as(BOB, () -> billing.invoices(null, 10))).isEmpty();
        assertThat(count("payment")).isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM stripe_event WHERE state = 'ASIDE'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_any_order_and_twice_it_ends_the_same(long seed) {
        pays(ADA);
        clock.advance(Duration.ofDays(1));
        stripe.press(as(ADA, billing::portal).toString(), "");
        var all = new ArrayList<>(stripe.events());
        all.addAll(stripe.events());
        Collections.shuffle(all, new Random(seed));

        all.forEach(event -> told(List.of(event)));

        assertThat(SubscriptionState.of(of(ADA))).isEqualTo(SubscriptionState.ENDING);
        assertThat(count("stripe_subscription")).isOne();
        assertThat(count("payment")).isOne();
        assertThat(count("invoice")).isOne();
    }

    @Test
    void whoever_pays_already_cannot_pay_again_even_before_stripe_told_us() {
        pays(ADA);

        assertThatThrownBy(() -> checkout(ADA))
                .isInstanceOfSatisfying(
                        CannotSubscribe.class, no -> assertThat(no.why()).isEqualTo(CannotSubscribe.Why.RUNS));
        assertThat(SubscriptionState.of(of(ADA))).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(stripe.count("charges")).isOne();
    }

    @Test
    void pressing_twice_opens_one_page_for_one_customer() {
        assertThat(checkout(ADA)).isEqualTo(checkout(ADA));
        assertThat(stripe.count("customers")).isOne();
        assertThat(checkout(BOB)).isNotEqualTo(checkout(ADA));
        assertThat(stripe.count("customers")).isEqualTo(2);
    }

    @Test
    void when_stripe_does_not_answer_nobody_can_pay_and_the_next_press_finds_what_was_made() {
        stripe.control()
                .next(
                        asked -> asked.line().equals("POST /v1/checkout/sessions"),
                        new Fault.DoesAndAnswers(Reply.text(500, "")));
        assertThatThrownBy(() -> checkout(ADA)).isInstanceOf(TillClosed.class);

        assertThat(checkout(ADA)).isNotNull();
        assertThat(stripe.count("customers")).isOne();
        assertThat(stripe.count("checkout/sessions")).isOne();
    }

    @Test
    void another_s_page_is_nobody_s() {
        var page = pays(ADA);

        assertThatThrownBy(() -> as(BOB, () -> {
                    billing.cameBackFrom(page);
                    return page;
                }))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(of(BOB)).isEmpty();
        assertThatThrownBy(() -> as(BOB, billing::portal)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoever_leaves_buys_nothing_any_more_and_can_still_end_it() {
        pays(ADA);
        told(stripe.events());
        as(ADA, () -> requests.ask(new MyRequest(RequestKind.ERASURE, Language.EN, null, Particulars.NONE), "call"));

        assertThatThrownBy(() -> checkout(ADA))
                .isInstanceOfSatisfying(
                        CannotSubscribe.class, no -> assertThat(no.why()).isEqualTo(CannotSubscribe.Why.LEAVING));
        assertThat(as(ADA, billing::portal)).isNotNull();
    }

    /** Art. 18(2): at their own wish. */
    @Test
    void under_a_restriction_somebody_may_still_pay_for_what_they_want() {
        RunAs.jobFor(
                "test",
                () -> restrictions.restrict(ada, RestrictionGround.values()[0], null, "asked for by the person"));

        pays(ADA);
        told(stripe.events());

        assertThat(SubscriptionState.of(of(ADA))).isEqualTo(SubscriptionState.ACTIVE);
    }

    @Test
    void an_unknown_plan_and_somebody_without_an_account_get_nowhere() {
        assertThatThrownBy(() -> as(ADA, () -> billing.checkout("everything")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> checkout("identity-of-nobody")).isInstanceOf(NoAccount.class);
        assertThat(stripe.control().calls()).isEmpty();
    }
}
