package org.boreg.bods.version;

import java.util.List;
import java.util.function.UnaryOperator;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement in the shape of BODS 0.4.
 *
 * @param statement may share parts with the statement that it was made of: not to be changed by anybody
 * @param remarks what 0.4 asks for and the statement does not say, and what could not be taken along; pointers are into the statement as it
 *     came
 * @param origin from a JSON Pointer into this statement to where it was in the one that came
 * @param generation how many statements it comes after by replacing them, one after another; 0 for the first and for one of 0.4
 */
public record Upgraded(ObjectNode statement, List<Remark> remarks, UnaryOperator<String> origin, int generation) {}
