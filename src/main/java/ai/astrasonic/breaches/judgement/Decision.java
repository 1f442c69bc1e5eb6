package ai.astrasonic.breaches.judgement;

import java.time.Instant;
import java.util.UUID;

/**
 * What the DPO decided; a later decision about the same takes its place and leaves it in the file.
 *
 * @param number counted for each breach from one
 * @param publicNotice what is said in public instead; empty but for the third exemption
 * @param assessment the newest when it was decided
 */
public record Decision(
        UUID id,
        int number,
        Ground ground,
        String because,
        String publicNotice,
        UUID assessment,
        Instant at,
        String by) {

    public boolean yes() {
        return ground.yes();
    }

    public About about() {
        return ground.about();
    }
}
