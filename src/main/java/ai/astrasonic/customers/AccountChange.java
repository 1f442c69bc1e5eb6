package ai.astrasonic.customers;

import ai.astrasonic.accounts.AccountAttribute;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be different; null stays as it is. An address is changed by proving it, elsewhere. */
public record AccountChange(
        @Nullable String displayName,
        @Nullable String language,
        @Nullable String country) {

    Map<AccountAttribute, String> values() {
        var values = new EnumMap<AccountAttribute, String>(AccountAttribute.class);
        put(values, AccountAttribute.NAME, displayName);
        put(values, AccountAttribute.LANGUAGE, language);
        put(values, AccountAttribute.COUNTRY, country);
        return values;
    }

    private static void put(Map<AccountAttribute, String> values, AccountAttribute attribute, @Nullable String value) {
        if (value != null) {
            values.put(attribute, value);
        }
    }
}
