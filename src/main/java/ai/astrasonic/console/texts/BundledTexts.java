package ai.astrasonic.console.texts;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Texts from {@code messages/<module>_<language>.properties}: keys of the console's own bundles stand as they are, those
 * of other modules are asked for as {@code <module>:<key>}.
 */
@Component
public class BundledTexts implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(BundledTexts.class);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    BundledTexts() {
        Languages.ALL.forEach(locale -> byLanguage.put(locale.getLanguage(), load(locale.getLanguage())));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public Locale getDefaultLocale() {
        return Languages.ENGLISH;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String text = inLanguage(locale).get(key);
        if (text == null) {
            log.warn("No text for key {} in {}", key, locale);
            return key;
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Map.copyOf(inLanguage(locale));
    }

    /** Whether there is a text: for keys that are put together from another module's names. */
    public boolean has(String key, Locale locale) {
        return inLanguage(locale).containsKey(key);
    }

    private Map<String, String> inLanguage(Locale locale) {
        return Objects.requireNonNull(byLanguage.get(Languages.closestTo(locale).getLanguage()));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> texts = new HashMap<>();
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (Resource bundle : found) {
                add(bundle, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void add(Resource bundle, Map<String, String> texts) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String file = Objects.requireNonNull(bundle.getFilename());
        String module = file.substring(0, file.lastIndexOf('_'));
        String prefix = module.startsWith("console") ? "" : module + ":";
        properties.stringPropertyNames().forEach(key -> texts.put(prefix + key, properties.getProperty(key)));
    }
}
