package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.State;
import ai.astrasonic.processors.RegisterFinding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What is wrong with a recipient, the gravest first. */
@Service
class FindingList {

    private final RegisterWords words;

    FindingList(RegisterWords words) {
        this.words = words;
    }

    Component of(List<RegisterFinding> findings) {
        if (findings.isEmpty()) {
            return new Paragraph(t("recipients.findings.none"));
        }
        var list = new UnorderedList();
        list.addClassName("finding-list");
        findings.forEach(finding -> list.add(line(finding)));
        return list;
    }

    private ListItem line(RegisterFinding finding) {
        var state = finding.isGrave()
                ? State.of(State.Tone.BAD, t("recipients.weight.grave"))
                : State.of(State.Tone.WATCH, t("recipients.weight.open"));
        var line = new Div(state, new Span(words.finding(finding)));
        line.addClassName("stack");
        return new ListItem(line);
    }
}
