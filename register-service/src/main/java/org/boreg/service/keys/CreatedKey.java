package org.boreg.service.keys;

/**
 * A key when it is made, which is the only time that it is told.
 *
 * @param key what to send as {@code Authorization: Bearer}
 */
public record CreatedKey(String key, KeyAnswer about) {

    @Override
    public String toString() {
        return "CreatedKey[key=***, about=" + about + "]";
    }
}
