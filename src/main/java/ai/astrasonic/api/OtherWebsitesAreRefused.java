package ai.astrasonic.api;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Answers a website that is not ours as every other refusal is answered. */
class OtherWebsitesAreRefused extends DefaultCorsProcessor {

    private final Problems problems;

    OtherWebsitesAreRefused(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        var problem = problems.of(
                HttpStatus.FORBIDDEN, "Only our own website may ask this", new IllegalArgumentException("origin"));
        problems.write(((ServletServerHttpResponse) response).getServletResponse(), problem);
    }
}
