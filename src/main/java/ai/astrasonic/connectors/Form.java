package ai.astrasonic.connectors;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as browsers send it. */
public final class Form {

    private Form() {}

    /** @param namesAndValues in turn */
    public static MultiValueMap<String, String> of(String... namesAndValues) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }
}
