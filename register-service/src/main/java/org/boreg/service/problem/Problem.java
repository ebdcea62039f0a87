package org.boreg.service.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param code tells this kind of problem from others; its type is {@code urn:boreg:problem:<code>}
 * @param detail what is wrong and what was expected, to the person who asked
 * @param more members that this kind of problem has beyond those of the RFC
 * @param headers that belong to the status, such as Allow
 */
record Problem(HttpStatus status, String code, String detail, Map<String, Object> more, HttpHeaders headers) {

    static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, Map.of(), new HttpHeaders());
    }

    Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(status, code, detail, all, headers);
    }

    Problem withHeaders(HttpHeaders more) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(more);
        return new Problem(status, code, detail, this.more, all);
    }

    Map<String, Object> document(String path) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:boreg:problem:" + code);
        document.put("title", status.getReasonPhrase());
        document.put("status", status.value());
        document.put("detail", detail);
        document.put("instance", path);
        document.putAll(more);
        return document;
    }
}
