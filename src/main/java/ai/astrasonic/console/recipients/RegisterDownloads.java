package ai.astrasonic.console.recipients;

import com.vaadin.flow.component.Component;
import org.springframework.stereotype.Service;

/** The whole register as files, for an authority. */
@Service
class RegisterDownloads {

    Component[] links() {
        return new Component[0];
    }
}
