package ai.astrasonic.console.security;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.audit.FreshSignIn;
import ai.astrasonic.audit.SignInTooOld;
import ai.astrasonic.console.parts.Drafts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.springframework.stereotype.Service;

/** Acts that need a fresh sign-in: whoever has none is sent to sign in, and comes back to where they were. */
@Service
public class FreshActs {

    private final FreshSignIn signIn;

    FreshActs(FreshSignIn signIn) {
        this.signIn = signIn;
    }

    /** Begins the act, or says first why a sign-in is needed; the page begins it when somebody comes back. */
    public void begin(String page, Runnable act) {
        if (signIn.isFresh()) {
            act.run();
        } else {
            ask(page);
        }
    }

    /** Does the act; when the sign-in grew old while somebody typed, their words wait until they are back. */
    public void finish(String page, String words, Runnable act) {
        try {
            act.run();
        } catch (SignInTooOld tooOld) {
            Drafts.keep(page, words);
            ask(page);
        }
    }

    private static void ask(String page) {
        var dialog = new ConfirmDialog(
                t("again.title"),
                t("again.text", FreshSignIn.LONGEST.toMinutes()),
                t("again.do"),
                confirm -> SignInAgain.comingBackTo(page));
        dialog.setCancelable(true);
        dialog.setCancelText(t("cancel"));
        dialog.open();
    }
}
