package org.boreg.service.web.party;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.boreg.service.web.Wording;
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

    private final Questions questions;
    private final OwnershipQuestions ownership;
    private final Wording wording;

    PartyPage(Questions questions, OwnershipQuestions ownership, Wording wording) {
        this.questions = questions;
        this.ownership = ownership;
        this.wording = wording;
    }

    /** Every party has one address to cite; identifiers, recordIds and ids that were merged away lead to it. */
    @GetMapping("/party/{id}")
    String party(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String holders,
            @RequestParam(required = false) @Nullable String holdings,
            AskedDates dates,
            Viewer viewer,
            Model model) {
        PartyAnswer party = questions.party(id, dates, viewer);
        if (!party.id().equals(id)) {
            return "redirect:/party/" + party.id() + query(dates);
        }
        model.addAttribute("dates", dates);
        model.addAttribute("party", party);
        model.addAttribute("called", wording.name(party.name(), party.type(), party.kind()));
        model.addAttribute("sources", StatementFacts.sources(party));
        model.addAttribute("addresses", StatementFacts.addresses(party));
        model.addAttribute("holders", questions.holders(id, dates, Questions.USUAL_PAGE, holders, viewer));
        model.addAttribute("holdings", questions.holdings(id, dates, Questions.USUAL_PAGE, holdings, viewer));
        model.addAttribute("firstHolders", holders == null);
        model.addAttribute("firstHoldings", holdings == null);
        if (canBeOwned(party)) {
            addOwners(ownership.owners(id, dates, OwnersRequest.USUAL, viewer), model);
        }
        return "party/party";
    }

    private static String query(AskedDates dates) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        Optional.ofNullable(dates.asOf()).ifPresent(day -> query.queryParam(AskedDates.AS_OF, day));
        Optional.ofNullable(dates.knownAt()).ifPresent(day -> query.queryParam(AskedDates.KNOWN_AT, day));
        return query.toUriString();
    }

    private static boolean canBeOwned(PartyAnswer party) {
        return party.type().equals("entity") || party.type().equals("undeclared");
    }

    /** Below the threshold, a person who controls the party is still worth more than a line among the others. */
    private static void addOwners(OwnersView answer, Model model) {
        Map<Boolean, List<OwnerView>> others =
                answer.others().stream().collect(Collectors.partitioningBy(PartyPage::isPersonInControl));
        model.addAttribute("owners", answer);
        model.addAttribute("ownerCards", cards(answer.owners(), answer));
        model.addAttribute("controllerCards", cards(others.get(true), answer));
        model.addAttribute("otherCards", cards(others.get(false), answer));
        model.addAttribute("others", others.get(false).size());
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
