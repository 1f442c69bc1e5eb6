package ai.astrasonic.activities;

import ai.astrasonic.shared.LocalText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the record of processing activities (Art. 30(1)).
 *
 * @param dataSubjects keys of the categories of data subjects
 * @param recipients keys of the recipients in the register of processors
 * @param retention keys of the retention terms
 * @param measures keys of the security measures (Art. 32(1))
 * @param automatedDecision logic, significance and consequences of a decision without a human (Art. 22); null where none
 * @param dpia whether an impact assessment is needed
 * @param findings what the published policy leaves open or says wrongly
 */
public record ProcessingActivity(
        String key,
        LocalText title,
        List<Purpose> purposes,
        List<String> dataSubjects,
        List<String> recipients,
        List<String> retention,
        List<String> measures,
        @Nullable LocalText automatedDecision,
        ImpactAssessment dpia,
        List<LocalText> findings) {

    public ProcessingActivity {
        purposes = List.copyOf(purposes);
        dataSubjects = List.copyOf(dataSubjects);
        recipients = List.copyOf(recipients);
        retention = List.copyOf(retention);
        measures = List.copyOf(measures);
        findings = findings == null ? List.of() : List.copyOf(findings);
        if (purposes.isEmpty() || dataSubjects.isEmpty() || retention.isEmpty() || measures.isEmpty()) {
            throw new IllegalArgumentException("Incomplete processing activity: " + key);
        }
        Objects.requireNonNull(dpia, key);
    }

    /** The grounds of its purposes, each once. */
    public List<LegalBasis> legalBases() {
        return purposes.stream().map(Purpose::basis).distinct().toList();
    }

    public Optional<LocalText> decidesWithoutHumans() {
        return Optional.ofNullable(automatedDecision);
    }
}
