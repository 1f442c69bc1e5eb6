package ai.astrasonic.finance.exports;

import ai.astrasonic.finance.books.AccountTotal;
import ai.astrasonic.finance.books.VatTotal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The books of a year in figures, ready to be drawn; in euro cents, nobody is named.
 *
 * @param closed whether nothing can be booked in it any more; otherwise it is a draft
 * @param revenue of each month, without tax
 * @param findings what of Stripe's records does not add up: how many of each kind
 */
public record YearSummary(
        int year,
        boolean closed,
        Instant dataAsOf,
        long entries,
        List<AccountTotal> opening,
        List<AccountTotal> accounts,
        SequencedMap<YearMonth, Long> revenue,
        List<Place> places,
        List<VatTotal> vat,
        List<Movement> movements,
        SequencedMap<String, Long> findings) {

    /**
     * Revenue without tax from one country.
     *
     * @param country null where it is not known
     */
    public record Place(@Nullable String country, long minor) {}

    /** What happened, how often, and what it came to. */
    public record Movement(String event, long entries, long minor) {}

    public YearSummary {
        opening = List.copyOf(opening);
        accounts = List.copyOf(accounts);
        revenue = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(revenue));
        places = List.copyOf(places);
        vat = List.copyOf(vat);
        movements = List.copyOf(movements);
        findings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(findings));
    }

    /** What was booked on an account, debit positive; zero for one that was not used. */
    public long balanceOf(String account) {
        return accounts.stream()
                .filter(total -> total.account().equals(account))
                .mapToLong(AccountTotal::balanceMinor)
                .sum();
    }

    public long revenueMinor() {
        return vat.stream().mapToLong(VatTotal::baseMinor).sum();
    }

    public long vatMinor() {
        return vat.stream().mapToLong(VatTotal::vatMinor).sum();
    }
}
