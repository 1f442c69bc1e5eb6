package ai.astrasonic.api;

import ai.astrasonic.customers.Call;
import ai.astrasonic.customers.MyCalls;
import ai.astrasonic.customers.NoAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A customer's POST with an {@code Idempotency-Key} is done once: the same key with the same content is answered as before, with
 * other content it is refused. What failed for a reason of ours is not kept, and may be tried again.
 */
class Repetitions extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    /** Tells that an answer is the one given before. */
    static final String REPEATED = "Idempotency-Replayed";

    private static final int LONGEST = 65_536;

    private final MyCalls calls;
    private final Problems problems;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Repetitions(MyCalls calls, Problems problems) {
        this.calls = calls;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Call call;
        try {
            call = new Call(request.getHeader(KEY), request.getMethod() + " " + request.getRequestURI());
        } catch (IllegalArgumentException e) {
            refuse(response, HttpStatus.BAD_REQUEST, "An idempotency key has 1 to 200 characters");
            return;
        }
        var mine = request.getRemoteUser() + "\n" + call;
        if (!running.add(mine)) {
            refuse(response, HttpStatus.CONFLICT, "A call with this key is still being done");
            return;
        }
        try {
            once(call, new HashedRequest(request), response, chain);
        } finally {
            running.remove(mine);
        }
    }

    private void once(Call call, HashedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = before(call);
        if (before.isPresent()) {
            repeat(before.get(), request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isFinal(answer)) {
            request.hash().ifPresent(content -> keep(call, content, answer));
        }
        answer.copyBodyToResponse();
    }

    /** Who has no account is told so by what comes next. */
    private Optional<Call.Answer> before(Call call) {
        try {
            return calls.answerTo(call);
        } catch (NoAccount e) {
            return Optional.empty();
        }
    }

    private void repeat(Call.Answer before, HashedRequest request, HttpServletResponse response) throws IOException {
        if (!request.hash().equals(Optional.of(before.content()))) {
            refuse(response, HttpStatus.CONFLICT, "This key stands for another call");
            return;
        }
        response.setStatus(before.status());
        response.setHeader(REPEATED, "true");
        if (before.tag() != null) {
            response.setHeader(HttpHeaders.ETAG, before.tag());
        }
        if (before.type() != null) {
            response.setContentType(before.type());
        }
        response.getOutputStream().write(before.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Not what a later call may be answered differently: our own failures, a missing account, a state that passes. */
    private static boolean isFinal(ContentCachingResponseWrapper answer) {
        int status = answer.getStatus();
        return (status < 300 || status == 400 || status == 422) && answer.getContentSize() <= LONGEST;
    }

    private void keep(Call call, String content, ContentCachingResponseWrapper answer) {
        try {
            calls.keep(
                    call,
                    new Call.Answer(
                            content,
                            answer.getStatus(),
                            answer.getContentType(),
                            answer.getHeader(HttpHeaders.ETAG),
                            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
        } catch (NoAccount e) {
            // The call itself ended the account: nobody is left to repeat it.
            logger.debug("No account any more", e);
        }
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        problems.write(response, problems.of(status, detail, new IllegalArgumentException(detail)));
    }
}
