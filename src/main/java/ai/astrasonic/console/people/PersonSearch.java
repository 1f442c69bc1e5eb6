package ai.astrasonic.console.people;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.accounts.AccountSummary;
import ai.astrasonic.console.parts.SearchField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Goes to the person whom an identifier belongs to, or says that there are none or several. */
@Service
class PersonSearch {

    private final PersonFinder finder;

    PersonSearch(PersonFinder finder) {
        this.finder = finder;
    }

    SearchField field() {
        return new SearchField(t("people.search"), this::answer);
    }

    private List<Component> answer(String identifier) {
        return switch (finder.find(identifier)) {
            case PersonFinder.Answer.TooOften() -> List.of(new Span(t("search.often")));
            case PersonFinder.Answer.Found(var people) -> shown(people);
        };
    }

    private static List<Component> shown(List<AccountSummary> people) {
        if (people.size() == 1) {
            UI.getCurrent().navigate("people/" + people.getFirst().id());
            return List.of();
        }
        String words = people.isEmpty() ? t("people.search.none") : t("people.search.several", people.size());
        return Stream.<Component>concat(
                        Stream.of(new Span(words)),
                        people.stream().map(person -> new Anchor("people/" + person.id(), person.maskedEmail())))
                .toList();
    }
}
