package ai.astrasonic.api;

import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever no controller answers is a problem too, not a page of the console. */
@RestController
class NoSuchRoute {

    @RequestMapping("/api/**")
    void nothing() {
        throw new NoSuchElementException();
    }
}
