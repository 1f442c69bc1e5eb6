package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.SearchField;
import ai.astrasonic.requests.RequestLine;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Goes to the case that an identifier belongs to, or says that there are none or several. */
@Service
class RequestSearchField {

    private final RequestFinder finder;

    RequestSearchField(RequestFinder finder) {
        this.finder = finder;
    }

    SearchField field() {
        return new SearchField(
                t("requests.search"),
                identifier -> finder.find(identifier)
                        .map(RequestSearchField::shown)
                        .orElseGet(() -> List.of(new Span(t("search.often")))));
    }

    private static List<Component> shown(List<RequestLine> lines) {
        if (lines.size() == 1) {
            UI.getCurrent().navigate("requests/" + lines.getFirst().id());
            return List.of();
        }
        String words = lines.isEmpty() ? t("requests.search.none") : t("requests.search.several", lines.size());
        return Stream.<Component>concat(
                        Stream.of(new Span(words)), lines.stream().map(RequestSearchField::link))
                .toList();
    }

    private static Anchor link(RequestLine line) {
        return new Anchor(
                "requests/" + line.id(), RequestWords.kind(line.kind()) + " · " + RequestWords.status(line.status()));
    }
}
