package org.boreg.service.limits;

/**
 * What somebody may ask yet.
 *
 * @param policy by which it is counted, such as {@code public}
 * @param quota how much the window allows
 * @param windowSeconds in which all of the quota comes back
 * @param left how much of it is left
 * @param secondsToFull until all of it is there again
 * @param secondsToWait until what was asked is allowed; 0 where it is
 */
public record Allowance(
        String policy, long quota, long windowSeconds, long left, long secondsToFull, long secondsToWait) {

    public boolean isEnough() {
        return secondsToWait == 0;
    }

    /** As draft-ietf-httpapi-ratelimit-headers has the header {@code RateLimit-Policy}. */
    public String policyHeader() {
        return "\"%s\";q=%d;w=%d".formatted(policy, quota, windowSeconds);
    }

    /** As the draft has the header {@code RateLimit}. */
    public String header() {
        return "\"%s\";r=%d;t=%d".formatted(policy, left, secondsToFull);
    }
}
