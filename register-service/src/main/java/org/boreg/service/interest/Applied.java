package org.boreg.service.interest;

/**
 * An application when it is made.
 *
 * @param claim the secret that lets the applicant ask what became of it, and collect the key; it is not to be had again
 */
public record Applied(String claim, InterestAnswer about) {

    @Override
    public String toString() {
        return "Applied[claim=***, about=" + about.id() + "]";
    }
}
