package org.boreg.service.changes;

import java.time.Duration;

/**
 * How often things are done for those who follow the changes.
 *
 * @param look how often the database is asked whether there is more, for all of them together
 * @param heartbeat after how long a listener gets a sign of life
 * @param retry after how long a database that was away is asked again
 */
record Pace(Duration look, Duration heartbeat, Duration retry) {

    /** Proxies on the way commonly give up on a connection that is silent for 30 or 60 seconds. */
    static final Pace USUAL = new Pace(Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(1));
}
