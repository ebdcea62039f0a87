package org.boreg.service.web.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.PortfolioRequest;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.RecordAnswer;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.web.Citation;
import org.boreg.service.web.DatesQuery;
import org.boreg.service.web.Wording;
import org.boreg.service.web.party.OfficialPages.IdentifierLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
final class PartyPage {

    /** At the top of a hub's chains can be thousands: the page shows these and leads to the rest as JSON. */
    private static final int MOST_CARDS = 25;

    private static final String TOO_MUCH = "tooMuch";

    private final Questions questions;
    private final OwnershipQuestions ownership;
    private final Wording wording;
    private final Clock clock;

    PartyPage(Questions questions, OwnershipQuestions ownership, Wording wording, Clock clock) {
        this.questions = questions;
        this.ownership = ownership;
        this.wording = wording;
        this.clock = clock;
    }

    /** Every party has one address to cite; identifiers, recordIds and ids that were merged away lead to it. */
    @GetMapping("/party/{id}")
    String party(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String regime,
            @RequestParam(required = false) @Nullable Double threshold,
            @RequestParam(required = false) @Nullable Boolean exclusive,
            @RequestParam(required = false) @Nullable String holders,
            @RequestParam(required = false) @Nullable String holdings,
            @RequestParam(required = false) @Nullable String portfolio,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        RegimeForm form = new RegimeForm(regime, threshold, exclusive);
        OwnersRequest request = form.request();
        PartyAnswer party = questions.party(id, dates, viewer);
        String asked = query(dates, form);
        if (!party.id().equals(id)) {
            return "redirect:/party/" + party.id() + asked;
        }
        addParty(party, model);
        model.addAttribute("dates", dates);
        model.addAttribute("at", DatesQuery.of(dates));
        model.addAttribute("asked", asked);
        model.addAttribute("rule", request);
        model.addAttribute("regimes", OwnersRequest.REGIMES);
        model.addAttribute("citation", citation(party, dates, form));
        model.addAttribute("candidates", questions.candidates(id, viewer).items());
        model.addAttribute("holders", questions.holders(id, dates, Questions.USUAL_PAGE, holders, viewer));
        model.addAttribute("holdings", questions.holdings(id, dates, Questions.USUAL_PAGE, holdings, viewer));
        model.addAttribute("firstHolders", holders == null);
        model.addAttribute("firstHoldings", holdings == null);
        model.addAttribute("firstPortfolio", portfolio == null);
        addPortfolio(id, dates, PortfolioRequest.of(Questions.USUAL_PAGE, portfolio), viewer, model);
        if (canBeOwned(party)) {
            addOwners(id, dates, request, viewer, model);
        }
        return "party/party";
    }

    private void addParty(PartyAnswer party, Model model) {
        model.addAttribute("party", party);
        model.addAttribute("called", wording.name(party.name(), party.type(), party.kind()));
        model.addAttribute("canBeOwned", canBeOwned(party));
        model.addAttribute(
                "identifiers",
                party.identifiers().stream().map(IdentifierLine::of).toList());
        model.addAttribute("sources", StatementFacts.sources(party));
        model.addAttribute("addresses", StatementFacts.addresses(party));
        model.addAttribute("isUnderQuery", party.records().stream().anyMatch(RecordAnswer::underQuery));
    }

    /** What can be told of the party is told, also where this would take too long. */
    private void addPortfolio(String id, AskedDates dates, PortfolioRequest request, Viewer viewer, Model model) {
        try {
            model.addAttribute("portfolio", ownership.portfolio(id, dates, request, viewer));
        } catch (TooMuchToWorkOut tooMuch) {
            model.addAttribute(TOO_MUCH, true);
        }
    }

    private void addOwners(String id, AskedDates dates, OwnersRequest request, Viewer viewer, Model model) {
        try {
            addOwners(ownership.owners(id, dates, request, viewer), model);
        } catch (TooMuchToWorkOut tooMuch) {
            model.addAttribute(TOO_MUCH, true);
        }
    }

    /** Below the threshold, a person who controls the party is still worth more than a line among the others. */
    private static void addOwners(OwnersView answer, Model model) {
        Map<Boolean, List<OwnerView>> others =
                answer.others().stream().collect(Collectors.partitioningBy(PartyPage::isPersonInControl));
        model.addAttribute("owners", answer);
        model.addAttribute("gaps", Gaps.of(answer));
        model.addAttribute("ownerCards", cards(answer.owners(), answer));
        model.addAttribute("controllerCards", cards(others.get(true), answer));
        model.addAttribute("otherCards", cards(others.get(false), answer));
        model.addAttribute("others", others.get(false).size());
    }

    private Citation citation(PartyAnswer party, AskedDates dates, RegimeForm form) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> query = new LinkedHashMap<>();
        query.put(AskedDates.AS_OF, Objects.requireNonNullElse(dates.asOf(), today));
        query.put(AskedDates.KNOWN_AT, Objects.requireNonNullElse(dates.knownAt(), today));
        if (canBeOwned(party)) {
            query.putAll(form.asked());
        }
        return Citation.of(new String[] {"party", party.id()}, query, today);
    }

    private static String query(AskedDates dates, RegimeForm form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        DatesQuery.addTo(query, dates);
        form.addTo(query);
        return query.toUriString();
    }

    static boolean canBeOwned(PartyAnswer party) {
        return party.type().equals("entity") || party.type().equals("undeclared");
    }

    private static boolean isPersonInControl(OwnerView other) {
        return other.party().type().equals("person") && !other.control().equals("none");
    }

    private static List<OwnerCard> cards(List<OwnerView> owners, OwnersView answer) {
        return owners.stream()
                .limit(MOST_CARDS)
                .map(owner -> OwnerCard.of(owner, answer))
                .toList();
    }
}
