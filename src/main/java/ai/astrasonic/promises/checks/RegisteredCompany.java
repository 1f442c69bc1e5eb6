package ai.astrasonic.promises.checks;

import ai.astrasonic.shared.LawData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recipient as the files of the register tell, read anew for the checks.
 *
 * @param bound a contract of Art. 28 is due
 * @param controller whether it decides on its own
 * @param months within how many it is reviewed
 * @param goesTo country that data leaves the European Economic Area for; null for none
 * @param framework whether that is said to rest on the EU-US Data Privacy Framework
 */
record RegisteredCompany(
        String key,
        String name,
        boolean bound,
        boolean controller,
        int months,
        @Nullable String goesTo,
        boolean framework) {

    private static final int HIGH_RISK = 12;
    private static final int OTHERS = 24;

    /** All who get personal data. */
    static List<RegisteredCompany> all() {
        return LawData.folder("recipients", Map.class).stream()
                .filter(file -> !file.containsKey("noPersonalData"))
                .map(RegisteredCompany::of)
                .toList();
    }

    private static RegisteredCompany of(Map<?, ?> file) {
        var role = String.valueOf(file.get("role"));
        var transfer = file.get("transfer") instanceof Map<?, ?> told ? told : null;
        return new RegisteredCompany(
                String.valueOf(file.get("key")),
                String.valueOf(file.get("name")),
                !role.equals("INDEPENDENT_CONTROLLER"),
                !role.equals("PROCESSOR"),
                file.get("care") instanceof Map<?, ?> care && "HIGH".equals(care.get("risk")) ? HIGH_RISK : OTHERS,
                transfer == null ? null : String.valueOf(transfer.get("country")),
                transfer != null
                        && transfer.get("safeguards") instanceof List<?> named
                        && named.contains("DATA_PRIVACY_FRAMEWORK"));
    }
}
