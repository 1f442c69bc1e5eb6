package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.CopyId;
import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.Table;
import ai.astrasonic.console.parts.When;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.shared.AccountId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.stereotype.Service;

/** What one person asked, for the page of that person: each request with its state and due date. */
@Service
public class PersonRequests {

    private static final int SHOWN = 50;

    private final RequestDesk desk;
    private final Times times;

    PersonRequests(RequestDesk desk, Times times) {
        this.desk = desk;
        this.times = times;
    }

    public Section of(AccountId person) {
        var lines = desk.page(RequestFilter.all().withText(person.toString()), null, SHOWN)
                .lines();
        return lines.isEmpty()
                ? new Section(t("nav.requests"), new Paragraph(t("requests.person.none")))
                : new Section(t("nav.requests"), table(lines));
    }

    private Table table(List<RequestLine> lines) {
        var table = new Table(
                t("nav.requests"),
                List.of(t("requests.case"), t("requests.status"), t("requests.due"), t("requests.received")));
        lines.forEach(line -> table.row(
                named(line),
                RequestWords.state(line.status()),
                new DueDate(line.due(), line.status().awaitsAnswer(), times),
                new When(line.receivedAt(), times)));
        return table;
    }

    private static Div named(RequestLine line) {
        var named = new Div(
                new Anchor("requests/" + line.id(), RequestWords.kind(line.kind())),
                new CopyId(t("requests.number"), line.id().toString()));
        named.addClassName("stack");
        return named;
    }
}
