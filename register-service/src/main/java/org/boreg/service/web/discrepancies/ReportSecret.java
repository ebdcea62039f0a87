package org.boreg.service.web.discrepancies;

import java.time.Duration;
import org.boreg.service.web.Forms;
import org.boreg.service.web.Keepsake;

/** What shows that somebody made a report. Their browser has it for a while, so that they see at once what they have reported. */
final class ReportSecret {

    static final Keepsake KEPT = new Keepsake("report", Duration.ofMinutes(30));

    static String path(String id) {
        return Forms.path("/discrepancies/{id}", id);
    }

    private ReportSecret() {}
}
