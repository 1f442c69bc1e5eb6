package ai.astrasonic.console.holds;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.holds.HoldFilter;
import ai.astrasonic.holds.LegalHold;
import ai.astrasonic.holds.LegalHolds;
import ai.astrasonic.shared.AccountId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.stereotype.Service;

/** The holds over one person, for the page of that person: also those over everybody. */
@Service
public class PersonHolds {

    private static final int SHOWN = 50;

    private final LegalHolds holds;
    private final HoldActs acts;
    private final HoldWords words;

    PersonHolds(LegalHolds holds, HoldActs acts, HoldWords words) {
        this.holds = holds;
        this.acts = acts;
        this.words = words;
    }

    public Section of(AccountId person) {
        var found = holds.page(HoldFilter.all().naming(person), null, SHOWN);
        var shown = found.isEmpty() ? new Paragraph(t("holds.person.none")) : table(found);
        return acts.mayAct()
                ? new Section(
                        t("nav.holds"), shown, new Anchor("holds?act=place&person=" + person, t("holds.place.person")))
                : new Section(t("nav.holds"), shown);
    }

    private Table table(List<LegalHold> found) {
        var table = new Table(
                t("nav.holds"), List.of(t("holds.ground"), t("holds.state"), t("holds.scope"), t("holds.review")));
        found.forEach(hold -> table.row(
                new Anchor("holds/" + hold.id(), HoldWords.ground(hold.ground())),
                words.state(hold),
                new Span(words.scope(hold.scope())),
                new Span(words.review(hold))));
        return table;
    }
}
