package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.report.FiledReport;
import ai.astrasonic.breaches.report.ReportKind;
import ai.astrasonic.breaches.report.Reports;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.console.security.FreshActs;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the DPO does with reports: freezes a version after a fresh sign-in, and notes what the authority gave back. */
@Service
class ReportActs {

    private static final int LONGEST = 2000;

    private final Reports reports;
    private final FreshActs fresh;
    private final AuthenticationContext authentication;
    private final Clock clock;

    ReportActs(Reports reports, FreshActs fresh, AuthenticationContext authentication, Clock clock) {
        this.reports = reports;
        this.fresh = fresh;
        this.authentication = authentication;
        this.clock = clock;
    }

    boolean mayWrite() {
        return authentication.hasRole(Roles.DPO);
    }

    /** A first report, or what may follow one that was received. */
    Component[] of(Breach breach, List<FiledReport> filed, Runnable changed) {
        return mayWrite()
                ? kinds(filed)
                        .map(kind ->
                                new Button(t("notification.freeze." + kind), click -> freeze(breach, kind, changed)))
                        .toArray(Component[]::new)
                : new Component[0];
    }

    private static Stream<ReportKind> kinds(List<FiledReport> filed) {
        if (filed.isEmpty()) {
            return Stream.of(ReportKind.FIRST);
        }
        return filed.stream().anyMatch(report -> report.kind() == ReportKind.WITHDRAWAL)
                ? Stream.of()
                : Stream.of(ReportKind.SUPPLEMENT, ReportKind.AMENDMENT, ReportKind.WITHDRAWAL);
    }

    private void freeze(Breach breach, ReportKind kind, Runnable changed) {
        fresh.begin("breaches/" + breach.id(), () -> {
            var because = new TextArea(t("notification.because"));
            because.setMaxLength(LONGEST);
            because.setWidthFull();
            because.setRequiredIndicatorVisible(kind != ReportKind.FIRST);
            new BreachDialog("notification.freeze." + kind, because, () -> true, () -> {
                        reports.freeze(breach.id(), kind, because.getValue());
                        done(changed);
                    })
                    .open();
        });
    }

    void received(FiledReport report, Runnable changed) {
        var form = new ReceiptForm(clock.instant());
        var shown = new Div(form);
        new BreachDialog("notification.receive", shown, form::isWhole, () -> {
                    reports.received(report.id(), form.value());
                    done(changed);
                })
                .open();
    }

    private static void done(Runnable changed) {
        Toast.done(t("breaches.done"));
        changed.run();
    }
}
