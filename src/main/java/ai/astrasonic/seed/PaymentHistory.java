package ai.astrasonic.seed;

import ai.astrasonic.billing.Payments;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Subscriptions paid by the month or the year, with invoices, fees, some refunds and disputes, told by Stripe's objects. */
@Component
@Order(80)
class PaymentHistory implements History {

    private final Payments payments;

    PaymentHistory(Payments payments) {
        this.payments = payments;
    }

    @Override
    public void write(Cast cast) {
        var objects =
                cast.people().stream().flatMap(person -> objects(cast, person)).toList();
        var report = payments.load(objects, cast.now());
        if (!report.setAside().isEmpty()) {
            throw new IllegalStateException("Seed payments were set aside: " + report.setAside());
        }
    }

    private static Stream<String> objects(Cast cast, Person person) {
        var dice = cast.dice("payment", person);
        var must = person.is(Shape.OPEN_DISPUTE) || person.is(Shape.LEAVING);
        if (person.is(Shape.NO_ACTIVITY) || !(must || dice.chance(0.6))) {
            return Stream.empty();
        }
        var yearly = dice.chance(0.6);
        var customer = "cus_" + dice.letters(14);
        var due = Stream.iterate(
                person.joined().atZone(ZoneOffset.UTC),
                at -> at.toInstant().isBefore(cast.now()),
                at -> next(at, yearly));
        var charges = due.map(at -> new SeedCharge(dice, person, customer, yearly ? 9900 : 999, at.toInstant()))
                .toList();
        return Stream.concat(
                Stream.of(customer(person, customer)),
                IntStream.range(0, charges.size())
                        .boxed()
                        .flatMap(n -> charges.get(n)
                                .objects(person.is(Shape.OPEN_DISPUTE) && n == charges.size() - 1, cast.now())));
    }

    private static ZonedDateTime next(ZonedDateTime at, boolean yearly) {
        return yearly ? at.plusYears(1) : at.plus(1, ChronoUnit.MONTHS);
    }

    private static String customer(Person person, String id) {
        return StripeStamps.of(
                "customer",
                Map.of(
                        "id", id,
                        "email", person.email().typed(),
                        "name", person.name(),
                        "address.country", person.country(),
                        "created", person.joined().getEpochSecond(),
                        "metadata.account_id", person.id().toString()));
    }
}
