import InterviewModel

/// What tells the types of questions apart: words and short phrases, `^` for the beginning of the question, and how
/// much each weighs. A cue of 8 and more decides alone; one of 1 or 2 only tips the scales.
enum QuestionCues {
  typealias Row = (type: QuestionType, weight: Int16, phrases: String)

  static let table: [Row] =
    personal + stories + practical + WorkingLifeTerms.table + QualificationCues.table
    + ExerciseTerms.table + TechnicalTerms.table + ForeignCues.table

  private static let personal: [Row] = [
    (
      .introduction, 12,
      """
      tell me about yourself|tell us about yourself|walk me through your resume|walk me through your cv|
      introduce yourself|walk us through your|tell me a bit about yourself|tell me a little about yourself|
      about urself|tell me about u|self intro|self introduction|resume walkthrough|walk through resume|
      walk me through your background|walk me through your career
      """
    ),
    (
      .introduction, 8,
      """
      describe yourself|about yourself|your background|your elevator pitch|about your experience|your story|
      who are you|about you
      """
    ),
    (.introduction, 4, "summarize your|yourself in"),
    (
      .motivation, 12,
      """
      why do you want|why are you interested|where do you see yourself|what interests you|why did you apply|
      why have you applied|what attracted you|what attracts you|why should we hire|why would you like to|why us|
      what motivates you|why are you applying|what drew you|what excites you|why are you looking|why did you choose
      """
    ),
    (
      .motivation, 7,
      """
      what made you|decide to apply|decided to apply|why this|why our|motivation|motivates you|motivated you|
      career goals|passionate about|know about us|know about our|dream job|ideal job|ideal role|your next role|
      looking for in|your goals|long term goals|short term goals|drives you|your career aspirations|excite you|
      excites you|interested in this|career path do you|gets you up|want to work|want to join|know about this company|
      know about the company
      """
    ),
    (.motivation, 3, "^ why|what do you know about"),
    (
      .motivation, 4,
      """
      five years|5 years|ten years|years from now|career trajectory|your interest|inspires you|you enjoy|do you like
      """
    ),
    (
      .strengthsWeaknesses, 12,
      """
      your strengths|your weaknesses|your greatest strength|your greatest weakness|your biggest strength|
      your biggest weakness|your weakness|your strength|greatest strengths|greatest weaknesses|biggest weaknesses
      """
    ),
    (
      .strengthsWeaknesses, 12,
      "colleagues describe|coworkers describe|manager describe|friends describe|boss describe|teammates describe"
    ),
    (
      .strengthsWeaknesses, 7,
      """
      strengths|weaknesses|weakness|strength|areas of improvement|areas for improvement|area of improvement|
      your superpower|best at|describe you|would say about you|say about you|you good at|improve about yourself|
      three words|sets you apart|makes you unique|development areas|like to improve|working to improve|
      makes you a good
      """
    ),
    (
      .cultureFit, 10,
      """
      work environment|management style|work style|working style|ideal manager|company culture|ideal team|
      team culture|working environment|leadership style|your values|our values|core values|your communication style|
      kind of culture|kind of manager|kind of environment|type of environment|kind of team|type of manager|
      environment do you|be managed|how do you like|prefer to work|prefer working|work independently|your ideal|
      best boss|worst boss
      """
    ),
    (
      .cultureFit, 6,
      """
      culture|books|work best|get along|diversity|inclusion|hobbies|for fun|outside of work do|in your free time|
      values|work life balance|fit in with|fit in here|fit into|pet peeves|prefer|kind of people|team environment|
      office environment
      """
    ),
  ]

