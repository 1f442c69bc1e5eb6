package ai.astrasonic.console.browser;

import ai.astrasonic.Application;
import ai.astrasonic.testing.RealParts;
import org.springframework.boot.SpringApplication;

/** Starts the console for people who work on its looks: real database, any role at {@code /sign-in-as/<role>}. */
public final class Preview {

    private Preview() {}

    public static void main(String[] args) {
        var application = new SpringApplication(Application.class, SignInAs.class, PreviewPeople.class);
        application.addInitializers(new RealParts());
        application.run(args);
    }
}
