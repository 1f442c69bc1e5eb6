package ai.astrasonic.console.finance;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Section;
import ai.astrasonic.finance.bank.BankStatements;
import ai.astrasonic.finance.bank.StatementRefused;
import ai.astrasonic.finance.bank.StatementTaken;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.springframework.stereotype.Service;

/** Up to when payouts are held against our bank, and where the next statement is given. */
@Service
class BankPart {

    private static final int LARGEST = 10_000_000;

    private final BankStatements statements;
    private final FinanceActs acts;

    BankPart(BankStatements statements, FinanceActs acts) {
        this.statements = statements;
        this.acts = acts;
    }

    Section section() {
        return acts.mayAct()
                ? new Section(t("finance.bank"), new Paragraph(t("finance.bank.sentence")), state(), upload())
                : new Section(t("finance.bank"), state());
    }

    private Paragraph state() {
        return new Paragraph(statements
                .knownUntil()
                .map(day -> t("finance.bank.until", day))
                .orElseGet(() -> t("finance.bank.none")));
    }

    private Div upload() {
        var told = new Div();
        told.getElement().setAttribute("role", "status");
        var upload = new Upload(UploadHandler.inMemory((file, content) -> told.setText(taken(content))));
        upload.setAcceptedFileTypes("text/xml", "application/xml", ".xml");
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(t("finance.bank.choose")));
        upload.setDropLabel(new Span(t("finance.bank.drop")));
        upload.addFileRejectedListener(rejected -> told.setText(t("finance.bank.rejected")));
        var whole = new Div(upload, told);
        whole.addClassName("stack");
        return whole;
    }

    private String taken(byte[] content) {
        try {
            return words(statements.take(content));
        } catch (StatementRefused refused) {
            return t("finance.bank.refused");
        }
    }

    private static String words(StatementTaken taken) {
        return taken.known()
                ? t("finance.bank.known")
                : t("finance.bank.taken", taken.first(), taken.last(), taken.lines(), taken.matched());
    }
}
