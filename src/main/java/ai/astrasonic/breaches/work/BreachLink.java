package ai.astrasonic.breaches.work;

/**
 * Where more is to be read about a breach, such as an issue of the error tracker or an entry of the audit trail.
 *
 * @param address an https address, or a page of the console such as {@code audit?selected=…}
 */
public record BreachLink(String address, String words) {}
