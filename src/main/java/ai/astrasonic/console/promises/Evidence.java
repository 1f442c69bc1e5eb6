package ai.astrasonic.console.promises;

import static ai.astrasonic.console.texts.Texts.t;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.promises.Fact;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A fact of the evidence: a case is a link, an id or hash can be copied, a number is a number. */
final class Evidence {

    private static final String CASE = "evidence.case";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{64}");

    private Evidence() {}

    /** The facts below their names, in the order in which they were found. */
    static Map<String, List<Component>> byName(List<Fact> facts) {
        return facts.stream()
                .collect(groupingBy(PromiseWords::name, LinkedHashMap::new, mapping(Evidence::of, toList())));
    }

    private static Component of(Fact fact) {
        if (fact.name().equals(CASE)) {
            return new Anchor("requests/" + fact.value(), CopyId.shorten(fact.value()));
        }
        return ID.matcher(fact.value()).matches()
                ? new CopyId(PromiseWords.name(fact), fact.value())
                : new Span(fact.value().isEmpty() ? t("promises.nothing") : fact.value());
    }
}
