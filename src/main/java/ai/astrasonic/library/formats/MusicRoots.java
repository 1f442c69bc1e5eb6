package ai.astrasonic.library.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns, while a file is read, which folders all files of a drive or home directory share: those tell where the person
 * keeps music, so they are cut away too.
 */
public final class MusicRoots {

    /** More drives and homes than any real library has; the paths under further ones are refused. */
    static final int MOST = 500;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<String>> shared = new ArrayList<>();

    /** The number of the path's root, to ask for the shared folders when the whole file has been read. */
    public Optional<Integer> learn(MusicPath path) {
        Integer number = numbers.get(path.root());
        if (number == null) {
            return firstOf(path);
        }
        shared.set(number, common(shared.get(number), path.folders()));
        return Optional.of(number);
    }

    /** How many folders to cut from the paths under each root, by its number. */
    public List<Integer> sharedFolders() {
        return shared.stream().map(List::size).toList();
    }

    private Optional<Integer> firstOf(MusicPath path) {
        if (numbers.size() == MOST) {
            return Optional.empty();
        }
        numbers.put(path.root(), shared.size());
        shared.add(path.root().equals(MusicPath.ALREADY_RELATIVE) ? List.of() : path.folders());
        return Optional.of(shared.size() - 1);
    }

    private static List<String> common(List<String> one, List<String> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
            same++;
        }
        return one.subList(0, same);
    }
}
