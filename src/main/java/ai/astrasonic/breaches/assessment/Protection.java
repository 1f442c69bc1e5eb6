package ai.astrasonic.breaches.assessment;

/**
 * Whether the data was unintelligible to outsiders beforehand: only when all three hold (the Dutch authority on "Datalek: wel of
 * niet melden"; Art. 34(3)(a)).
 *
 * @param stillWhole the data is fully intact
 * @param stillOurs we still control it, for instance by a recent backup
 * @param keySafe the key was not touched by the breach and cannot be found with technology there is
 */
public record Protection(boolean stillWhole, boolean stillOurs, boolean keySafe) {

    public static final Protection NONE = new Protection(false, false, false);
    public static final Protection UNINTELLIGIBLE = new Protection(true, true, true);

    public boolean isUnintelligible() {
        return stillWhole && stillOurs && keySafe;
    }
}
