package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.Glyph;
import ai.astrasonic.requests.AccessPackages;
import ai.astrasonic.requests.PackageContent;
import ai.astrasonic.shared.RequestId;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.EOFException;
import java.io.IOException;
import org.springframework.stereotype.Service;

/** Gives the DPO the package to look at, as the person will get it; it counts as seen after the last byte. */
@Service
class PackageDownload {

    private final AccessPackages packages;

    PackageDownload(AccessPackages packages) {
        this.packages = packages;
    }

    /** Prominent while nobody has looked yet. */
    Anchor link(RequestId id, boolean first) {
        var link = new Anchor();
        link.setHref(event -> stream(id, event), AttachmentType.DOWNLOAD);
        link.add(Glyph.of("download"), new Span(t("requests.look")));
        link.addClassNames("with-icon", "link-button");
        link.setClassName("primary", first);
        return link;
    }

    private void stream(RequestId id, DownloadEvent event) throws IOException {
        var content = packages.preview(id);
        event.setFileName("access-package-" + id + ".zip");
        event.setContentType("application/zip");
        event.setContentLength(content.size());
        event.getResponse().setHeader("Cache-Control", "no-store");
        if (isWhole(content, event)) {
            packages.recordPreviewed(id, content.sha256());
        }
    }

    private static boolean isWhole(PackageContent content, DownloadEvent event) throws IOException {
        if (!"GET".equals(event.getRequest().getMethod())) {
            return false;
        }
        try (var in = content.open(0, content.size())) {
            if (in.transferTo(event.getOutputStream()) != content.size()) {
                throw new EOFException("Package " + content.id() + " ended too early");
            }
        }
        event.getOutputStream().flush();
        return true;
    }
}
