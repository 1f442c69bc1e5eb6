package ai.astrasonic.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Below every library of this process: a name that nobody knows has no address, so that also what opens connections by itself
 * reaches nobody outside the register. Java finds it by the class path; until {@link KnownNames} says who is known, all are.
 */
public final class NameNet extends InetAddressResolverProvider {

    private static final Predicate<String> ANYBODY = name -> true;

    private static volatile Predicate<String> known = ANYBODY;
    private static volatile boolean installed;

    /** Names that an address of ours, or of whoever calls us, was found to have: looking them up again leads nowhere new. */
    private static final Set<String> REVERSED = ConcurrentHashMap.newKeySet();

    static void only(Predicate<String> names) {
        known = names;
    }

    /** Ends what {@link #only} said, unless somebody else has said something since. */
    static void anybodyAfter(Predicate<String> names) {
        if (known == names) {
            known = ANYBODY;
        }
    }

    static boolean isInstalled() {
        return installed;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        installed = true;
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "hosts of the register and our own";
    }

    private record Resolver(InetAddressResolver builtin) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (!REVERSED.contains(host) && !known.test(host)) {
                throw new UnknownHostException(host + " is neither in the register of recipients nor ours");
            }
            return builtin.lookupByName(host, policy);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            var name = builtin.lookupByAddress(address);
            if (REVERSED.size() < 1_000) {
                REVERSED.add(name);
            }
            return name;
        }
    }
}
