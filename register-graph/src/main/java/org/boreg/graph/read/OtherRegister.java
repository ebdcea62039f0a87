package org.boreg.graph.read;

/** A cursor of the changes of another register, or of one that was replaced: whoever has it has to begin anew. */
public final class OtherRegister extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherRegister() {
        super(
                "This cursor is of another register, or of one that was replaced since. Begin again without a cursor, with an empty mirror.");
    }
}
