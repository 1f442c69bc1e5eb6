package ai.astrasonic.console.recipients;

import static ai.astrasonic.console.texts.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** One PDF from the machine of whoever files. */
final class PdfField extends Div implements HasValidationProperties {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Span told = new Span();
    private String name = "";
    private byte[] bytes = {};

    PdfField(String label) {
        addClassName("pdf-field");
        var upload = new Upload(UploadHandler.inMemory((file, content) -> received(file.fileName(), content)));
        upload.setAcceptedFileTypes("application/pdf", ".pdf");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(t("recipients.text.choose")));
        upload.setDropLabel(new Span(t("recipients.text.drop")));
        upload.addFileRejectedListener(rejected -> wrong(t("recipients.refused.not-a-pdf")));
        upload.addFileRemovedListener(removed -> received("", new byte[0]));
        told.addClassName("soft");
        told.setText(t("recipients.text.help"));
        var title = new Span(label);
        title.addClassName("strong");
        add(title, upload, told);
    }

    void received(String file, byte[] content) {
        name = file;
        bytes = content;
        setInvalid(false);
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    private void wrong(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    @Override
    public void setErrorMessage(String message) {
        HasValidationProperties.super.setErrorMessage(message);
        told.setText(message);
    }

    @Override
    public void setInvalid(boolean invalid) {
        HasValidationProperties.super.setInvalid(invalid);
        told.setClassName("field-error", invalid);
        if (!invalid) {
            told.setText(t("recipients.text.help"));
        }
    }
}
