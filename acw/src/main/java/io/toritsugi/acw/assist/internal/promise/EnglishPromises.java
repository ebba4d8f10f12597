package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.acw.assist.internal.time.EnglishTimes;
import io.toritsugi.acw.assist.internal.time.TimeMatch;
import io.toritsugi.core.followup.FollowUpKind;
import io.toritsugi.core.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds promises in English: somebody of the centre who will do something that is still to come. */
final class EnglishPromises {
    private static final String FUTURE =
            "(?:'ll|\\s+will|\\s+shall|'s going to|\\s+is going to|'re going to|\\s+are going to)";
    private static final Pattern SELF = Pattern.compile(
            "(?:^|(?<=[^\\w']))(?:"
                    + "(?:i|we)(?:" + FUTURE
                    + "|'m going to|\\s+am going to|'m gonna|'re gonna|\\s+(?:do )?(?:promise|guarantee)(?: you)?(?: to|(?: that)? (?:i|we)(?:'ll| will))"
                    + "|'(?:m|re) planning to|\\s+plan to|\\s+intend to|'d be (?:happy|glad) to)"
                    + "|ill(?= (?:call|get|send|email|ring|give|let|be|follow|contact|text|phone))|let me|allow me to"
                    + "|^will(?= (?:call|get back|send|email|contact|follow up|let you know|update you|ring|be in touch)))(?!\\s+(?:not|never|no)\\b)");
    private static final Pattern OTHERS = Pattern.compile(
            "(?:^|(?<=[^\\w']))((?:someone|somebody|he|she|they|one of (?:our|the|my) [a-z' -]{1,40}?|(?:a|an|the|our|my|another) [a-z' -]{1,40}?|[a-z]+ (?:from|in|at) (?:the |our )?[a-z ]{1,30}?)|(?:mr|ms|mrs|dr)\\.? [a-z]+|[a-z]+|your (?:account|case|relationship|claims?) [a-z]+)(?:, [^,]{1,30},)?"
                    + FUTURE + "(?!\\s+(?:not|never|no)\\b)");
    private static final Pattern NO_PERSON = Pattern.compile(
            "(?:^|.*\\b)(?:system|app|machine|e-?mail|message|order|package|parcel|refund|payment|bank|customer|account|device|price|it|this|that|"
                    + "you|nobody|one|there|which|what|husband|wife|i|we|website|charge|fee|line|service|card|number|link|bill|balance|call|time|process|problem|issue|update)");
    private static final Pattern HEARD = Pattern.compile(
            "(?:^|(?<=[^\\w']))(?:you(?:'ll|\\s+will|\\s+should|'re going to|\\s+can expect to)\\s+(?:also )?"
                    + "(?:hear (?:back )?from (?:us|me|him|her|them|someone|somebody|one of|our|the|a)|(?:get|receive|have) (?:a|another|our|my) (?:[a-z-]+ ){0,2}(?:call|callback|call-back|phone call|ring|reply|response|answer)\\b)"
                    + "|(?:please )?(?:you can )?expect (?:(?:to (?:receive|get) )?(?:a|our|my) (?:[a-z-]+ ){0,2}(?:call|callback|reply|response)|to hear (?:back )?from (?:us|me|our|the))\\b"
                    + "|(?:i've|i have|we've|we have|i'm|i am|we are|we're) (?:just |also |now |already )?(?:scheduled|booked|arranged|set up|set|scheduling|booking|arranging|setting up|put)(?: you)?(?: (?:in|down))?(?: for)? (?:a|the|your|that) (?:[a-z-]+ ){0,2}(?:call ?-?back|call|phone call)\\b"
                    + "|(?:your|the|a) (?:callback|call-back|call back|call|phone call) (?:is|has been) (?:now )?(?:scheduled|booked|set|arranged|confirmed)\\b"
                    + "|you(?:'re| are) (?:all )?(?:booked|scheduled|down)(?: in)? for a (?:callback|call)\\b)");
    private static final Pattern LETTER = Pattern.compile(
            "(?:^|(?<=[^\\w']))you(?:'ll|\\s+will)\\s+(?:also )?(?:get|receive|have) (?:an?|our|my|the|your) (?:[a-z-]+ ){0,3}(?:letter|e-?mail|refund|replacement|quote|report|form|contract|invoice|update)\\b(?: in the (?:mail|post))?(?: from (?:us|me|our [a-z]+))?");
    private static final Pattern GOING_ON = Pattern.compile(
            "(?:^|(?<=[^\\w']))(?:i'm|i am|we're|we are) (?:calling (?:you )?back|calling you|getting back to you|sending|e-?mailing you|shipping|getting in touch)\\b");
    private static final Pattern NEXT = Pattern.compile(
            "(?:,|;|\\band\\b|\\bthen\\b|\\bor\\b|\\bbefore i\\b)\\s*(?:(?:and|then|also|or|either|i|we|will|afterwards)\\s+)*");
    private static final Pattern OFFER = Pattern.compile(
            "\\b(?:(?:shall|should|can|may|could) (?:i|we|someone|somebody|he|she|they|one of our [a-z]+)(?: please)?"
                    + "|would you like (?:me|us|someone|somebody|him|her) to|do you want (?:me|us|someone|somebody) to|(?:would it be|is it|will it be) (?:ok|okay|all right|alright|fine|better|convenient) if (?:i|we|someone)"
                    + "|how about (?:i|we)|what if (?:i|we)|would you (?:mind|prefer) if (?:i|we))\\b");
    private static final Pattern ASKS = Pattern.compile(
            "^\\W*(?:(?:so|and|but|ok|okay|well|or)\\W+)*(?:do|does|did|is|are|would|could|can|will|should|shall|may|have|has|what|when|where|why|how|who|which|was|were)\\b.*\\?\\W*$");
    private static final Pattern NOW = Pattern.compile(
            "\\b(?:(?<!from |by |until |till )now(?! and)|right away for you|at the moment|as we speak|while (?:you|i|we)|on the line|just a (?:moment|second|sec|minute)|in a (?:moment|second|sec)|one moment)\\b");
    private static final Pattern UNSURE = Pattern.compile(
            "(?:\\b(?:not|n't|never|doubt|cannot|unable|no guarantee|said|says|told|thought|promised|assumed|hoped|wish|claims?|claimed|heard|why|whether|maybe|perhaps)\\b|n't\\b)(?:(?!\\b(?:but|so|and|because)\\b)[^.,;]){0,40}$");

