package ai.astrasonic.audit;

import org.springframework.security.access.AccessDeniedException;

/** Whoever acts has to sign in anew first; nothing was done. */
public class SignInTooOld extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public SignInTooOld() {
        super("This needs a sign-in of the last " + FreshSignIn.LONGEST.toMinutes() + " minutes");
    }
}
