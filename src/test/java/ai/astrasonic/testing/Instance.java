package ai.astrasonic.testing;

import ai.astrasonic.Application;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.mock.web.MockServletContext;

/** The application in a process of its own: it makes little but what it is asked for. */
public final class Instance {

    private Instance() {}

    /** One that is reached at its {@code server.port}. */
    public static SpringApplicationBuilder serving() {
        return new SpringApplicationBuilder(Application.class)
                .properties("vaadin.productionMode=true")
                .lazyInitialization(true);
    }

    /** One without a web server. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type -> {
                    var context = new AnnotationConfigServletWebApplicationContext();
                    context.setServletContext(new MockServletContext());
                    return context;
                })
                .lazyInitialization(true);
    }
}
