package ai.astrasonic.finance.auditfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes that a version's schema lists: 3.2 has lists of 2014, without RON, TRY or XK; 4.0 has none. */
final class CodeLists {

    private static final String TYPE = "<xsd:simpleType name=\"%s\">.*?</xsd:simpleType>";
    private static final Pattern CODE = Pattern.compile("<xsd:enumeration value=\"([^\"]+)\"");
    private static final Set<String> CURRENCIES_3_2 = read("CurrencycodeIso4217");
    private static final Set<String> COUNTRIES_3_2 = read("CountrycodeIso3166");

    private CodeLists() {}

    /** Empty where any code will do. */
    static Set<String> currencies(AuditFileVersion version) {
        return version == AuditFileVersion.V3_2 ? CURRENCIES_3_2 : Set.of();
    }

    /** Empty where any code will do. */
    static Set<String> countries(AuditFileVersion version) {
        return version == AuditFileVersion.V3_2 ? COUNTRIES_3_2 : Set.of();
    }

    private static Set<String> read(String type) {
        try (var schema = AuditFileVersion.V3_2.schema()) {
            var text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            var list = Pattern.compile(TYPE.formatted(type), Pattern.DOTALL).matcher(text);
            if (!list.find()) {
                throw new IllegalStateException("The schema has no type " + type);
            }
            return CODE.matcher(list.group())
                    .results()
                    .map((MatchResult code) -> code.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
