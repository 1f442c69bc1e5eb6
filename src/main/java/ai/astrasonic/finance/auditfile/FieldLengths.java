package ai.astrasonic.finance.auditfile;

import java.util.HashMap;
import java.util.Map;

/**
 * How long the text of an element may be. For 3.2 these are the lengths of the functional description of 1 September 2017,
 * stricter than its schema.
 */
final class FieldLengths {

    static final int ID = 35;

    private static final Map<String, Integer> V4_0 = Map.ofEntries(
            Map.entry("fiscalYear", 9),
            Map.entry("softwareDesc", 50),
            Map.entry("softwareVersion", 20),
            Map.entry("Commercenr", 100),
            Map.entry("companyName", 255),
            Map.entry("taxRegIdent", 30),
            Map.entry("streetname", 100),
            Map.entry("number", 15),
            Map.entry("numberExtension", 999),
            Map.entry("city", 50),
            Map.entry("postalCode", 10),
            Map.entry("custSupName", 50),
            Map.entry("accDesc", 255),
            Map.entry("RGScode", 255),
            Map.entry("vatDesc", 100),
            Map.entry("Source", 999),
            Map.entry("docRef", 255),
            Map.entry("invRef", 255));
    private static final Map<String, Integer> V3_2 = with(V4_0, Map.of("streetname", 999, "companyIdent", ID));

    private FieldLengths() {}

    /** Unbounded where the format names no length. */
    static Map<String, Integer> of(AuditFileVersion version) {
        return version == AuditFileVersion.V4_0 ? V4_0 : V3_2;
    }

    private static Map<String, Integer> with(Map<String, Integer> base, Map<String, Integer> changes) {
        var all = new HashMap<>(base);
        all.putAll(changes);
        return Map.copyOf(all);
    }
}
