package ai.astrasonic.seed;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names to draw from, and the people whom every seeding has: one for each awkward shape and script. */
final class Names {

    static final List<String> COUNTRIES =
            List.of("NL", "NL", "NL", "NL", "BE", "DE", "DE", "FR", "GB", "ES", "SE", "US");

    private static final Map<String, List<String>> FIRST = Map.ofEntries(
            Map.entry(
                    "NL", List.of("Sanne", "Daan", "Fleur", "Bram", "Lotte", "Sem", "Noor", "Thijs", "Maud", "Jesse")),
            Map.entry("BE", List.of("Lowie", "Elise", "Wout", "Amélie", "Jef", "Margaux")),
            Map.entry("DE", List.of("Jürgen", "Käthe", "Lukas", "Mia", "Jörg", "Hanna")),
            Map.entry("FR", List.of("Chloé", "Léo", "Anaïs", "Rémi", "Zoé", "Hugo")),
            Map.entry("GB", List.of("Olivia", "Harry", "Aisha", "Callum", "Siân", "Femi")),
            Map.entry("ES", List.of("Lucía", "Íñigo", "Begoña", "Álvaro", "Núria", "Pau")),
            Map.entry("SE", List.of("Åsa", "Björn", "Saga", "Östen", "Malin", "Nils")),
            Map.entry("US", List.of("Taylor", "Jordan", "Malik", "Sofia", "Casey", "Mei")));

    private static final Map<String, List<String>> LAST = Map.ofEntries(
            Map.entry(
                    "NL",
                    List.of("de Vries", "van den Berg", "Bakker", "’t Hart", "Mulder", "IJzerman", "Yılmaz", "Šimić")),
            Map.entry("BE", List.of("Peeters", "Janssens", "Dubois", "Lemmens")),
            Map.entry("DE", List.of("Müller", "Groß", "Schäfer", "Özdemir", "Weiß")),
            Map.entry("FR", List.of("Lefèbvre", "Garçon", "Benali", "d’Aubigné")),
            Map.entry("GB", List.of("O’Neill", "Smith-Jones", "Okafor", "Patel")),
            Map.entry("ES", List.of("Ibáñez", "Muñoz García", "Etxeberria", "Puig")),
            Map.entry("SE", List.of("Ångström", "Sjöberg", "Lindqvist", "Öberg")),
            Map.entry("US", List.of("Washington", "Nguyễn", "García", "Lee")));

    /** A person whom every seeding has. */
    record Known(String name, String mailbox, String country, String language, Shape shape) {}

    static final List<Known> KNOWN = List.of(
            new Known("Noor de Vries", "noor.devries", "NL", "nl", Shape.FORMER_ADDRESSES),
            new Known("Jip van ’t Hof", "jip.vanthof", "NL", "nl", Shape.SHARED_FILES),
            new Known("Anaïs Lefèbvre", "anais.lefebvre", "FR", "en", Shape.SHARED_FILES),
            new Known("Ελένη Παπαδοπούλου", "eleni.p", "GR", "en", Shape.OPEN_DISPUTE),
            new Known("محمد الفاسي", "m.elfassi", "ES", "en", Shape.ORDINARY),
            new Known("DJ 🎧 Żółw", "zolw", "PL", "en", Shape.ORDINARY),
            new Known("Sam Quiet", "sam.quiet", "GB", "en", Shape.NO_ACTIVITY),
            new Known("Zoë O’Brien-Núñez", "zoe", "IE", "en", Shape.APPLE_RELAY),
            new Known("Jürgen Groß", "juergen.gross", "DE", "en", Shape.LEAVING),
            new Known("Björn Ångström", "bjorn.angstrom", "SE", "en", Shape.RESTRICTED),
            new Known("Łukasz Wiśniewski", "lukasz.w", "PL", "en", Shape.OBJECTED),
            new Known("Mila Jansen", "mila.jansen", "NL", "nl", Shape.BYSTANDERS),
            new Known("田中 さくら", "sakura.tanaka", "US", "en", Shape.BIG_LIBRARY),
            new Known("שירה לוי", "shira.levi", "NL", "en", Shape.ORDINARY),
            new Known("=HYPERLINK(\"https://example.org\";\"Band\")", "the.band", "NL", "nl", Shape.ORDINARY),
            new Known("Wolfeschlegelsteinhausenbergerdorff ".repeat(5).strip(), "wolfe", "DE", "en", Shape.ORDINARY));

    private Names() {}

    static String of(String country, Dice dice) {
        return dice.pick(ofCountry(FIRST, country)) + " " + dice.pick(ofCountry(LAST, country));
    }

    private static List<String> ofCountry(Map<String, List<String>> names, String country) {
        return Objects.requireNonNull(names.get(names.containsKey(country) ? country : "GB"));
    }
}
