package ai.astrasonic.testing;

import ai.astrasonic.console.browser.SignInAs;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A {@link DatabaseTest} on the real web server, which is encrypted as a proxy at 127.0.0.1 says and entered without an
 * identity server, at {@code /sign-in-as/<role>}. One context serves all such tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "astrasonic.console.address=https://console.example.org",
            "astrasonic.console.ask-again=30d",
            "vaadin.productionMode=true",
            "ASTRASONIC_TRUSTED_PROXIES=127.0.0.1/32"
        })
@Import(SignInAs.class)
public @interface ServedTest {}
