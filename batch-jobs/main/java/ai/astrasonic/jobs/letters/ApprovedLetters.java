package ai.astrasonic.jobs.letters;

import ai.astrasonic.breaches.letters.LetterApproved;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.Launches;
import ai.astrasonic.shared.Roles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Launches a letter as soon as it is approved, so that nobody waits for the next look at what was ordered. */
@Component
class ApprovedLetters {

    private final Launches launches;

    ApprovedLetters(Launches launches) {
        this.launches = launches;
    }

    @ApplicationModuleListener
    void on(LetterApproved approved) {
        launches.request(
                new LaunchOrder(BreachLettersJob.NAME, approved.letter().toString(), Roles.SYSTEM));
    }
}
