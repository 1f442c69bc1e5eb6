package ai.astrasonic.connectors.sentry;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Lets no deletion out that does not name each issue: without {@code id}, or with it spelled another way, Sentry deletes the
 * first thousand issues of the project.
 */
final class DeletionGuard implements ClientHttpRequestInterceptor {

    private static final Pattern ISSUES = Pattern.compile(".*/issues/?");
    private static final Pattern NAMED = Pattern.compile("id=\\d+(&id=\\d+)*");

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var address = request.getURI();
        boolean isDeletionOfIssues = !HttpMethod.GET.equals(request.getMethod())
                && ISSUES.matcher(address.getPath()).matches();
        if (isDeletionOfIssues
                && !NAMED.matcher(Objects.requireNonNullElse(address.getRawQuery(), ""))
                        .matches()) {
            throw new IllegalStateException("A deletion of issues that names none; nothing was sent");
        }
        return execution.execute(request, body);
    }
}
