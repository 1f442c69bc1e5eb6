package ai.astrasonic.finance.books;

/** What was booked on an account in a period, in euro cents; both are positive. */
public record AccountTotal(String account, long debitMinor, long creditMinor, long lines) {

    /** Debit is positive. */
    public long balanceMinor() {
        return debitMinor - creditMinor;
    }
}
