// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.limesurvey;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a structure's tables, in the order of LimeSurvey's second version, and what its new surveys usually have. */
final class LayoutFields {
    static final List<String> ANSWERS = words("qid code answer assessment_value sortorder language scale_id");
    static final List<String> GROUPS = words("gid sid group_name group_order description language");
    static final List<String> QUESTIONS = words("qid parent_qid sid gid type title question preg help other mandatory question_order language scale_id "
            + "same_default");
    static final List<String> SURVEYS = words("sid admin expires startdate adminemail anonymized faxto format savetimings template language "
            + "additional_languages datestamp usecookie allowregister allowsave autonumber_start autoredirect allowprev "
            + "printanswers ipaddr refurl publicstatistics publicgraphs listpublic htmlemail tokenanswerspersistence "
            + "assessments usecaptcha usetokens bounce_email attributedescriptions emailresponseto emailnotificationto "
            + "tokenlength showxquestions showgroupinfo shownoanswer showqnumcode bouncetime bounceprocessing "
            + "bounceaccounttype bounceaccounthost bounceaccountpass bounceaccountencryption bounceaccountuser showwelcome "
            + "showprogress allowjumps navigationdelay nokeyboard alloweditaftercompletion");
    static final List<String> TEXTS = words("surveyls_survey_id surveyls_language surveyls_title surveyls_description surveyls_welcometext surveyls_endtext "
            + "surveyls_url surveyls_urldescription surveyls_email_invite_subj surveyls_email_invite "
            + "surveyls_email_remind_subj surveyls_email_remind surveyls_email_register_subj surveyls_email_register "
            + "surveyls_email_confirm_subj surveyls_email_confirm surveyls_dateformat email_admin_notification_subj "
            + "email_admin_notification email_admin_responses_subj email_admin_responses surveyls_numberformat");
    /** Of surveys: anonymous, by groups of questions, with the day on which they were sent off. */
    static final Map<String, String> USUAL = Arrays.stream(("anonymized=Y format=G savetimings=N template=default datestamp=Y allowregister=N allowsave=Y "
            + "autonumber_start=0 autoredirect=N allowprev=Y printanswers=N ipaddr=N refurl=N publicstatistics=N "
            + "publicgraphs=N listpublic=Y htmlemail=Y tokenanswerspersistence=Y assessments=N usecaptcha=D usetokens=N "
            + "tokenlength=15 showxquestions=Y showgroupinfo=B shownoanswer=Y showqnumcode=X bouncetime=0 bounceprocessing=N "
            + "showwelcome=Y showprogress=Y allowjumps=Y navigationdelay=0 nokeyboard=N alloweditaftercompletion=N "
            + "usecookie=N")
            .split(" ")).map(one -> one.split("=")).collect(Collectors.toMap(one -> one[0], one -> one[1]));

    private LayoutFields() {
    }

    private static List<String> words(String fields) {
        return List.of(fields.split(" "));
    }
}
