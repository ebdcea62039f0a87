package org.boreg.service.api;

/** What the API's controllers have in common. */
final class Api {

    static final String BASE = "/api/v1";

    static final String LIMIT = "20";

    static final String ID_HELP =
            "The party's own id, `SCHEME:identifier` such as `GB-COH:01234567`, or the recordId of one of its records."
                    + " Reserved characters, slashes too, are percent-encoded.";
    static final String CURSOR_HELP = "Where the page before ended: its `next`. Left out for the first page.";

    private Api() {}
}
