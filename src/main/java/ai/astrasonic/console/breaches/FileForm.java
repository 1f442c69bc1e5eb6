package ai.astrasonic.console.breaches;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.breaches.work.BreachAttachments;
import ai.astrasonic.breaches.work.NewAttachment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** A file about a breach from the machine of whoever adds it. */
final class FileForm extends Div {

    private static final int LONGEST = 200;

    private final TextField words = new TextField(t("breaches.file.words"));
    private final Span wrong = new Span();
    private String name = "";
    private byte[] bytes = {};

    FileForm() {
        addClassName("stack");
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        wrong.addClassName("field-error");
        add(words, upload(), wrong);
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> received(file.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(BreachAttachments.LARGEST);
        upload.setUploadButton(new Button(t("breaches.file.choose")));
        upload.setDropLabel(new Span(t("breaches.file.drop")));
        upload.addFileRejectedListener(rejected -> wrong.setText(t("breaches.refused.work.too-large")));
        upload.addFileRemovedListener(removed -> received("", new byte[0]));
        return upload;
    }

    void received(String file, byte[] content) {
        name = file;
        bytes = content;
        wrong.setText("");
    }

    boolean isWhole() {
        TriggerForm.mark(words, words.getValue().isBlank(), "work.nothing-said");
        if (bytes.length == 0) {
            wrong.setText(t("breaches.file.missing"));
        }
        return !words.isInvalid() && bytes.length > 0;
    }

    NewAttachment value() {
        return new NewAttachment(name, words.getValue(), bytes);
    }
}
