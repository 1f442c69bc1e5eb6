package ai.astrasonic.shared;

import java.util.Currency;

/** An amount in minor units, as Stripe counts: 1250 EUR is twelve euros fifty. Arithmetic within one currency only. */
public record Money(long minorUnits, Currency currency) {

    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode.toUpperCase(java.util.Locale.ROOT)));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Amounts in " + currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
