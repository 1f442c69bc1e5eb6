package ai.astrasonic.api;

/** A rekordbox file of which every track tells the version of the whole. */
final class LibraryOfTracks {

    private LibraryOfTracks() {}

    static String of(int tracks, int version) {
        var file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.6.2" Company="AlphaTheta"/>
                <COLLECTION Entries="%d">
                """.formatted(tracks));
        for (int n = 1; n <= tracks; n++) {
            file.append(
                    "<TRACK TrackID=\"%d\" Name=\"Track %d\" Comments=\"%d\" Location=\"file://localhost/C:/Music/%d.mp3\"/>\n"
                            .formatted(n, n, version, n));
        }
        return file.append(
                        "</COLLECTION><PLAYLISTS><NODE Type=\"0\" Name=\"ROOT\" Count=\"0\"/></PLAYLISTS></DJ_PLAYLISTS>")
                .toString();
    }
}
