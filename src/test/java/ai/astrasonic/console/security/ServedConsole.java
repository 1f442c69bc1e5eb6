package ai.astrasonic.console.security;

import ai.astrasonic.testing.ServedTest;
import ai.astrasonic.testing.TestClock;
import ai.astrasonic.testing.Visitor;
import java.net.InetAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console on its real web server, encrypted as a proxy at 127.0.0.1 says, entered without an identity server. */
@ServedTest
abstract class ServedConsole {

    static final String[] ENCRYPTED = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7"};
    static final String SIGN_IN = "/oauth2/authorization/keycloak";

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Visitor visitor() {
        return new Visitor(address());
    }

    /** Somebody who reaches us past the proxy. */
    Visitor stranger() throws Exception {
        return new Visitor(address(), InetAddress.getByName("127.0.0.2"));
    }

    Visitor dpo() throws Exception {
        var visitor = visitor();
        visitor.get("/sign-in-as/dpo");
        return visitor;
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
