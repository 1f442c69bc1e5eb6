package ai.astrasonic.testing;

import ai.astrasonic.customers.ServicesForTests;
import ai.astrasonic.customers.StripeForTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real database. One context serves all such tests; every table is emptied before each test
 * and the clock is back at {@link TestClock#START}. A tester with every role is signed in unless the test says otherwise.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ContextConfiguration(initializers = RealParts.class)
@Import({TestClock.Wiring.class, StripeForTests.Wiring.class, ServicesForTests.Wiring.class})
@TestExecutionListeners(
        listeners = {FreshData.class, SomebodySignedIn.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
