package ai.astrasonic.consent;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one browser saw while one page was open: names without anything that leads to somebody, and no value of anything.
 *
 * @param origin of the page
 * @param banner version of the component that looked
 * @param looked whether this stands for a look at all; only some of them are told
 */
public record BannerSighting(String origin, int banner, boolean looked, List<Sight> sights) {

    private static final int MOST = 40;
    private static final int LONGEST_WORD = 16;

    public BannerSighting {
        sights = List.copyOf(sights);
        if (sights.size() > MOST || !looked && sights.isEmpty()) {
            throw new IllegalArgumentException("A sighting names 1 to " + MOST + " things, or that somebody looked");
        }
    }

    /** What is seen. */
    public enum Kind {
        /** Somebody looked. */
        LOOKED,
        /** A host of a tool that was called under consent. */
        RAN,
        /** A host of a tool that was called without. */
        HOST,
        /** A cookie that no list allows. */
        COOKIE,
        /** A key of local or session storage that no list allows. */
        STORAGE
    }

    /** One thing that was seen. */
    public record Sight(Kind kind, String name) {

        /** Without figures, and without words that are too long to be words. */
        private static final Pattern NAME = Pattern.compile("[A-Za-z_.:/*-]{1,40}");

        private static final Pattern LONG = Pattern.compile("[A-Za-z]{" + (LONGEST_WORD + 1) + "}");
        private static final Set<String> HOSTS = BannerTool.hostsOfAll();

        public Sight {
            boolean fits = switch (kind) {
                case LOOKED -> name.isEmpty();
                case RAN, HOST -> HOSTS.contains(name);
                case COOKIE, STORAGE ->
                    NAME.matcher(name).matches() && !LONG.matcher(name).find();
            };
            if (!fits) {
                throw new IllegalArgumentException("This is no name of " + kind);
            }
        }
    }
}
