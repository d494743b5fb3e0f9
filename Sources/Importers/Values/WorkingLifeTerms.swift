/// Words of working life: a question that uses them asks for a person, not for what one knows. None decides alone;
/// they outweigh the frame that such a question shares with a technical one ("what is", "how would you").
enum WorkingLifeTerms {
  static let table: [QuestionCues.Row] = [
    (.behavioral, 5, people), (.behavioral, 4, work), (.behavioral, 6, conduct), (.motivation, 5, interest),
    (.cultureFit, 5, person), (.logistics, 6, terms), (.careerHistory, 5, past),
  ]

  private static let people = """
    your toughest|your hardest|your biggest|someone|somebody|employee|employees|subordinate|subordinates|
    direct report|direct reports|supervisor|bosses|peer|peers|junior developer|junior engineer|junior engineers|
    new hire|new hires|executives|upper management|team mate|team mates|co worker|co workers|low performer|
    low performers|high performers|performer|performers|boss|managers|leaders|leader|leading|teamwork|relationships|
    your teams|users and stakeholders|mentee|mentees|stubborn|tech lead|tech leads
    """

  private static let work = """
    pressure|late project|behind schedule|running behind|meetings|failed|fail at|overcome|overcame|obstacle|obstacles|
    responsibility|accountability|ownership|hire|hiring|fire|firing|morale|deliverables|commitments|expectations|
    lesson|lessons|ambitious|persevere|perseverance|patience|regret|your opinion|opinions|consensus|buy in|pushback|
    push back|push for|quickly learn|learn quickly|new team|new project|your decision|tough|toughest|challenges|
    hard decision|crunch|long hours|to do list|your day|your week|your time|productive|productivity|certifications|
    delivered|contributed|contributions|contribution|innovative|creative solution|the outcome|you failed|you struggled
    """

  private static let conduct = """
    behavioral|behavioural|star story|star question|describe how you|describe how youve|mean to you|means to you|
    you have ever|youve ever|you ever|grandmother|grandma|how do you ensure|motivate|motivating|performance review|
    performance reviews|one on one|one on ones|lessons learned|self motivated|work ethic|resilience|your reaction|
    you react|you respond|you learn from|taught you|teach someone|talk about a|discuss a time|share a story|
    soft skills|interpersonal|bad news|said no|say no|let someone go|multiple tasks|tasks at once|assigned a task|
    conflicts|conflict|argument with|difficult coworker|work with others|working with others|with different|
    how do you handle|how do you prioritize|how do you prioritise|how do you work with|how do you motivate|
    how do you manage your|how do you organise|how do you react|how do you respond|how do you give|
    how do you make decisions|how do you build trust|how do you balance|how do you support|how do you communicate|
    how do you go about|how do you collaborate|you personally|you are most|youre most
    """

  private static let interest = """
    competitors|our ceo|ceo|our product|our products|our mission|our customers|our users|our company|our team|
    our industry|mission statement|company|companies|career|careers|job|this role|the role|this position|the position|
    this industry|this field|excited|excites|passion|passionate|interests you|aspirations|ambition|ambitions|
    inspired you|appeals to you|bring to the|offer us|contribute to our|first 30 days|first 90 days|first year|
    90 days|30 days|master one|keep you|satisfied|fulfilling|success mean|how do you define success|see yourself|
    you want to be|like to learn|would you like to learn|hope to|your dream|learn next|higher studies
    """

  private static let person = """
    hobby|book|movie|family|role model|hero|heroes|personality|adjectives|define you|yourself|person are you|
    introvert|extrovert|team player|follower|morning person|uncomfortable|comfortable|frustrates|frustrating|
    frustrated|annoys|stresses you|makes you|makes you tick|happiest|favorite|favourite|are you a|are you an|
    free time|spare time|outside work|outside of work|workplace|micromanaged|coworkers say|colleagues say|friends say|
    manager say|you unique|stand out|different from other candidates|other candidates|your superpowers|self aware|
    your personality|best day|worst day|perfect day|ideal day|alone|weakest|your flaw
    """

  private static let terms = """
    relocating|willing to|be willing|legally|eligible to work|your location|currently located|remotely|remote work|
    work from home|holidays|shifts|evenings|join us|joining date|join immediately|how soon|earliest start|your status|
    current status|available for|open to|days a week
    """

  private static let past = """
    your current team|your previous|your past|your former|former manager|former employer|your last|your internship|
    internship|internships|your studies|university|college|your gpa|gpa|your thesis|educational|academic|resign|
    resigned|quit|quitting|unemployed|switching jobs|break from work|looking for a change|looking for a job|
    looking for a new job|looking to leave|new opportunities|your tenure|your career path|freelance|self taught
    """
}
