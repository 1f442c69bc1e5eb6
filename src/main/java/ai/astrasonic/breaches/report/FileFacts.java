package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Controller;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the file of a breach and the settings of the controller say. */
@Component
class FileFacts {

    private static final String LEAD = "Autoriteit Persoonsgegevens";

    private final ReportSettings settings;
    private final Recipients register;

    FileFacts(ReportSettings settings, Recipients register) {
        this.settings = settings;
        this.register = register;
    }

    void tell(Breach breach, FactSheet sheet) {
        controller(sheet);
        times(breach, sheet);
        parties(breach, sheet);
        sheet.with("breach.reference", "breach " + breach.number());
        sheet.with(
                "breach.systems",
                String.join(", ", breach.systems().stream().sorted().toList()));
        sheet.with("incident.title", breach.title());
    }

    private void controller(FactSheet sheet) {
        sheet.with("report.ground", "avg");
        sheet.with("controller.name", Controller.NAME);
        sheet.with("controller.private", "private");
        sheet.with("controller.address", settings.address());
        sheet.with("controller.chamber", settings.chamberOfCommerce());
        if (!settings.chamberOfCommerce().isBlank()) {
            sheet.with("controller.chamber-kind", "chamber");
        }
        sheet.with("controller.dpo-number", settings.dpoNumber());
        sheet.with("controller.sector", settings.sector());
        sheet.with("controller.contact", settings.contact());
        sheet.with("controller.countries", String.join(", ", ReportSettings.COUNTRIES));
        sheet.with("authority.lead", LEAD);
    }

    private static void times(Breach breach, FactSheet sheet) {
        sheet.with("occurred.from", breach.occurredFrom());
        sheet.with("occurred.until", breach.occurredUntil());
        sheet.with("occurred.kind", occurred(breach));
        sheet.with("occurred.ongoing", breach.occurredUntil() != null ? "no" : "unknown");
        sheet.with("discovered", breach.discovered());
        sheet.with("discovered.by", breach.discoveredBy().name());
        sheet.with("discovered.how", BothLanguages.say("discovered." + breach.discoveredBy(), because(breach)));
        sheet.with("aware", breach.aware());
    }

    private static String because(Breach breach) {
        return Objects.toString(breach.awareBecause(), "");
    }

    private static String occurred(Breach breach) {
        if (breach.occurredFrom() == null) {
            return "unknown";
        }
        if (breach.occurredUntil() == null) {
            return breach.status() == BreachStatus.CLOSED ? "day" : "ongoing";
        }
        return "range";
    }

    private void parties(Breach breach, FactSheet sheet) {
        var recipient = breach.recipient();
        sheet.with("parties.any", recipient != null);
        if (recipient != null) {
            var name = register.find(recipient).map(Recipient::name).orElse(recipient);
            sheet.with("parties.names", List.of(name));
        }
    }
}
