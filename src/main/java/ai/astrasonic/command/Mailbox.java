package ai.astrasonic.command;

import ai.astrasonic.local.LocalMailbox;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Keeps mail instead of sending it, for the example of {@code docker-compose.yml}. */
final class Mailbox implements Command {

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public String summary() {
        return "keeps mail to read in a browser [--data DIR] [--host H] [--smtp N] [--page N]";
    }

    @Override
    public int run(List<String> typed) throws IOException, InterruptedException {
        var arguments = Arguments.parse(typed, Set.of("--data", "--host", "--smtp", "--page"), Set.of());
        var address = InetAddress.getByName(arguments.text("--host").orElse("127.0.0.1"));
        var folder = arguments.text("--data").map(Path::of).orElse(Home.data().resolve("mail"));
        int smtp = arguments.number("--smtp", 2525, 1, 65_535);
        int page = arguments.number("--page", 8085, 1, 65_535);
        var mailbox = LocalMailbox.start(folder, address, smtp, page);
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "stop"));
        System.out.println("The mailbox takes mail at port " + smtp + " and shows it at port " + page + ".");
        Thread.currentThread().join();
        return 0;
    }
}
