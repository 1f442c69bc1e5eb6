package ai.astrasonic.finance.books;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An account of the books ({@code law/ledger-accounts.yml}).
 *
 * @param perCountry one account for each country, whose code follows the number
 */
public record LedgerAccount(String id, Kind kind, boolean perCountry, String en, String nl) {

    private static final List<LedgerAccount> ALL = LawData.read("ledger-accounts", LedgerAccount.class);

    /** Balance, or profit and loss. */
    public enum Kind {
        B,
        P
    }

    /** Where the result of former years stands. */
    public static final String RETAINED = "0500";

    public static final String BANK = "1100";
    public static final String STRIPE = "1110";
    public static final String DEBTORS = "1300";
    public static final String INPUT_VAT = "1520";
    public static final String FEES = "4700";
    public static final String DISPUTES = "4710";

    public static List<LedgerAccount> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException for an account that is none of ours */
    public static LedgerAccount of(String booked) {
        return find(booked).orElseThrow(() -> new IllegalArgumentException("No account " + booked));
    }

    public static Optional<LedgerAccount> find(String booked) {
        return all().stream().filter(account -> account.holds(booked)).findFirst();
    }

    /** Numbers of the accounts of a kind, without what follows them for a country. */
    static String[] idsOf(Kind kind) {
        return all().stream()
                .filter(account -> account.kind() == kind)
                .map(LedgerAccount::id)
                .toArray(String[]::new);
    }

    private boolean holds(String booked) {
        return perCountry ? booked.startsWith(id) : booked.equals(id);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}
