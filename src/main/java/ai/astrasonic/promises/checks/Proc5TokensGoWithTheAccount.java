package ai.astrasonic.promises.checks;

import ai.astrasonic.promises.PromiseId;
import org.springframework.stereotype.Component;

/** No token of Spotify or Beatport may outlive its account. */
@Component
class Proc5TokensGoWithTheAccount extends NotProvenYet {

    Proc5TokensGoWithTheAccount() {
        super(PromiseId.PROC_5);
    }
}