  private static let stories: [Row] = [
    (
      .behavioral, 14,
      """
      tell me about a time|tell us about a time|describe a time|a time when|a time you|example of a time|
      an instance when|an occasion when|occasion on which|recall an occasion|describe a situation|
      tell me about a situation|time that you|times when you|an example of when|share a time|share an experience|
      recall a time|think of a time
      """
    ),
    (
      .behavioral, 9,
      """
      have you ever been|have you ever had|a situation where you|a situation in which you|a situation when you|
      give me an example|give an example of how you|give an example where|give a specific example|
      specific examples of how|how did you handle|how did you deal|did you learn|above and beyond|how you dealt|
      how you handled|how you managed|changed your mind|when was the last time|the last time you|last time a|
      how did you react|how did you feel|asked for help|examples of how you|you received feedback|feedback that|
      earn the trust|gain the trust|a goal you|hardest decision|toughest decision|decision you have made|
      decision you had to make|have you ever experienced|have you ever worked|have you ever made|have you ever|
      how did you approach|how did you respond|how did you manage
      """
    ),
    (
      .behavioral, 6,
      """
      conflict with|a conflict|resolve conflict|resolve conflicts|handle conflict|handle conflicts|disagreed|disagree|
      disagreement|disagreements|coworker|coworkers|colleague|colleagues|teammate|teammates|team member|team members|
      mistake|mistakes|failure|failures you|stress|stressful|under pressure|mentored|mentor|mentoring|criticism|
      constructive|tight deadline|tight deadlines|meet a deadline|a deadline|deadlines|difficult customer|
      difficult client|difficult person|difficult people|difficult conversation|difficult decision|led a team|
      lead a team|leadership|initiative|ethical|imposter syndrome|self doubt|stay current|stay up to date|
      keep up with|stay motivated|stay organized|your workload|workload|prioritize|prioritise|priorities|competing|
      stakeholders|stakeholder|multitask|underperforming|burnout|how do you stay|how do you keep up|
      you learned recently|youve learned|learned recently|you learned|proudest moment|your boss|your manager|
      your supervisor|persuade|convince|negotiate|compromise|adapt to|adapted|adversity|risk you|work under|
      how do you learn|how do you deal|resistance|time management|delegate|empathy|unpopular
      """
    ),
    (
      .behavioral, 4,
      """
      your team|a team|cross functional|collaborate|collaboration|communicate|communication|non technical|
      your approach to|what is your approach|your work|how do you manage|how do you approach|how do you organize|
      how do you decide|how do you work|your process|a project|the project|projects|requirements change|
      changing requirements|ambiguous|ambiguity|uncertainty|timelines|timeline|estimating|estimate|setting goals|
      goals|achieving|onboard|onboarding|your code|feedback|give feedback|receive feedback|gave you|challenging|
      challenge|challenges you|difficult|successful|success|you dont know|you do not know|decision making|decisions|
      technical strategy|technical direction|your role
      """
    ),
    (.behavioral, 1, "you"),
    (.behavioral, 3, "^ who|customers|how do you keep|how did you"),
    (.behavioral, 4, "youve made|youve faced|you faced|you made|youve had"),
    (
      .behavioral, 2,
      "experience|team|describe|tell me|your|learn|manager|people|customer|client|work|you think|you created"
    ),
    (
      .situational, 10,
      """
      what would you do|angry customer|irate customer|how would you proceed|how would you react|how would you respond|
      if you were|course of action|what will you do|if your manager|if your boss|if a colleague|if a coworker|
      if a team member|if a customer|if a teammate|what if your|if you disagreed|if you had to|
      how would you approach a situation|handle a situation|a scenario where you|what would you say|
      what would be your|how would you convince|how would you prioritize|how would you resolve
      """
    ),
    (.situational, 12, "^ imagine|^ suppose|^ assume|^ lets say|^ say you|^ pretend"),
    (.situational, 7, "how would you handle|how would you deal"),
    (
      .situational, 5,
      """
      imagine|suppose you|assume you|hypothetical|you are given|you are assigned|if you are|you realize|you discover|
      you find out|if you dont|what if you
      """
    ),
    (
      .project, 11,
      """
      tell me about a project|walk me through a project|project you are proud|project youre proud|project that you|
      project you worked|project youve worked|projects you have worked|projects youve worked|most challenging project|
      a project you|technical accomplishment|most significant accomplishment|recent project|your last project|
      your latest project|been working on|your projects|your current project|side project|side projects|
      most complex project|favorite project|technical project|you have built|youve built|something you built|
      describe a project|most proud of|project from your resume|project deep dive|project discussion|
      your best project|past projects|project walkthrough|research project
      """
    ),
    (
      .project, 6,
      """
      proud of|my project|my projects|my best project|accomplishment|accomplishments|achievement|achievements|
      proudest|biggest challenge you|hardest problem|hardest bug|hardest technical|most challenging technical|
      open source contributions|worked on
      """
    ),
  ]

  private static let practical: [Row] = [
    (
      .careerHistory, 12,
      """
      why did you leave|why are you leaving|leaving your current|gap in your|employment gap|gap year|career gap|
      gaps in your|left your last|leave your last|leave your current|change careers|career change|why were you|
      changing careers|job hopping|how many years|years of experience|laid off|fired|let go|reason for leaving|
      reason for change|reason for job change|resume gap|switch careers|changing jobs|changed jobs|leave your job|
      left your|short stints|want to leave
      """
    ),
    (
      .careerHistory, 7,
      """
      why are you|your resume|your cv|previous role|previous job|last job|last role|last position|current role|
      current job|current position|your responsibilities|your degree|your education|your major|promoted|
      your transition|previous company|previous employer|last employer|current company|your job duties|
      your day to day|typical day
      """
    ),
    (
      .compensation, 14,
      """
      salary|compensation|pay range|expected ctc|current ctc|ctc|hourly rate|pay expectations|salary expectations|
      desired pay|wage|remuneration|your rate|expected pay
      """
    ),
    (
      .compensation, 6,
      """
      bonus|bonuses|equity|stock options|how much are you|how much do you expect|how much money|range are you|package|
      benefits are you|raise|pay
      """
    ),
    (
      .logistics, 13,
      """
      hear about this|hear about us|hear about the|turn down an offer|notice period|start date|when can you start|
      can you start|could you start|able to start|relocate|relocation|visa|sponsorship|work authorization|
      authorized to work|right to work|work permit|security clearance|commute|your availability|willing to travel|
      other offers|interviewing with other|interviewing elsewhere|other interviews|weekends|night shifts|shift work|
      time zone|when are you available|available to start|earliest you|background check|provide references|
      drivers license|how soon can you
      """
    ),
    (
      .logistics, 6,
      """
      travel|overtime|hybrid|work remotely|working remotely|in the office|are you based|are you located|references|
      notice|availability for|based in|full time|part time|your schedule|on call rotation|other companies
      """
    ),
    (
      .closing, 14,
      """
      any questions for|questions for us|questions for me|do you have any questions|have any questions|any questions|
      anything else you|anything else|like to ask|want to ask|like to add|anything you would like|anything we|
      questions do you have|anything you want to
      """
    ),
  ]
}
