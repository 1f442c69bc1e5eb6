package ai.astrasonic.api;

import ai.astrasonic.requests.PackageContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a package under a name that tells nothing of the person. */
final class PackageResponse {

    private static final int SHORT_ID = 8;

    private PackageResponse() {}

    /** @return whether all of it was sent, from the first byte to the last, and not only its head or a part */
    static boolean write(PackageContent content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = "astrasonic-data-" + content.id().toString().substring(0, SHORT_ID) + ".zip";
        return new ContentResponse(content, "application/zip", "attachment; filename=\"" + name + "\"")
                .write(request, response);
    }
}
