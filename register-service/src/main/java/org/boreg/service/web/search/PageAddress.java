package org.boreg.service.web.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address of a page of this register, pasted into the box of the search. */
final class PageAddress {

    private static final Pattern PARTY = Pattern.compile("(?:/api/v1/parties|/party)/([^/]+)(?:/[^/]+)?/?");
    private static final Pattern STATEMENT = Pattern.compile("(?:/api/v1/statements|/statement)/([^/]+)/?");
    private static final Pattern DATE = Pattern.compile("(?:asOf|knownAt)=\\d{4}-\\d{2}-\\d{2}");

    /**
     * The path and the dates of the page that it leads to; empty for what is no such address, those of other hosts included.
     *
     * @param host of this register, with its port where it has one
     */
    static Optional<String> of(String pasted, String host) {
        return parsed(pasted.strip())
                .filter(address -> isOurs(address, host))
                .flatMap(address -> page(address.getRawPath()).map(page -> page + dates(address.getRawQuery())));
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

    private static Optional<String> page(String path) {
        Matcher party = PARTY.matcher(path);
        if (party.matches()) {
            return Optional.of("/party/" + party.group(1));
        }
        Matcher statement = STATEMENT.matcher(path);
        return statement.matches() ? Optional.of("/statement/" + statement.group(1)) : Optional.empty();
    }

    private static String dates(@Nullable String query) {
        String dates = Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> DATE.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return dates.isEmpty() ? "" : "?" + dates;
    }

    private PageAddress() {}
}
