package ai.astrasonic.drill;

import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The same application as this one, in the same process; it makes little but what it is asked for. */
@Component
class OwnConsoles implements Consoles {

    private final ApplicationContext context;

    OwnConsoles(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public ConfigurableApplicationContext start(Map<String, String> settings) {
        var arguments = settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(application())
                .lazyInitialization(true)
                .run(arguments);
    }

    private Class<?> application() {
        var name = context.getBeanNamesForAnnotation(SpringBootApplication.class)[0];
        return ClassUtils.getUserClass(Objects.requireNonNull(context.getType(name)));
    }
}
