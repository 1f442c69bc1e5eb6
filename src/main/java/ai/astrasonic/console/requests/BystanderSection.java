package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.console.parts.State;
import ai.astrasonic.console.parts.Toast;
import ai.astrasonic.requests.BystanderReview;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.shared.Roles;
import ai.astrasonic.support.ReviewProgress;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How far the person's messages were read for what they say about others, and the way to do it (Art. 15(4)). */
@Service
class BystanderSection {

    private final BystanderReview review;
    private final AuthenticationContext authentication;

    BystanderSection(BystanderReview review, AuthenticationContext authentication) {
        this.review = review;
        this.authentication = authentication;
    }

    Section of(CaseView view, Runnable changed) {
        var section = new Section(t("requests.bystanders"));
        return section.show(review.progress(view.id())
                .filter(progress -> progress.messages() > 0)
                .map(progress -> content(view, progress, changed))
                .orElseGet(() -> List.of(soft(t("requests.bystanders.none"))))
                .toArray(Component[]::new));
    }

    private List<Component> content(CaseView view, ReviewProgress progress, Runnable changed) {
        var content = new ArrayList<Component>();
        if (progress.open() > 0) {
            content.add(State.of(State.Tone.WATCH, t("requests.bystanders.open", progress.open())));
        }
        content.add(soft(t("requests.bystanders.passages", progress.passages(), progress.messages())));
        if (authentication.hasRole(Roles.DPO)) {
            content.add(new Button(t("requests.bystanders.read"), click -> read(view, changed)));
        }
        return content;
    }

    private void read(CaseView view, Runnable changed) {
        new BystanderDialog(review.read(view.id()), passages -> {
                    int left = review.record(view.id(), passages);
                    Toast.done(t("requests.bystanders.done", left));
                    changed.run();
                })
                .open();
    }

    private static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
