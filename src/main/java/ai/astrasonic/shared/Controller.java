package ai.astrasonic.shared;

import java.time.ZoneId;

/** The controller of all this processing (Art. 4(7) GDPR), as the published policy names it. */
public final class Controller {

    public static final String NAME = "Astrasonic (operated by Plan Bakery B.V.)";
    public static final String COUNTRY = "NL";
    public static final String WEBSITE = "astrasonic.ai";

    /** Legal days begin and end here (Regulation (EEC, Euratom) 1182/71: where the act is to be done). */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Controller() {}
}
