package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.connectors.Ask;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.requests.PackageStatus;
import ai.astrasonic.requests.PackageView;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Warns whoever is about to release a package of the recipients whose copies it lacks. */
@Service
class OpenCopies {

    private final Correspondence correspondence;
    private final Recipients register;

    OpenCopies(Correspondence correspondence, Recipients register) {
        this.correspondence = correspondence;
        this.register = register;
    }

    /** Nothing while the package is made, and where nobody is missing. */
    Optional<Component> warning(RequestId request, PackageView shown) {
        return shown.status() == PackageStatus.ORDERED
                ? Optional.empty()
                : words(request).map(OpenCopies::drawn);
    }

    /** Their names, with what can be done; empty where nobody is missing. */
    Optional<String> words(RequestId request) {
        var names = correspondence.of(request).stream()
                .filter(task -> task.ask() == Ask.EXPORT && !task.isFinal())
                .map(task ->
                        register.find(task.recipient()).map(Recipient::name).orElse(task.recipient()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(t("requests.copies.open.text", names));
    }

    private static Component drawn(String words) {
        var text = new Span(words);
        text.addClassName("soft");
        var warning = new Div(State.of(State.Tone.WATCH, t("requests.copies.open")), text);
        warning.addClassName("stack");
        return warning;
    }
}
