package org.boreg.service.web.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of a page of this register, or of an answer of its API, pasted into the box of the search. */
final class PageAddress {

    private static final Pattern PAGE =
            Pattern.compile("/(?:party/[^/]+(?:/history|/picture)?|statement/[^/]+|compare/[^/]+|connections)");
    private static final Pattern OF_THE_API = Pattern.compile("/api/v1/(parties|statements)/([^/]+)(?:/[^/]+)?");

    /**
     * The path and the query of the page that it leads to; empty for what is no such address, those of other hosts included.
     *
     * @param host of this register, with its port where it has one
     */
    static Optional<String> of(String pasted, String host) {
        return parsed(pasted.strip()).filter(address -> isOurs(address, host)).flatMap(PageAddress::page);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return text.contains("/") ? Optional.of(new URI(new URI(text).toASCIIString())) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(URI address, String host) {
        if (address.getScheme() == null) {
            return address.getRawAuthority() == null && address.getRawPath().startsWith("/");
        }
        return address.getScheme().matches("(?i)https?") && host.equalsIgnoreCase(address.getRawAuthority());
    }

    private static Optional<String> page(URI address) {
        String path = address.getRawPath().replaceFirst("/$", "");
        if (PAGE.matcher(path).matches()) {
            return Optional.of(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery());
        }
        Matcher answer = OF_THE_API.matcher(path);
        return answer.matches()
                ? Optional.of((answer.group(1).equals("parties") ? "/party/" : "/statement/") + answer.group(2))
                : Optional.empty();
    }

    private PageAddress() {}
}
