package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.permissions.Restrictions;
import ai.astrasonic.requests.CaseView;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The restrictions that a case brought about, each with how it stands and what ends it. */
@Service
class RestrictionSection {

    private final Restrictions restrictions;
    private final LiftingActs acts;

    RestrictionSection(Restrictions restrictions, LiftingActs acts) {
        this.restrictions = restrictions;
        this.acts = acts;
    }

    /** Nothing where the case restricted nothing. */
    Optional<Section> of(CaseView view, Runnable changed) {
        var brought = restrictions.by(view.id());
        if (brought.isEmpty()) {
            return Optional.empty();
        }
        var text = new Paragraph(t("requests.restrictions.text"));
        text.addClassName("soft");
        return Optional.of(new Section(t("people.restrictions"), text, acts.table(brought, changed)));
    }
}
