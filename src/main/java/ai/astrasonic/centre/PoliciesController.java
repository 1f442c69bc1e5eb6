package ai.astrasonic.centre;

import static ai.astrasonic.pages.HtmlPage.escaped;

import ai.astrasonic.customers.MyPolicies;
import ai.astrasonic.customers.MyPolicies.Told;
import ai.astrasonic.pages.HtmlPage;
import ai.astrasonic.policies.NoticeOutcome;
import ai.astrasonic.policies.PolicyNotice;
import ai.astrasonic.policies.PolicyVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The versions of the privacy policy: what each changed, and when one was told of it. */
@Controller
class PoliciesController {

    private final MyPolicies policies;

    PoliciesController(MyPolicies policies) {
        this.policies = policies;
    }

    @GetMapping(CentreSecurity.PATH + "/policies")
    ResponseEntity<String> all(HttpServletRequest request, CsrfToken csrf) {
        var frame = Frame.of(request, csrf);
        var all = policies.all();
        return frame.page("policies", html -> {
            html.paragraph(frame.text("policies.intro"));
            all.forEach(one -> version(html, one, frame));
        });
    }

    private static void version(HtmlPage html, Told one, Frame frame) {
        var version = one.version();
        var days = new Days(frame);
        html.raw("<article>").element("h2", frame.text("policies.version", version.publicNumber()));
        html.paragraph(version.words().summary().in(Locale.of(frame.texts().tag())));
        html.raw("<dl>");
        html.fact(frame.text("policies.from"), days.of(version.words().effectiveOn()));
        html.fact(frame.text("policies.published"), days.of(Objects.requireNonNull(version.publishedAt())));
        html.fact(frame.text("policies.told"), told(one, frame));
        html.raw("</dl><p><a href=\"" + PolicyVersion.PATH + "/" + frame.texts().tag() + "/" + version.publicNumber()
                + "\">" + escaped(frame.text("policies.read")) + "</a></p></article>");
    }

    private static String told(Told one, Frame frame) {
        return one.notice()
                .map(notice -> told(notice, frame))
                .orElseGet(() ->
                        frame.text(one.version().isMaterial() ? "policies.told.not-yet" : "policies.told.not-needed"));
    }

    private static String told(PolicyNotice notice, Frame frame) {
        var days = new Days(frame);
        var mailed = notice.mailedAt();
        if (notice.outcome() == NoticeOutcome.SHOWN) {
            return frame.text("policies.told.joining", days.of(notice.notedAt()));
        }
        return mailed == null
                ? frame.text("policies.told.not-yet")
                : frame.text(
                        notice.outcome().isTold() ? "policies.told.mail" : "policies.told." + notice.outcome(),
                        days.of(mailed));
    }
}
