package org.boreg.importer.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An invented register of some two thousand statements in valid BODS 0.4, to try things on and to demonstrate with. No
 * company, person, identifier or event in it is real. It is made up anew each time and is always the same, byte for byte.
 */
public final class DemoRegister {

    private static final List<Function<DemoStatements, DemoCase>> SCENARIOS = List.of(
            ChainScenarios::longChain,
            ChainScenarios::twoSmallStakes,
            ChainScenarios::toldWithComponents,
            ChainScenarios::dissolvedInTheMiddle,
            ArrangementScenarios::jointHolders,
            ArrangementScenarios::trust,
            ArrangementScenarios::nominee,
            InstitutionScenarios::stateOwned,
            InstitutionScenarios::listed,
            InstitutionScenarios::exempt,
            SecrecyScenarios::anonymousAndUnknown,
            SecrecyScenarios::noBeneficialOwners,
            SecrecyScenarios::bands,
            SecrecyScenarios::controlWithoutShares,
            LoopScenarios::ringWithOwner,
            LoopScenarios::ringWithoutOwner,
            LoopScenarios::treasuryShares,
            HubScenario::formationAgent,
            HistoryScenarios::sharesOverTheYears,
            HistoryScenarios::dissolved,
            HistoryScenarios::corrected,
            TellingScenarios::severalWhoAgree,
            TellingScenarios::severalWhoDisagree,
            TellingScenarios::overDeclared,
            PeopleScenarios::namesInManyScripts,
            PeopleScenarios::politicallyExposed,
            PeopleScenarios::namesakes,
            PeopleScenarios::managersOnly);

    private DemoRegister() {}

    /** What is worth looking at, in a good order for a first visit. */
    public static List<DemoCase> cases() {
        DemoStatements register = new DemoStatements();
        return SCENARIOS.stream().map(scenario -> scenario.apply(register)).toList();
    }

    /** Every statement, records before the relationships that refer to them. Each call makes new objects. */
    public static List<ObjectNode> statements() {
        DemoStatements register = new DemoStatements();
        SCENARIOS.forEach(scenario -> scenario.apply(register));
        OrdinaryCompanies.tell(register);
        return register.all();
    }

    /**
     * Writes the register as one JSON array in UTF-8, a statement a line. The stream is left open.
     *
     * @throws IOException when the stream does not take it
     */
    public static void writeTo(OutputStream out) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        String before = "[\n";
        for (ObjectNode statement : statements()) {
            out.write((before + mapper.writeValueAsString(statement)).getBytes(StandardCharsets.UTF_8));
            before = ",\n";
        }
        out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
