package io.toritsugi.acw.assist.internal.promise;

import io.toritsugi.core.followup.FollowUpKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be promised in English: verbs in their plain form with what belongs to them. */
final class EnglishVerbs {
    private static final Pattern ADVERBS = Pattern.compile(
            "\\s*(?:(?:definitely|personally|certainly|also|then|just|try to|try and|make sure to|be sure to|be able to"
                    + "|gladly|happily|quickly|either|actually|of course|have to|need to|go ahead and|likely|probably|now|first|at least|immediately|do my best to"
                    + "|do our best to|please|again|still|all|be happy to|be glad to)\\b,?\\s*)*");
    private static final Pattern UNCERTAIN = Pattern.compile("\\b(?:try|likely|probably|do (?:my|our) best)\\b");

    private static final List<Verb> VERBS = List.of(
            new Verb(
                    FollowUpKind.CALLBACK,
                    false,
                    "(?:call|phone|ring|telephone)(?:ed)? (?:you|the customer|your [a-z]+)(?: back)?\\b"
                            + "|(?:call|phone|ring) (?:back|again)\\b|call you\\b"
                            + "|call (?=(?:at|on|tomorrow|today|by|before|after|between|in|within|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|around|first)\\b)"
                            + "|try (?:you|calling|to (?:call|reach|ring|phone)(?: you)?|your [a-z]+)(?: back)?(?: again)?\\b"
                            + "|give (?:you|your [a-z]+) (?:a|another) (?:[a-z-]+ )?(?:call ?-?back|callback|call|ring|buzz|shout|bell|update|heads[- ]up)\\b"
                            + "|get back (?:to|with|in touch)(?: you)?\\b|come back to you\\b"
                            + "|be (?:right )?back in (?:touch|contact)\\b|be in (?:touch|contact)\\b|get in (?:touch|contact)\\b"
                            + "|be reaching out\\b|be calling(?: you)?(?: back)?\\b|be contacting you\\b"
                            + "|be getting (?:back to|in touch with) you\\b|be following up\\b"
                            + "|contact(?:ed)? (?:you|the customer|your [a-z]+)\\b|reach (?:back )?out\\b|reach you\\b"
                            + "|return (?:your|the) call\\b|follow(?: |-)?(?:up|back)\\b|circle back\\b|touch base\\b"
                            + "|let you know\\b|keep you (?:posted|updated|informed|in the loop)\\b|update you\\b|notify you\\b"
                            + "|inform you\\b|report back\\b|respond\\b|reply\\b"
                            + "|have (?:someone|somebody|him|her|them|one of (?:our|the|my) [a-z' -]{1,40}?|(?:a|an|the|our|my|another) [a-z' -]{1,40}?|[a-z]+ (?:from|in|at) (?:the |our )?[a-z ]{1,30}?) (?:call|contact|phone|ring|get back to|reach out|e-?mail|get in touch|follow up|return)\\b"
                            + "|(?:get|ask|tell) (?:someone|somebody|him|her|them|one of (?:our|the|my) [a-z' -]{1,40}?|(?:a|an|the|our|my|another) [a-z' -]{1,40}?|[a-z]+ (?:from|in|at) (?:the |our )?[a-z ]{1,30}?) to (?:call|contact|phone|ring|get back to|reach out|e-?mail|get in touch|follow up|return)\\b"
                            + "|(?:make sure|ensure|see to it)(?: that)? (?:(?:i|we)(?:'ll)? )?(?:(?:someone|somebody|he|she|they|one of (?:our|the|my) [a-z' -]{1,40}?|(?:a|an|the|our|my|another) [a-z' -]{1,40}?|[a-z]+ (?:from|in|at) (?:the |our )?[a-z ]{1,30}?) )?(?:(?:will )?(?:calls?|contacts?|gets? back to|gets? in touch|e-?mails?|reach(?:es)? out|rings?|phones?|follows? up))\\b"
                            + "|(?:schedule|book|set up|arrange|log|request|organi[sz]e|put in|put you (?:in|down) for|book you in for|pencil you in for)(?: you)?(?: in)?(?: for)? (?:a|the|that|your|another) (?:[a-z-]+ ){0,2}(?:call ?-?back|call|phone call)\\b"
                            + "|arrange for (?:someone|somebody|him|her|them|one of (?:our|the|my) [a-z' -]{1,40}?|(?:a|an|the|our|my|another) [a-z' -]{1,40}?|[a-z]+ (?:from|in|at) (?:the |our )?[a-z ]{1,30}?) to (?:call|contact|ring|phone|reach out)\\b"),
            new Verb(
                    FollowUpKind.WORK_ORDER,
                    false,
                    "visit (?:you|your)\\b|come (?:out|by|round|over)\\b|stop by\\b"
                            + "|send (?:someone|somebody|(?:an?|the|our|another) (?:[a-z]+ )?(?:technician|engineer|repairman|electrician|plumber|fitter|driver|courier))\\b"
                            + "|be with you (?=(?:tomorrow|on|by|between|at)\\b)"
                            + "|have (?:an?|the|our|someone|somebody) ?(?:[a-z]+ ){0,2}(?:come|visit|there|out)\\b"),
            new Verb(
                    FollowUpKind.HAND_OFF,
                    false,
                    ""
                            + "(?:pass|hand|forward|refer) (?:this|it|that|these|everything|all (?:of )?this|(?:your|the) [a-z]+(?: [a-z]+)?) ?(?:on|along|over)? ?(?:to(?! you)|up)\\b"
                            + "|(?:open|raise|create|log|file|submit|put in) (?:an?|the|your) (?:[a-z]+ ){0,2}(?:ticket|case|complaint|investigation|request|claim)\\b"),
            new Verb(
                    FollowUpKind.BACK_OFFICE,
                    false,
                    ""
                            + "(?:e-?mail|text|message|mail|post|fax|write(?: to)?) (?:you|it|that|this|the|a|an|your|over|them|out|everything)\\b"
                            + "|send (?!you (?:over|through|back|to)\\b)(?:you|it|that|this|the|an?|your|out|over|across|one|another|some|those|these|written|details|further|more|everything|them)\\b"
                            + "|(?:pop|shoot|fire|ping)(?: (?:you|over|across|off))? (?:an?|the|it|that|your)(?: [a-z]+)?(?: (?:e-?mail|message|text|letter|over|across|in the post))\\b|drop you (?:a line|an? (?:[a-z]+ )?(?:e-?mail|message|note|text))\\b"
                            + "|(?:ship|forward|resend|re-send|courier|deliver|dispatch) |mail out\\b"
                            + "|get (?:that|it|this|those|(?:the|a|an|your) [a-z ]{1,30}?) (?:over|out|sent|across|shipped|e-?mailed)\\b"
                            + "|have (?:it|that|this|those|them|(?:the|a|an|your) [a-z ]{1,30}?) (?:sent|shipped|delivered|mailed|e-?mailed|couriered|ready)\\b"
                            + "|be (?:sending|e-?mailing|shipping|mailing)\\b"),
            new Verb(
                    FollowUpKind.BACK_OFFICE,
                    false,
                    "(?:refund|credit|reimburse|waive|reverse) (?:you|the|your|it|that|this)\\b"
                            + "|issue (?:you )?(?:an?|the|your) (?:[a-z]+ ){0,2}(?:refund|credit)\\b"
                            + "|process (?:the|your|an?) (?:[a-z]+ )?(?:refund|return|credit)\\b"
                            + "|give you an? (?:[a-z]+ )?(?:refund|credit)\\b"),
            new Verb(FollowUpKind.ESCALATION, false, "escalate\\b|raise (?:this|it|that) (?:with|to)\\b"),
            new Verb(FollowUpKind.WORK_ORDER, true, "(?:be (?:there|out there|on ?site|at your [a-z]+)|arrive)\\b"),
            new Verb(FollowUpKind.REMINDER, false, "remind you\\b"),
            new Verb(
                    FollowUpKind.BACK_OFFICE,
                    true,
                    "check\\b|look (?:into|at)\\b|investigate\\b|find out\\b|review\\b|go (?:over|through)\\b|work on\\b"
                            + "|fix\\b|repair\\b|resolve\\b|sort\\b|handle\\b|take care of\\b|deal with\\b|process\\b|update (?!you)"
                            + "|correct\\b|change\\b|arrange\\b|prepare\\b|complete\\b|finish\\b|(?:speak|talk) (?:to|with)\\b|ask\\b"
                            + "|confirm\\b|verify\\b|have (?:an?|the|your|this|that|it)\\b|get (?:this|it|that|your|the)\\b"
                            + "|see to\\b|chase\\b|do (?:this|that|it)\\b|discuss\\b|cancel\\b|replace\\b|order\\b|install\\b"
                            + "|call (?:the|our|my)\\b|submit\\b"));

    private EnglishVerbs() {}

    /** What is done, if it is told right behind a place; its words begin where who does it is named. */
    static Optional<Act> behind(String text, int named, int at, boolean offered) {
        Matcher adverbs = ADVERBS.matcher(text).region(at, text.length());
        int start = adverbs.lookingAt() ? adverbs.end() : at;
        boolean uncertain = UNCERTAIN.matcher(text.substring(at, start)).find();
        Act longest = null;
        for (Verb verb : VERBS) {
            Matcher matcher = verb.pattern().matcher(text).region(start, text.length());
            matcher.useTransparentBounds(true);
            boolean better =
                    matcher.lookingAt() && (longest == null || (longest.needsTime() && matcher.end() > longest.end()));
            if (better) {
                longest = new Act(named, matcher.end(), verb.kind(), verb.needsTime(), offered, uncertain);
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Verbs for one kind of follow-up. */
    private record Verb(FollowUpKind kind, boolean needsTime, Pattern pattern) {
        Verb(FollowUpKind kind, boolean needsTime, String pattern) {
            this(kind, needsTime, Pattern.compile("(?:" + pattern + ")"));
        }
    }
}
