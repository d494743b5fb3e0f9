import InterviewModel

/// The phrases that statuses are made of, and what each says.
enum StatusVocabulary {
  enum Meaning: Equatable {
    case stage(Stage)
    case outcome(Outcome)
    /// Said no, by whoever is named: them, unless the text says otherwise.
    case refusal
    /// Went back, by whoever is named: the candidate, unless the text says otherwise.
    case withdrawal
    /// The offer, where one is named or nothing else is: `Accepted`.
    case acceptance
    /// An offer, where nothing is named that it was for: `Selected`.
    case selection
    case draft
    /// Still going; says nothing of the stage.
    case open
    /// A round of interviews of no kind.
    case round
    /// The candidate is who acts.
    case byMe
    case byThem
    /// What follows did not happen: `without`, `before`.
    case negation
    /// What follows is still to come: `waiting for`, `expecting`.
    case expectation
    /// What stands beside it is only hoped for.
    case hope
    /// Parts two statements: `+`, `then`, `after`.
    case divider
    case filler
  }

  /// By phrase: words in the forms of `StatusWords`, a blank between them.
  static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    func add(_ phrase: some StringProtocol, _ meaning: Meaning) {
      let words = StatusWords.split(phrase).joined(separator: " ")
      // A word that says something of its own is no filler.
      if meaning == .filler || meaning == .divider, meanings[words] != nil { return }
      meanings[words] = meaning
    }
    for stage in Stage.allCases {
      for phrase in [stage.name] + stage.synonyms { add(phrase, .stage(stage)) }
    }
    for outcome in Outcome.allCases {
      for phrase in [outcome.name] + outcome.synonyms { add(phrase, .outcome(outcome)) }
    }
    for (meaning, phrases) in table + StatusTranslations.table {
      for phrase in phrases.split(separator: "|") { add(phrase, meaning) }
    }
    return meanings
  }()

  /// The longest phrase has this many words.
  static let longestPhrase = meanings.keys.map { $0.split(separator: " ").count }.max() ?? 1

  /// Every word of every phrase.
  static let words = Set(meanings.keys.flatMap { $0.split(separator: " ").map(String.init) })

  private static let table: [(Meaning, String)] = [
    (
      .draft,
      """
      saved|bookmarked|bookmark|wishlist|wish list|draft|drafted|to apply|to be applied|want to apply|plan to apply|
      will apply|need to apply|going to apply|not applied|not yet applied|not applied yet|never applied|applying|
      preparing|in preparation|interested|shortlisted by me|todo|to do|to-do|backlog|researching|research|
      considering|prospect|lead|leads|planned|planning|favorite|favourite|starred|watching|watchlist|new|identified|
      discovered|found|apply soon|ready to apply|not submitted|not sent|unsubmitted|idea|
      waiting to apply|generated|tailored|queued|queue|manual required|needs manual|needs manual submit|
      filled needs manual submit|to submit|ready to submit|skipped|not started|created|draft created|working on|
      working on application|apply to|apply now|apply later|apply next|not apply|not apply yet|to be submitted|to be sent|
      resume tailored|apply today|apply tomorrow|apply this week|docs ready|documents ready|cv ready|resume ready
      """
    ),
    (
      .stage(.applied),
      """
      sent|application received|application sent|application confirmed|application viewed|application in review|
      resume sent|resume submitted|resume viewed|resume downloaded|viewed|seen|under review|in review|reviewing|
      reviewed|received|being reviewed|acknowledged|confirmation|confirmation received|email sent|emailed|apply|easy apply|quick apply|quick applied|
      submitted application|reapplied|re applied|referred|referral|got referral|referral submitted|easy applied|
      cold applied|cold email|cold emailed|recruiter inquiry|recruiter contacted me|recruiter reached out|
      contacted by recruiter|application accepted
      """
    ),
    (
      .stage(.recruiterScreen),
      """
      recruiter screen|hr round|hr phone screen|hr screen call|initial interview|initial phone screen|
      initial phone call|initial recruiter screen|intro chat|introductory call|intro|introduction call|
      recruiter chat|recruiter phone call|recruiter call scheduled|pre screen|prescreen|pre screen call|callback|
      call back|screen call|screen interview|phone screen hr|screen with recruiter|call with recruiter|
      chat with recruiter|recruiter contact|talent call|talent acquisition call|exploratory call|discovery call|
      coffee chat|informational interview|talking to recruiter
      """
    ),
    (
      .stage(.phoneInterview),
      """
      interview|phone interview|telephone interview|telephone|phone tech screen|virtual interview|zoom interview|
      zoom call|zoom|teams call|teams interview|online interview|remote interview|hm screen|hm interview|hm call|
      hm round|manager interview|behavioral interview|behavioural interview|behavioral|behavioural|
      culture fit interview|culture interview|interview stage|interview process|interview loop started|video screen|
      in person interview|face to face interview|face to face|f2f|in person|phone int|peer interview|team interview
      """
    ),
    (
      .stage(.assessment),
      """
      assessment|oa|online test|code signal|codesignal|hacker rank|hackerrank|leetcode test|karat test|hirevue|
      hire vue|auto interview|automated interview|ai interview|one way interview|one way video|
      one way video interview|1 way interview|1 way video interview|recorded interview|recorded video interview|
      pre recorded interview|prerecorded interview|asynchronous interview|async interview|async video interview|
      video assessment|take home test|take home project|take home challenge|take home task|home assignment|homework|
      home task|test task|test assignment|technical test|technical challenge|technical task|coding assessment|
      coding assignment|coding exercise|code test|programming test|aptitude test|personality test|psychometric test|
      skills test|skill test|quiz|questionnaire|exercise|challenge|case assignment|logic test|cognitive test|
      video questions|written test|coderpad test|coderbyte|testgorilla|game assessment|pymetrics|exam
      """
    ),
    (
      .stage(.technicalInterview),
      """
      technical interview|technical call|technical discussion|code review interview|code interview|coding|coderpad|
      karat|system design|whiteboard|whiteboarding|whiteboard interview|pairing|pair programming interview|
      pairing interview|case interview|case study interview|case study presentation|technical panel|
      technical phone interview|technical video interview|deep dive|technical deep dive|take home review|
      live coding interview|dsa round
      """
    ),
    (
      .stage(.finalInterview),
      """
      final interview|final stage|finals|final onsite|last round|last interview|last stage|power day|super day|
      super saturday|onsite loop|on site interview|virtual on site|onsite round|final panel|panel round|
      interview loop|full loop|executive interview|exec interview|ceo interview|cto interview|vp interview|
      founder interview|founders interview|director interview|team matching|presentation|final presentation|
      finalist|site visit|office visit|assessment center|assessment centre|assessment day|bar raiser|
      hiring committee|trial day
      """
    ),
    (
      .stage(.referenceCheck),
      "reference check|checking references|references requested|reference requested|background check in progress|bgc"
    ),
    (
      .stage(.offer),
      """
      offer|got offer|job offer|offer extended|verbal offer|written offer|offer letter|offer stage|offer in hand|
      made offer|offer negotiation|salary negotiation|contract sent|contract|offer on table|conditional offer
      """
    ),
    (
      .refusal,
      """
      rejected|auto rejected|automatic rejected|auto reject|denied|declined|refused|rejected by company|
      rejected by email|rejected email|rejected letter|rejected me|turned me down|was turned down|got turned down|
      dismissed|eliminated
      """
    ),
    (
      .outcome(.rejected),
      """
      failed|fail|flunked|not selected|not shortlisted|not moving forward|not move forward|not moved forward|
      not proceeding|not proceed|not progressing|not progressed|not going forward|not pass|not passed|
      not successful|unsuccessful|not fit|not a fit|no fit|not a match|not a good fit|no match|not hired|not chosen|
      not accepted|not qualified|unqualified|not considered|not be moving forward|will not be moving forward|
      will not move forward|will not proceed|not be proceeding|not be considered|no longer under consideration|
      no longer considered|no longer being considered|hard no|not interested in me|not make it|not get it|
      not get the job|not get offer|no offer|no offer made|knocked out|cut|regret|regrets|regret email|
      unfortunately|no luck|lost|dinged|ding|chose another candidate|went with another candidate|
      went with someone else|went with other candidate|chose someone else|other candidate|another candidate|
      picked someone else|selected other candidate|❌|✗|✘|nope|no thanks|thanks but no thanks|no go|passed on me|
      they passed|company passed|negative|negative response|negative reply|offer rescinded|rescinded|
      rescinded offer|offer revoked|revoked|overqualified|underqualified|disqualified|closed rejected|closed lost|
      visa rejected|screened out|filtered out
      """
    ),
    (
      .outcome(.ghosted),
      """
      ghosted|no response|no reply|no answer|not responded|not replied|not answered|non response|nothing heard|
      not heard back|not hear back|not heard|never heard back|never heard|never heard anything|never responded|
      never replied|never got back|not get back|no contact|no feedback|no reaction|no callback|no call back|ignored|
      silent|silence|radio silence|crickets|unresponsive|unanswered|no word|no show|they no show|
      suspected ghosted job|ghosted job|application ignored|stopped responding|stopped replying|went silent|
      went dark|went cold|no further contact|no further response|lost contact|heard nothing|nothing|timed out|
      assumed rejected|no email|👻
      """
    ),
    (
      .open,
      """
      waiting|pending|in progress|ongoing|in process|in the process|processing|open|active|current|in consideration|
      being considered|recruiter replied|recruiter responded|under consideration|waiting for response|
      waiting for reply|waiting for answer|waiting for feedback|waiting response|waiting reply|waiting feedback|
      waiting to hear back|waiting to hear|waiting to hear from them|waiting on response|waiting for results|
      waiting for result|waiting for decision|waiting decision|waiting results|waiting for next steps|
      waiting for next step|waiting next steps|tbd|tbc|no response yet|no reply yet|no answer yet|nothing yet|
      not heard back yet|not heard yet|not responded yet|not replied yet|no news|no news yet|no update|no updates|
      no decision|no decision yet|no feedback yet|follow up|followed up|following up|follow up sent|
      need to follow up|to follow up|in contact|in touch|in discussion|in discussions|in talks|talking|heard back|
      responded|reply|replied|response|response received|got response|got reply|positive|positive response|
      next steps|next step|next round|moved forward|moving forward|moved on|advanced|progressed|progressing|
      shortlisted|short listed|short list|waitlisted|waitlist|waiting listed|waiting list|on waiting list|reserve list|
      talent pool|kept on file|in the running|live|engaged|continuing|hopeful|archived|wip|ok|
      under process|decision pending|pending decision|pending response|pending review|result pending|
      results pending|pending result|pending results|contacted|awaiting
      """
    ),
    (
      .outcome(.withdrew),
      """
      dropped out|opted out|backed out|pulled out|bowed out|i quit|withdrew application|application withdrew|
      withdrew my application|retracted|retracted application|not interested|no longer interested|lost interest|
      not interested anymore|accepted another offer|accepted other offer|accepted offer elsewhere|
      accepted elsewhere|took another offer|took another job|took other offer|took another role|went elsewhere|
      i declined|i denied|i rejected|i skipped|i ghosted|i ghosted them|i cancelled|i stopped|cancelled by me|
      no longer pursuing|not pursuing|stopped pursuing|abandoned|self rejected|self withdrew|
      chose not to proceed|decided not to proceed|decided against|i declined interview|declined interview|
      decided not to continue|chose not to continue|not continuing|i not interested|i am not interested|gave up
      """
    ),
    (.withdrawal, "withdrew|pulled"),
    (
      .outcome(.cancelled),
      """
      cancelled|position filled|role filled|job filled|filled|filled internally|internal hire|hired internally|
      hired internal|position closed|role closed|job closed|job expired|posting closed|posting expired|
      posting removed|listing removed|listing expired|job removed|removed|req closed|requisition closed|
      requisition cancelled|position cancelled|job cancelled|role cancelled|position eliminated|role eliminated|
      position withdrew|role withdrew|job withdrew|position on hold|role on hold|job on hold|hiring freeze|
      hiring paused|paused|frozen|hiring on hold|suspended|no longer available|no longer accepting|
      no longer accepting applications|no longer hiring|no longer open|not hiring|not hiring anymore|stopped hiring|
      unavailable|taken down|job taken down|posting taken down|inactive|no longer exists|budget cut|budget cuts|
      company closed|scam|fake|fake job|closed|expired|on hold|offer expired
      """
    ),
    (
      .outcome(.declined),
      "turned down|turned down offer|turned offer down|declined offer|offer declined|i declined offer"
    ),
    (
      .outcome(.accepted),
      """
      hired|offer accepted|accepted offer|accepted the offer|i accepted|signed|signed offer|signed contract|
      contract signed|got the job|got job|got hired|i got the job|i got hired|starting|started|start date set|
      joined|joining|employed|offer signed|took the job|took job|took the offer|took offer|won|closed won|landed|
      onboarding
      """
    ),
    (.acceptance, "accepted"), (.selection, "selected|got selected|finally selected|final selected"),
    (.round, "round|stage|rounds of interviews|rounds of interview|call|meeting|conversation|chat|discussion"),
    (
      .byMe,
      """
      i|by me|by candidate|by myself|me declined|my choice|my decision|my side|my end|on my end|by self|self|we|
      candidate
      """
    ),
    (
      .byThem,
      "they|by them|company|employer|by company|by employer|by the company|by hr|by recruiter|client|was|got|been|them"
    ),
    (.negation, "no|not|without|before|prior to|never|w o|pre|instead of|didnt get|not get|non"),
    (
      .expectation,
      """
      waiting for|waiting on|expecting|expect|pending offer|hoping for|waiting offer|waiting for offer|
      verbal offer pending
      """
    ),
    (.hope, "hope|hopefully|hoping|might|maybe|soon|if|possibly|possible|probably|likely|unlikely|unsure|will"),
    (.divider, "after|then|+|and|but|following|post|from|at|during|in|on|since|with|by"),
    (
      .filler,
      """
      scheduled|booked|invited|invitation|invite|invited to|invited for|upcoming|confirmed|set up|requested|
      completed|complete|done|finished|submitted|received|sent|passed|cleared|taken|attended|had|has|have|the|a|an|
      to|for|of|is|it|my|their|job|role|position|application|applied via|via|email|emailed|mail|linkedin|portal|
      website|auto|automatic|automated|status|result|results|feedback|decision|outcome|moved to|phase|process|step|
      level|stage|so far|yet|still|now|already|again|also|week|weeks|month|months|day|days|ago|1|2|3|4|5|6|7|8|9|10|
      me|him|her|sad|yay|very|due|date|next|positive|good|bad|great|went|went well|well|generic|template|manager|
      hiring|team|immediately|instantly|quickly|same|later|prep|preparing for|in|with|be|as|candidate|x|times|time|
      video|virtual|am|are|were
      """
    ),
  ]
}
