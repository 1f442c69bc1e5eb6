package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Facts;
import ai.astrasonic.console.parts.Typed;
import ai.astrasonic.processors.CareFact;
import ai.astrasonic.processors.Certainty;
import ai.astrasonic.processors.Fact;
import ai.astrasonic.processors.RegisterEntry;
import ai.astrasonic.processors.StatedFact;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** What is known of a recipient, each fact with how sure it is; what nobody knows says so. */
@Service
class KnownFacts {

    private final RecipientActs acts;

    KnownFacts(RecipientActs acts) {
        this.acts = acts;
    }

    Component[] of(RegisterEntry entry, Runnable changed) {
        var recipient = entry.recipient();
        var locale = RegisterWords.locale();
        var facts = new Facts()
                .with(
                        t("recipients.entity"),
                        sure(recipient.entity().name() + ", " + RegisterWords.country(recipient), entry, Fact.ENTITY))
                .with(t("recipients.role"), sure(RegisterWords.role(recipient), entry, Fact.ROLE))
                .with(t("recipients.holds"), recipient.holds().in(locale))
                .with(t("recipients.location"), sure(recipient.location().in(locale), entry, Fact.LOCATION))
                .with(t("recipients.kept"), sure(recipient.retention().in(locale), entry, Fact.RETENTION));
        var none = recipient.noPersonalData();
        if (none != null) {
            facts.with(t("recipients.nothing"), none.in(locale));
        }
        facts.with(t("recipients.risk"), t("processors:risk." + recipient.care().risk()))
                .with(t("recipients.owner"), RegisterWords.owner(recipient))
                .with(t("recipients.privacy"), new Anchor(recipient.privacy(), recipient.privacy()));
        care(facts, entry);
        var shown = new ArrayList<Component>(List.of(facts));
        if (recipient.getsPersonalData()) {
            acts.button(t("recipients.fact.state"), () -> acts.state(entry, changed))
                    .ifPresent(shown::add);
        }
        return shown.toArray(Component[]::new);
    }

    private static void care(Facts facts, RegisterEntry entry) {
        for (var fact : CareFact.values()) {
            var name = t("processors:care." + fact);
            entry.dossier()
                    .fact(fact)
                    .ifPresentOrElse(stated -> facts.with(name, stated(stated)), () -> unknown(facts, entry, fact));
        }
    }

    private static void unknown(Facts facts, RegisterEntry entry, CareFact fact) {
        if (entry.dossier().unknown().contains(fact)) {
            var unknown = new Span(t("recipients.unknown"));
            unknown.addClassName("soft");
            facts.with(t("processors:care." + fact), unknown);
        }
    }

    private static List<Component> stated(StatedFact stated) {
        var value = stated.value().in(RegisterWords.locale());
        Component shown = isAddress(value) ? new Anchor(value, value) : new Span(value);
        return List.of(shown, certainty(stated.certainty()));
    }

    private static boolean isAddress(String value) {
        return value.startsWith("https://") && !value.contains(" ") && Typed.fits(value, URI::create);
    }

    private static List<Component> sure(String value, RegisterEntry entry, Fact fact) {
        return List.of(
                new Span(value),
                certainty(Objects.requireNonNull(entry.recipient().certainty().get(fact))));
    }

    private static Component certainty(Certainty certainty) {
        var word = new Span(t("processors:certainty." + certainty));
        word.addClassName("soft");
        return word;
    }
}
