package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.promises.Fact;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;

/** A fact of the evidence: a case is a link, an id or hash can be copied, a number is a number. */
final class Evidence {

    private static final String CASE = "evidence.case";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{64}");

    private Evidence() {}

    static Component of(Fact fact) {
        if (fact.name().equals(CASE)) {
            return new Anchor("requests/" + fact.value(), CopyId.shorten(fact.value()));
        }
        return ID.matcher(fact.value()).matches()
                ? new CopyId(PromiseWords.name(fact), fact.value())
                : new Span(fact.value().isEmpty() ? t("promises.nothing") : fact.value());
    }
}
