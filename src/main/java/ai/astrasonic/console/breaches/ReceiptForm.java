package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.report.NewReceipt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.Instant;

/** What the authority's form gave back: when, which number, and its confirmation as a file. */
final class ReceiptForm extends Div {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int LONGEST = 100;

    private final MomentField submitted;
    private final TextField number = new TextField(t("notification.receipt.number"));
    private String name = "";
    private byte[] file = {};

    ReceiptForm(Instant now) {
        addClassName("stack");
        submitted = new MomentField(t("notification.receipt.submitted"), now);
        number.setRequiredIndicatorVisible(true);
        number.setMaxLength(LONGEST);
        number.setWidthFull();
        var upload = new Upload(UploadHandler.inMemory((sent, content) -> took(sent.fileName(), content)));
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(t("notification.receipt.choose")));
        upload.setDropLabel(new Span(t("notification.receipt.drop")));
        upload.addFileRemovedListener(removed -> took("", new byte[0]));
        add(submitted, number, new Span(t("notification.receipt.file")), upload);
    }

    void took(String fileName, byte[] content) {
        name = fileName;
        file = content;
    }

    boolean isWhole() {
        number.setInvalid(number.getValue().isBlank());
        number.setErrorMessage(t("notification.refused.no-receipt-number"));
        return submitted.isWhole() & !number.isInvalid();
    }

    NewReceipt value() {
        return new NewReceipt(submitted.value(), number.getValue(), name, file);
    }
}
