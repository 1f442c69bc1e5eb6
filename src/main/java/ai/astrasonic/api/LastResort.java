package ai.astrasonic.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what nobody else caught: closed, never open, and without a word about the inside (ASVS 16.5.3, 16.5.4). */
class LastResort extends OncePerRequestFilter {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (JwtDecoderInitializationException | AuthenticationServiceException e) {
            answer(response, HttpStatus.SERVICE_UNAVAILABLE, "The identity server does not answer, try later", e);
        } catch (RequestRejectedException e) {
            answer(response, HttpStatus.BAD_REQUEST, "The request cannot be understood", e);
        } catch (RuntimeException e) {
            answer(response, HttpStatus.INTERNAL_SERVER_ERROR, "We failed; the reference finds out why", e);
        }
    }

    private void answer(HttpServletResponse response, HttpStatus status, String detail, RuntimeException cause)
            throws IOException {
        var problem = problems.of(status, detail, cause);
        if (!response.isCommitted()) {
            response.reset();
            problems.write(response, problem);
        }
    }
}
