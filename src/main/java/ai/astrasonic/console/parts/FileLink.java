package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.OutputStream;

/** A link that writes a file when it is followed, and not before; no browser keeps a copy. */
public final class FileLink {

    /** Writes the file, in nobody's memory at once. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    private FileLink() {}

    public static Component of(String words, String fileName, String type, Content content) {
        var link = new Anchor();
        link.setHref(
                event -> {
                    event.setFileName(fileName);
                    event.setContentType(type);
                    event.getResponse().setHeader("Cache-Control", "no-store");
                    content.write(event.getOutputStream());
                },
                AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(words));
        link.addClassNames("with-icon", "link-button");
        return link;
    }
}
