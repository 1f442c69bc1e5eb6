package ai.astrasonic.testing;

import ai.astrasonic.shared.Roles;
import java.util.stream.Stream;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Signs a tester with every role in on the test's own thread, unless the test names its user: most tests are not about who may.
 * Those that are use {@code @WithMockUser}, or clear the {@link SecurityContextHolder}.
 */
class SomebodySignedIn implements TestExecutionListener {

    private static final String[] EVERY_ROLE = Stream.of(
                    Roles.DPO, Roles.FINANCE, Roles.ENGINEER, Roles.AUDITOR, Roles.ADMIN, Roles.SYSTEM)
            .map("ROLE_"::concat)
            .toArray(String[]::new);

    /** Each application of the run brings a holder of its own: the one that is tested now is this thread's. */
    @Override
    public void prepareTestInstance(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("tester", "", EVERY_ROLE));
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
