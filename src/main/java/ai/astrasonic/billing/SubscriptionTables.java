package ai.astrasonic.billing;

import ai.astrasonic.billing.stripe.StripeTold;
import ai.astrasonic.database.TextArray;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes subscriptions: new ones in, known ones only by a newer word, in whatever order the words come. */
@Component
class SubscriptionTables {

    private static final String WRITE = """
            INSERT INTO stripe_subscription AS known (id, account_id, customer_id, status, plan, amount_minor, currency, every,
                paid_until, ends_at, created_at, ended_at, told_at)
            SELECT t.id, c.account_id, t.customer_id, t.status, t.plan, t.amount, t.currency, t.every, t.paid_until, t.ends_at,
                   t.created_at, t.ended_at, :told
            FROM unnest(:id::text[], :customer::text[], :status::text[], :plan::text[], :amount::bigint[], :currency::text[],
                        :every::text[], :until::timestamptz[], :ends::timestamptz[], :created::timestamptz[],
                        :ended::timestamptz[])
                 AS t(id, customer_id, status, plan, amount, currency, every, paid_until, ends_at, created_at, ended_at)
            LEFT JOIN stripe_customer c ON c.id = t.customer_id
            ON CONFLICT (id) DO UPDATE SET account_id = coalesce(known.account_id, excluded.account_id),
                status = excluded.status, plan = excluded.plan, amount_minor = excluded.amount_minor,
                currency = excluded.currency, every = excluded.every, paid_until = excluded.paid_until,
                ends_at = excluded.ends_at, ended_at = excluded.ended_at, told_at = excluded.told_at
            WHERE (excluded.told_at, subscription_step(excluded.status), coalesce(excluded.paid_until, '-infinity'),
                   excluded.ends_at IS NOT NULL)
                > (known.told_at, subscription_step(known.status), coalesce(known.paid_until, '-infinity'),
                   known.ends_at IS NOT NULL)""";

    private final JdbcClient jdbc;

    SubscriptionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int write(List<StripeTold.Subscription> told, Instant at) {
        if (told.isEmpty()) {
            return 0;
        }
        return jdbc.sql(WRITE)
                .param("id", TextArray.of(told, StripeTold.Subscription::id))
                .param("customer", TextArray.of(told, StripeTold.Subscription::customerId))
                .param("status", TextArray.of(told, StripeTold.Subscription::status))
                .param("plan", TextArray.of(told, StripeTold.Subscription::plan))
                .param("amount", TextArray.of(told, StripeTold.Subscription::amountMinor))
                .param("currency", TextArray.of(told, StripeTold.Subscription::currency))
                .param("every", TextArray.of(told, StripeTold.Subscription::every))
                .param("until", TextArray.of(told, StripeTold.Subscription::paidUntil))
                .param("ends", TextArray.of(told, StripeTold.Subscription::endsAt))
                .param("created", TextArray.of(told, StripeTold.Subscription::createdAt))
                .param("ended", TextArray.of(told, StripeTold.Subscription::endedAt))
                .param("told", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
