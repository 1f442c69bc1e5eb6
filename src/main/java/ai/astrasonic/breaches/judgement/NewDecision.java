package ai.astrasonic.breaches.judgement;

/**
 * A decision as the DPO takes it: the ground says what about and whether yes or no.
 *
 * @param because never blank
 * @param publicNotice needed for the third exemption, empty elsewhere
 * @param assessment number of the one that was looked at
 */
public record NewDecision(Ground ground, String because, String publicNotice, int assessment) {}
