package org.boreg.service.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose an address is, as far as that can be told: with IPv6, one subscriber has at least the 2^64 addresses of a network. */
final class Network {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 64;

    /** Some proxies add the port. */
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+");

    /** @param address of a client, or whatever else a proxy has called it; nothing is looked up */
    static String of(String address) {
        Matcher withPort = WITH_PORT.matcher(address);
        if (withPort.matches()) {
            return of(withPort.group(1));
        }
        if (address.indexOf(':') < 0) {
            return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
        }
        try {
            // In brackets it is an address or refused, and never a name that would be resolved.
            InetAddress parsed = InetAddress.getByName("[" + plain(address) + "]");
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException none) {
            return "?";
        }
    }

    /** Without brackets, and without the name of an interface of this machine. */
    private static String plain(String address) {
        String inner = address.replaceAll("[\\[\\]]", "");
        int zone = inner.indexOf('%');
        return zone < 0 ? inner : inner.substring(0, zone);
    }

    private Network() {}
}
