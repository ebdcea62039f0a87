package org.boreg.service.web.review;

import java.util.ArrayList;
import java.util.List;
import org.boreg.service.declarations.ReturnReason;

/** Why a declaration is given back, as a form has it: some fields, of which those that are filled count. */
final class ReturnReasons {

    /** So many a form has room for. */
    private static final int ROOM = 5;

    /** @param pointers to the fields, in the order of the messages; empty ones are about the whole declaration */
    static List<ReturnReason> of(List<String> pointers, List<String> messages) {
        List<ReturnReason> reasons = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String message = messages.get(i).strip();
            if (!message.isEmpty()) {
                String pointer = i < pointers.size() ? pointers.get(i).strip() : "";
                reasons.add(new ReturnReason(pointer.isEmpty() ? null : pointer, message));
            }
        }
        return reasons;
    }

    /** The same as fields, with empty ones after them. */
    static List<ReturnReason> fields(List<ReturnReason> reasons) {
        List<ReturnReason> fields = new ArrayList<>(reasons);
        while (fields.size() < ROOM) {
            fields.add(new ReturnReason("", ""));
        }
        return fields;
    }

    private ReturnReasons() {}
}
