package ai.astrasonic.breaches.report;

import ai.astrasonic.breaches.Breach;
import ai.astrasonic.breaches.BreachStatus;
import ai.astrasonic.breaches.work.BreachParty;
import ai.astrasonic.breaches.work.BreachTask;
import ai.astrasonic.breaches.work.BreachWork;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.shared.Controller;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the file of a breach and the settings of the controller say. */
@Component
class FileFacts {

    private static final String LEAD = "Autoriteit Persoonsgegevens";

    private final ReportSettings settings;
    private final Recipients register;
    private final BreachWork work;

    FileFacts(ReportSettings settings, Recipients register, BreachWork work) {
        this.settings = settings;
        this.register = register;
        this.work = work;
    }

    void tell(Breach breach, FactSheet sheet) {
        controller(sheet);
        times(breach, sheet);
        parties(breach, sheet);
        measures(breach, sheet);
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
        sheet.with("late.reason", breach.lateBecause());
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
        var told = told(breach.recipient());
        var named = work.parties(breach.id()).stream()
                .filter(party -> party.kind() != BreachParty.Kind.AUTHORITY && party.kind() != BreachParty.Kind.POLICE)
                .map(BreachParty::name);
        var names = Stream.concat(told, named).distinct().collect(Collectors.joining(", "));
        sheet.with("parties.any", !names.isEmpty());
        sheet.with("parties.names", names);
    }

    private Stream<String> told(@Nullable String recipient) {
        return recipient == null
                ? Stream.empty()
                : Stream.of(register.find(recipient).map(Recipient::name).orElse(recipient));
    }

    private void measures(Breach breach, FactSheet sheet) {
        sheet.with("measures.taken", measures(breach, true));
        sheet.with("measures.planned", measures(breach, false));
    }

    private String measures(Breach breach, boolean done) {
        return work.tasks(breach.id()).stream()
                .filter(task -> task.kind() != BreachTask.Kind.TASK)
                .filter(task -> (task.done() != null) == done)
                .map(BreachTask::what)
                .collect(Collectors.joining("\n"));
    }
}
