package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ErrorSummary;
import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.GraveDialog;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.holds.HoldRefused;
import ai.astrasonic.holds.HoldScope;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.holds.NewHold;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Service;

/** Placing, reviewing and releasing legal holds. */
@Service
class HoldActs {

    private final LegalHolds holds;
    private final HoldWords words;
    private final DataMap map;
    private final FreshActs fresh;
    private final Times times;
    private final AuthenticationContext authentication;

    HoldActs(
            LegalHolds holds,
            HoldWords words,
            DataMap map,
            FreshActs fresh,
            Times times,
            AuthenticationContext authentication) {
        this.holds = holds;
        this.words = words;
        this.map = map;
        this.fresh = fresh;
        this.times = times;
        this.authentication = authentication;
    }

    boolean mayAct() {
        return authentication.hasRole(Roles.DPO);
    }

    /** Opens the form, filled in as far as somebody knows already what is to be held. */
    void place(HoldScope scope, Runnable changed) {
        var form = new HoldForm(
                times.today(),
                holds.latestReview(),
                map.aboutCustomers().stream().map(DataSet::key).toList(),
                words::title);
        form.about(scope);
        var errors = new ErrorSummary();
        var dialog = new Dialog(t("holds.place"));
        dialog.addClassName("hold-dialog");
        dialog.add(new Paragraph(t("holds.place.text")), errors, form);
        var go = new Button(t("holds.place.do"), click -> {
            form.value().ifPresent(hold -> place(hold, form, dialog, changed));
            errors.show(form.checked());
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(t("cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void place(NewHold hold, HoldForm form, Dialog dialog, Runnable changed) {
        try {
            holds.place(hold);
            dialog.close();
            Toast.done(t("holds.placed"));
            changed.run();
        } catch (HoldRefused refusal) {
            form.refused(refusal.why());
        }
    }

    Component of(LegalHold hold, Runnable changed) {
        var review = new Button(t("holds.keep"), click -> review(hold, changed));
        var release = new Button(t("holds.release"), click -> release(hold, changed));
        var acts = new Div(review, release);
        acts.addClassName("page-acts");
        return acts;
    }

    private void review(LegalHold hold, Runnable changed) {
        new ReviewDialog(times.today(), holds.latestReview(), (day, reason) -> {
                    holds.extendReview(hold.id(), day, reason);
                    Toast.done(t("holds.kept"));
                    changed.run();
                })
                .open();
    }

    void release(LegalHold hold, Runnable changed) {
        if (holds.isNeeded(hold.id())) {
            Toast.failed(t("holds.refused.still-needed"));
            return;
        }
        var page = "holds?selected=" + hold.id() + "&act=release";
        fresh.begin(
                page,
                () -> new GraveDialog(
                                t("holds.release.title"),
                                stake(hold),
                                hold.id().toString(),
                                t("holds.release.do"),
                                page,
                                reason -> fresh.finish(page, reason, () -> {
                                    holds.release(hold.id(), reason);
                                    Toast.done(t("holds.released"));
                                    changed.run();
                                }))
                        .open());
    }

    private Facts stake(LegalHold hold) {
        return new Facts()
                .with(t("holds.release.what"), t("holds.release.text"))
                .with(t("holds.scope"), words.scope(hold.scope()))
                .with(t("holds.release.stays"), t("holds.release.stays.text"))
                .with(t("holds.release.undo"), t("holds.release.undo.text"));
    }
}
