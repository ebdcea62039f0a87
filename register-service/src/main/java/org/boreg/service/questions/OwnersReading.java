package org.boreg.service.questions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Caveat;
import org.boreg.bods.ownership.Declared;
import org.boreg.bods.ownership.Ground;
import org.boreg.bods.ownership.Holding;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Makeup;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Owner;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.Path;
import org.boreg.bods.ownership.Warning;
import org.boreg.bods.series.Moment;
import org.boreg.service.questions.OwnersView.DeclaredView;
import org.boreg.service.questions.OwnersView.Evidence;
import org.boreg.service.questions.OwnersView.GroundView;
import org.boreg.service.questions.OwnersView.LinkView;
import org.boreg.service.questions.OwnersView.MakeupView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.Untraced;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.PortfolioView.StakeView;
import org.jspecify.annotations.Nullable;

/** What the ownership engine answers, as it is published. */
final class OwnersReading {

    /** Finer than anybody states, coarser than what adding up doubles leaves behind. */
    private static final int DECIMALS = 9;

    static OwnersView view(
            Neighbourhood neighbourhood, OwnersAnswer answer, OwnersRequest request, Moment moment, Locale language) {
        return new OwnersView(
                party(answer.subject()),
                moment.asOf(),
                moment.knownAt(),
                request.regime(),
                request.isByThreshold() ? request.threshold() : null,
                request.isByThreshold() ? request.exclusive() : null,
                answer.owners().stream().map(owner -> owner(owner, language)).toList(),
                answer.others().stream().map(owner -> owner(owner, language)).toList(),
                untraced(answer),
                answer.declared().stream()
                        .map(declared -> declared(declared, language))
                        .toList(),
                inPaths(neighbourhood, answer),
                neighbourhood.complete(),
                answer.warnings().stream()
                        .map(warning -> warning(warning, language))
                        .toList());
    }

    private static Map<String, OwnerParty> inPaths(Neighbourhood neighbourhood, OwnersAnswer answer) {
        Set<String> ids = Stream.concat(answer.owners().stream(), answer.others().stream())
                .flatMap(owner -> owner.paths().stream())
                .flatMap(path -> path.parties().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.add(answer.subject().id());
        return parties(ids, neighbourhood.parties());
    }

    /** Those of these ids that there are. */
    static Map<String, OwnerParty> parties(Collection<String> ids, Map<String, Party> all) {
        Map<String, OwnerParty> parties = new TreeMap<>();
        ids.stream().map(all::get).filter(Objects::nonNull).forEach(party -> parties.put(party.id(), party(party)));
        return parties;
    }

    static OwnerParty party(Party party) {
        return new OwnerParty(party.id(), word(party.kind()), code(party.type()), party.name(), party.recordIds());
    }

    static Untraced untraced(OwnersAnswer answer) {
        return new Untraced(range(answer.untraced()), range(answer.untracedVotes()));
    }

    static StakeView stake(Holding holding) {
        return new StakeView(
                party(holding.company()),
                range(holding.shares()),
                range(holding.votes()),
                word(holding.control()),
                orNull(holding.declaredShares()),
                orNull(holding.declaredVotes()),
                holding.caveats().stream().sorted().map(Caveat::code).toList(),
                holding.direct().stream().map(Link::statementId).distinct().toList(),
                path(holding.strongest()));
    }

    private static OwnerView owner(Owner owner, Locale language) {
        return new OwnerView(
                party(owner.party()),
                word(owner.certainty()),
                owner.reasons().stream().map(reason -> reason.in(language)).toList(),
                range(owner.shares()),
                range(owner.votes()),
                word(owner.control()),
                orNull(owner.declaredShares()),
                orNull(owner.declaredVotes()),
                owner.caveats().stream().sorted().map(Caveat::code).toList(),
                owner.paths().stream().map(OwnersReading::path).toList(),
                owner.pathsCapped(),
                owner.grounds().stream().map(ground -> ground(ground, language)).toList(),
                makeup(owner.sharesMakeup()),
                makeup(owner.votesMakeup()));
    }

    private static MakeupView makeup(Makeup makeup) {
        return new MakeupView(rounded(makeup.listed()), rounded(makeup.rest()), makeup.cyclesAlone());
    }

    static GroundView ground(Ground ground, Locale language) {
        return new GroundView(
                ground.rule().code(),
                ground.rule().article(),
                word(ground.certainty()),
                ground.words().in(language));
    }

    static DeclaredView declared(Declared declared, Locale language) {
        return new DeclaredView(
                declared.reason().code(),
                declared.words().in(language),
                declared.evidence().stream().map(Link::statementId).toList());
    }

    private static PathView path(Path path) {
        return new PathView(
                path.parties(),
                path.links().stream().map(Path.Step::statementIds).toList(),
                range(path.shares()),
                range(path.votes()),
                path.links().stream().map(OwnersReading::link).toList());
    }

    private static LinkView link(Path.Step step) {
        return new LinkView(
                step.statementIds(),
                codes(step.interests()),
                range(step.shares()),
                range(step.votes()),
                step.evidence().stream().map(OwnersReading::evidence).toList());
    }

    private static Evidence evidence(Link link) {
        return new Evidence(link.statementId(), link.statementDate().toString(), link.source());
    }

    static WarningView warning(Warning warning, Locale language) {
        return new WarningView(
                warning.code().code(), warning.party(), warning.message().in(language));
    }

    private static @Nullable Range orNull(@Nullable ShareRange range) {
        return range == null ? null : range(range);
    }

    static Range range(ShareRange range) {
        return new Range(rounded(range.min()), rounded(range.max()), range.minExclusive(), range.maxExclusive());
    }

    static double rounded(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    static List<String> codes(Collection<? extends Code> codes) {
        return codes.stream().map(Code::code).sorted().toList();
    }

    private static @Nullable String code(@Nullable Code code) {
        return code == null ? null : code.code();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private OwnersReading() {}
}
