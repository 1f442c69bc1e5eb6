package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.reports.CaseLetters;
import ai.astrasonic.requests.CaseView;
import com.vaadin.flow.component.contextmenu.SubMenu;
import org.springframework.stereotype.Service;

/** Shows the DPO a letter as the person will get it, before anything is decided or sent. */
@Service
class LetterPreview {

    private final CaseLetters letters;

    LetterPreview(CaseLetters letters) {
        this.letters = letters;
    }

    void addTo(SubMenu menu, CaseView view) {
        menu.addItem(t("requests.letter"), click -> open(view));
    }

    private void open(CaseView view) {
        new LetterDialog(view.kind(), (kind, facts) -> letters.preview(view.id(), kind, facts)).open();
    }
}
