package ai.astrasonic.connectors.stripe;

import ai.astrasonic.billing.TaxClass;
import ai.astrasonic.shared.LawData;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which return a sale was declared, from the country of the buyer; a country that nobody knows is kept the longer term. */
final class Declared {

    private static final Set<String> NO_COUNTRY = Set.of("EU", "XX", "ZZ");

    private final Map<String, Member> union = LawData.read("union-vat", Member.class).stream()
            .collect(Collectors.toMap(Member::country, Function.identity()));

    /** A country of {@code law/union-vat.yml}. */
    record Member(String country, @Nullable Integer untilYear) {}

    TaxClass in(@Nullable String country, int year) {
        if (country == null || !country.matches("[A-Z]{2}") || NO_COUNTRY.contains(country)) {
            return TaxClass.TAX_OSS;
        }
        var member = union.get(country);
        boolean counted = member != null && (member.untilYear() == null || year <= member.untilYear());
        return counted ? TaxClass.TAX_OSS : TaxClass.TAX_NL;
    }
}