    private static final Pattern CLAUSE = Pattern.compile("\\b(?:and|but|then)\\b|;");

    private EnglishPromises() {}

    static List<SpokenPromise> in(FoldedText text) {
        String folded = text.folded().replace('’', '\'');
        List<TimeMatch> times = EnglishTimes.find(folded);
        List<SpokenPromise> promises = new ArrayList<>();
        List<Said> said = said(folded);
        for (int i = 0; i < said.size(); i++) {
            Act act = said.get(i).act();
            int behind = i + 1 < said.size() ? said.get(i + 1).act().start() : folded.length();
            int ahead = i == 0 ? 0 : clause(folded, said.get(i - 1).act().end(), act.start());
            List<TimeMatch> time = said.get(i).continued()
                    ? Timing.around(folded, times, act.start(), act, behind)
                    : Timing.around(folded, times, ahead, act, behind);
            boolean atOnce = NOW.matcher(folded.substring(act.start(), behind)).find();
            if (time.isEmpty() && (act.needsTime() || atOnce)) {
                continue;
            }
            int end = Math.max(
                    act.end(), time.isEmpty() ? 0 : time.get(time.size() - 1).end());
            int start = time.isEmpty()
                    ? act.start()
                    : Math.min(act.start(), time.get(0).start());
            promises.add(new SpokenPromise(
                    act.kind(), text.originalRange(start, end), time, act.offered(), act.uncertain()));
        }
        return promises;
    }

