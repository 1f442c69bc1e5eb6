package ai.astrasonic.activities;

import ai.astrasonic.shared.LocalText;

/** Whether the activity needs a data protection impact assessment (Art. 35), and why. */
public record ImpactAssessment(Needed needed, LocalText reason) {

    /** The state of the question; open means that nobody has settled it yet. */
    public enum Needed {
        NO,
        YES,
        OPEN
    }
}
