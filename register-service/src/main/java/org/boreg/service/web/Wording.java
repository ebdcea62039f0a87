package org.boreg.service.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.boreg.bods.model.PartialDate;
import org.boreg.bods.model.PersonType;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.InterestView.ShareView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says codes, percentages and dates as a person would. The templates ask it as {@code @wording}. */
@Component("wording")
public final class Wording {

    private static final String SPANISH = "es";
    private static final int DECIMALS = 4;
    private static final Set<String> NAMELESS =
            Set.of(PersonType.ANONYMOUS_PERSON.code(), PersonType.UNKNOWN_PERSON.code());
    private static final int DATE_LENGTH = 10;

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** A code of the standard in words: what the messages have for it, else its own words. */
    public String code(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String ownWords = code.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return Objects.requireNonNullElse(messages.getMessage("code." + code, null, ownWords, language()), ownWords);
    }

    /** What a party is called; where it has no name that may be shown, what it is. */
    public String name(@Nullable String name, String type, @Nullable String kind) {
        if (name != null) {
            return name;
        }
        if (type.equals("person") && !NAMELESS.contains(Objects.requireNonNullElse(kind, ""))) {
            return message("party.notPublic");
        }
        return kind == null ? message("party.unnamed") : code(kind);
    }

    /** A country by its name, a part of one by its code. */
    public String country(@Nullable String code) {
        if (code == null || code.length() != 2) {
            return code == null ? "" : code;
        }
        return new Locale.Builder().setRegion(known(code)).build().getDisplayCountry(language());
    }

    /** A full or partial date, or a moment, of which the day is said. */
    public String date(@Nullable String date) {
        if (date == null) {
            return "";
        }
        String day = date.length() > DATE_LENGTH ? date.substring(0, DATE_LENGTH) : date;
        return PartialDate.parse(day).map(Wording::words).orElse(date);
    }

    public String date(LocalDate date) {
        return day().format(date);
    }

    /** A moment to the minute, in UTC. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(
                        isSpanish() ? "d 'de' MMMM 'de' uuuu, HH:mm 'UTC'" : "d MMMM uuuu, HH:mm 'UTC'")
                .withLocale(language())
                .format(moment.atOffset(ZoneOffset.UTC));
    }

    /** A whole number, with the separators of the language. */
    public String number(long number) {
        return String.format(language(), "%,d", number);
    }

    /** A range as a person says it: "more than 25 % up to 50 %". */
    public String range(Range range) {
        boolean fromNothing = range.min() == 0 && !range.minExclusive();
        boolean toAll = range.max() == 100 && !range.maxExclusive();
        if (range.min() == range.max()) {
            return range.max() == 0 ? message("range.none") : percent(range.max());
        }
        if (fromNothing && toAll) {
            return message("range.unknown");
        }
        if (fromNothing) {
            return message(range.maxExclusive() ? "range.lessThan" : "range.upTo", percent(range.max()));
        }
        String from = message(range.minExclusive() ? "range.moreThan" : "range.from", percent(range.min()));
        if (toAll) {
            return range.minExclusive() ? from : message("range.orMore", percent(range.min()));
        }
        return from + " " + message(range.maxExclusive() ? "range.andLessThan" : "range.andUpTo", percent(range.max()));
    }

    /** An interest as declared: its kind and how much of it. */
    public String interest(InterestView interest) {
        String kind = interest.type() == null ? message("interest.unstated") : code(interest.type());
        String share = interest.share() == null ? "" : ": " + share(interest.share());
        String indirect = "indirect".equals(interest.directOrIndirect()) ? " " + message("interest.indirect") : "";
        return kind + indirect + share;
    }

    /** Percent with at most four decimals. */
    public String percent(double percent) {
        BigDecimal rounded = BigDecimal.valueOf(percent).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        String point =
                String.valueOf(DecimalFormatSymbols.getInstance(language()).getDecimalSeparator());
        return shortest.toPlainString().replace(".", point) + "\u00a0%";
    }

    private String share(ShareView share) {
        if (share.exact() != null) {
            return percent(share.exact().doubleValue());
        }
        BigDecimal min = share.exclusiveMinimum() == null ? share.minimum() : share.exclusiveMinimum();
        BigDecimal max = share.exclusiveMaximum() == null ? share.maximum() : share.exclusiveMaximum();
        return range(new Range(
                min == null ? 0 : min.doubleValue(),
                max == null ? 100 : max.doubleValue(),
                share.exclusiveMinimum() != null,
                share.exclusiveMaximum() != null));
    }

    private static String known(String code) {
        return code.matches("[A-Za-z]{2}") ? code : "ZZ";
    }

    private static String words(PartialDate date) {
        if (date.value() instanceof LocalDate day) {
            return day().format(day);
        }
        return date.value() instanceof YearMonth month ? month().format(month) : String.valueOf((Year) date.value());
    }

    /** That of the page. */
    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private static DateTimeFormatter day() {
        return DateTimeFormatter.ofPattern(isSpanish() ? "d 'de' MMMM 'de' uuuu" : "d MMMM uuuu", language());
    }

    private static DateTimeFormatter month() {
        return DateTimeFormatter.ofPattern(isSpanish() ? "MMMM 'de' uuuu" : "MMMM uuuu", language());
    }

    private static boolean isSpanish() {
        return language().getLanguage().equals(SPANISH);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }
}
