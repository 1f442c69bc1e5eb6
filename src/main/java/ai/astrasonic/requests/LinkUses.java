package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.requests.downloads.LinkFound;
import ai.astrasonic.requests.downloads.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts each use of a download link and writes it down. */
@Component
class LinkUses {

    private final DataSubjectRequests requests;
    private final Links links;
    private final CaseLog log;

    LinkUses(DataSubjectRequests requests, Links links, CaseLog log) {
        this.requests = requests;
        this.links = links;
        this.log = log;
    }

    @Transactional
    void count(LinkFound.Good link) {
        links.countUse(link);
        var request = requests.get(link.request());
        RunAs.job(
                "download-link",
                () -> log.add(CaseLog.act(request, "package-downloaded").changed(null, link.packageId())));
    }
}
