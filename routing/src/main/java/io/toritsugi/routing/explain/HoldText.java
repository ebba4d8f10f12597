package io.toritsugi.routing.explain;

import io.toritsugi.core.event.routing.HoldReason;

/** Holds in words. */
final class HoldText {
    private HoldText() {}

    static String english(HoldReason reason) {
        return switch (reason) {
            case EXCLUSION_BACK_OFF -> "everybody is excluded, and the next round has not begun";
            case PREFERRED_AGENT -> "it is to reach a preferred agent first";
            case SHARE -> "it is the turn of another site or vendor by its share";
            case BATCH_WINDOW -> "visits gather, to be assigned together";
            case ANSWER -> "an adviser is asked, and has time to answer";
        };
    }

    static String japanese(HoldReason reason) {
        return switch (reason) {
            case EXCLUSION_BACK_OFF -> "全員が除外され、次の一巡を待っています";
            case PREFERRED_AGENT -> "優先担当者を先に待っています";
            case SHARE -> "配分により別の拠点またはベンダーの番です";
            case BATCH_WINDOW -> "まとめて割り当てるため、待ちを集めています";
            case ANSWER -> "アドバイザーの回答を待っています";
        };
    }
}
