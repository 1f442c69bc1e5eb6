package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ReasonDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.PackageRelease;
import ai.astrasonic.requests.PackageView;
import ai.astrasonic.requests.ReleaseOutcome;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** What the DPO can do with a package: look, release, take back, send its link again. */
@Service
class PackageActs {

    private final AccessPackages packages;
    private final PackageRelease releases;
    private final IdentityCheck identity;
    private final PackageDownload download;
    private final OpenCopies copies;
    private final Times times;
    private final AuthenticationContext authentication;

    PackageActs(
            AccessPackages packages,
            PackageRelease releases,
            IdentityCheck identity,
            PackageDownload download,
            OpenCopies copies,
            Times times,
            AuthenticationContext authentication) {
        this.packages = packages;
        this.releases = releases;
        this.identity = identity;
        this.download = download;
        this.copies = copies;
        this.times = times;
        this.authentication = authentication;
    }

    Component of(CaseView view, PackageView shown, Runnable changed) {
        var acts = new Div();
        acts.addClassName("page-acts");
        if (!authentication.hasRole(Roles.DPO)) {
            return acts;
        }
        switch (shown.status()) {
            case ORDERED -> {}
            case BUILT -> acts.add(download.link(view.id(), true), revoke(view, changed));
            case PREVIEWED -> acts.add(release(view, changed), download.link(view.id(), false), revoke(view, changed));
            case RELEASED ->
                acts.add(
                        newLink(view, changed),
                        newPassphrase(view, changed),
                        download.link(view.id(), false),
                        revoke(view, changed));
            case REVOKED, EXPIRED -> acts.add(again(view, changed));
        }
        return acts;
    }

    private Button release(CaseView view, Runnable changed) {
        var button = new Button(t("requests.release"), click -> askToRelease(view, changed));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void askToRelease(CaseView view, Runnable changed) {
        if (times.daysUntil(view.deadline().due()) < 0) {
            ask("requests.release.late", reason -> say(releases.release(view.id(), reason), changed));
            return;
        }
        var dialog = new ConfirmDialog(
                t("requests.release"),
                copies.words(view.id())
                        .map(missing -> t("requests.release.text") + " " + missing)
                        .orElseGet(() -> t("requests.release.text")),
                t("requests.release.do"),
                confirm -> say(releases.release(view.id()), changed));
        dialog.setCancelable(true);
        dialog.setCancelText(t("cancel"));
        dialog.open();
    }

    private Button revoke(CaseView view, Runnable changed) {
        var button = new Button(
                t("requests.revoke"),
                click -> ask("requests.revoke", reason -> {
                    packages.revoke(view.id(), reason);
                    done(t("requests.revoked"), changed);
                }));
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private Button again(CaseView view, Runnable changed) {
        return new Button(
                t("requests.again"),
                click -> ask("requests.again", reason -> {
                    packages.orderAgain(view.id(), reason);
                    done(t("requests.again.done"), changed);
                }));
    }

    private Button newLink(CaseView view, Runnable changed) {
        return new Button(
                t("requests.newlink"),
                click -> ask("requests.newlink", reason -> say(releases.sendNewLink(view.id(), reason), changed)));
    }

    private Button newPassphrase(CaseView view, Runnable changed) {
        return new Button(
                t("requests.newpass"),
                click -> ask("requests.newpass", reason -> {
                    new PassphraseDialog(
                                    identity.renewPassphrase(view.id(), reason).passphrase())
                            .open();
                    changed.run();
                }));
    }

    /** The dialog's texts are the key, {@code .text} and {@code .do}. */
    private static void ask(String key, Consumer<String> act) {
        new ReasonDialog(t(key), t(key + ".text"), t(key + ".do"), act).open();
    }

    private static void say(ReleaseOutcome outcome, Runnable changed) {
        switch (outcome) {
            case ReleaseOutcome.Released released -> done(t("requests.released", released.maskedAddress()), changed);
            case ReleaseOutcome.Refused(var ground) -> Toast.failed(t("requests:release.refused." + ground));
        }
    }

    private static void done(String message, Runnable changed) {
        Toast.done(message);
        changed.run();
    }
}