    /** Where the clause of an act begins that is not the first. */
    private static int clause(String text, int from, int to) {
        int start = from;
        Matcher matcher = CLAUSE.matcher(text).region(from, to);
        boolean apart = false;
        while (matcher.find()) {
            start = matcher.end();
            apart = true;
        }
        return apart ? start : to;
    }

    private record Said(Act act, boolean continued) {}

    private static List<Said> said(String text) {
        List<Said> said = new ArrayList<>();
        List<Anchor> anchors = anchors(text);
        boolean asks = ASKS.matcher(text).matches();
        if (asks) {
            Matcher offer = OFFER.matcher(text);
            while (offer.find()) {
                read(text, anchors, new Anchor(offer.start(), offer.end(), true), true, said);
            }
            return said;
        }
        anchors.forEach(anchor -> read(text, anchors, anchor, false, said));
        whole(text, HEARD, FollowUpKind.CALLBACK, false, said);
        whole(text, LETTER, FollowUpKind.BACK_OFFICE, true, said);
        whole(text, GOING_ON, FollowUpKind.CALLBACK, true, said);
        said.removeIf(one -> Conditions.holdsBack(text, one.act()) || isUnsure(text, anchors, one.act()));
        said.sort(Comparator.comparingInt(one -> one.act().start()));
        List<Said> apart = new ArrayList<>();
        for (Said one : said) {
            if (apart.isEmpty()
                    || one.act().start() >= apart.get(apart.size() - 1).act().end()) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static boolean isUnsure(String text, List<Anchor> anchors, Act act) {
        return UNSURE.matcher(text.substring(0, anchorOf(anchors, act))).find();
    }

    private static int anchorOf(List<Anchor> anchors, Act act) {
        int start = 0;
        for (Anchor anchor : anchors) {
            if (anchor.start() <= act.start()) {
                start = anchor.start();
            }
        }
        return start;
    }

    private record Anchor(int start, int end, boolean self) {}

    private static List<Anchor> anchors(String text) {
        List<Anchor> anchors = new ArrayList<>();
        Matcher self = SELF.matcher(text);
        while (self.find()) {
            anchors.add(new Anchor(self.start(), self.end(), true));
        }
        Matcher others = OTHERS.matcher(text);
        int from = 0;
        while (from < text.length() && others.find(from)) {
            String subject = others.group(1);
            int another = subject.indexOf(" and ");
            if (another >= 0) {
                from = others.start(1) + another + " and ".length();
                continue;
            }
            if (!NO_PERSON.matcher(subject).matches() && !subject.contains(" you ")) {
                anchors.add(new Anchor(others.start(), others.end(), false));
            }
            from = Math.max(others.end(), from + 1);
        }
        anchors.sort(Comparator.comparingInt(Anchor::start));
        return anchors;
    }

    private static void read(String text, List<Anchor> anchors, Anchor anchor, boolean offered, List<Said> said) {
        EnglishVerbs.behind(text, anchor.start(), anchor.end(), offered)
                .filter(act -> isOf(act, anchor.self()))
                .ifPresent(act -> said.add(new Said(act, false)));
        int end = anchors.stream()
                .mapToInt(Anchor::start)
                .filter(start -> start > anchor.end())
                .min()
                .orElse(text.length());
        Matcher next = NEXT.matcher(text).region(anchor.end(), end);
        while (next.find()) {
            EnglishVerbs.behind(text, next.end(), next.end(), offered)
                    .filter(act -> act.end() <= end && isOf(act, anchor.self()))
                    .ifPresent(act -> said.add(new Said(act, true)));
        }
    }

    /** What others do at once is not seen; that they come is. */
    private static boolean isOf(Act act, boolean self) {
        return self || !act.needsTime() || act.kind() == FollowUpKind.WORK_ORDER;
    }

    private static void whole(String text, Pattern pattern, FollowUpKind kind, boolean needsTime, List<Said> said) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            FollowUpKind sent =
                    matcher.group().matches(".*(?:sending|mailing|shipping)") ? FollowUpKind.BACK_OFFICE : kind;
            said.add(new Said(new Act(matcher.start(), matcher.end(), sent, needsTime, false, false), false));
        }
    }
}
