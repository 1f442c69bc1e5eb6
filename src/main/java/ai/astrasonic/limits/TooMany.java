package ai.astrasonic.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells whoever asks too much, in the form that they read; when to come back stands in the headers already. */
public interface TooMany {

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
