import InterviewModel

/// The phrases in which people write of their habits after an interview: precise before complete, so that a habit is
/// read from a text only where the text surely says it of the writer.
///
/// One phrase a line. Words are folded (small letters, without apostrophes; hyphens part words). `a/b` stands for
/// either word, `*` for up to five of any kind. Intensifiers ("really", "a bit") may stand between the words without being listed.
enum HabitLexicon {
  /// What has to stand around a phrase for it to speak of the writer.
  enum Subject: Sendable {
    /// The phrase names the writer itself: "my voice shook", "made me nervous".
    case named
    /// The nearest subject before it is the writer, or there is none, as in a diary: "Rambled on the second question".
    case writer
    /// Opens its clause without a subject: "Very nervous, my voice was higher than usual".
    case opening
  }

  static let phrases: [(habit: Habit, subject: Subject, texts: [String])] = weakSubstance + weakDelivery + strong

  // The words that decide what a phrase says where it stands.

  /// Every list below, by what its words do.
  static let roles: [(role: WordRoles, words: [FoldedWord])] = [
    (.intensifier, intensifiers), (.negation, negations), (.unreal, unreal), (.unrealSentence, unrealSentence),
    (.fromWork, fromWork), (.beforehand, beforehand), (.general, general), (.contrast, contrasts), (.badly, badly),
    (.notTechnical, notTechnical), (.writer, writer), (.other, others), (.parting, parting), (.joining, joining),
    (.condition, conditions), (.determiner, determiners), (.auxiliary, auxiliaries), (.junction, junctions),
    (.linking, linking), (.partOfWriter, partsOfWriter), (.mayFollow, mayFollow), (.connector, connectors),
  ]

  /// May stand between the words of a phrase, and between a subject and it; as may any adverb that denies nothing:
  /// "ridiculously nervous".
  static let intensifiers: [FoldedWord] = [
    "a", "little", "bit", "very", "so", "really", "pretty", "quite", "too", "extremely", "super", "incredibly",
    "totally", "completely", "absolutely", "definitely", "certainly", "clearly", "honestly", "kind", "of", "sort",
    "somewhat", "rather", "just", "also", "still", "again", "probably", "visibly", "terribly", "particularly",
    "already", "actually", "even", "simply", "suddenly", "immediately", "quickly", "slightly", "fairly", "obviously",
    "admittedly", "naturally", "understandably", "first", "initially", "way", "far", "much", "twice", "once", "yet",
    "hella", "dang", "damn", "mostly", "more", "overly", "truly", "genuinely", "often", "both", "always", "literally",
    "basically",
  ]

  /// What denies a phrase that follows in the same clause.
  static let negations: [FoldedWord] = [
    "not", "no", "never", "nobody", "none", "neither", "nor", "without", "less", "hardly", "barely", "rarely",
    "avoid", "avoided", "avoiding", "stopped", "didnt", "dont", "doesnt", "wasnt", "werent", "isnt",
    "arent", "havent", "hadnt", "hasnt", "couldnt", "wouldnt", "cant", "cannot", "wont", "nothing", "neednt", "aint",
    "refused", "failed", "almost", "nearly", "seldom", "unlike", "lack", "lacked",
  ]

  /// What makes the clause a wish, a fear, a plan, a piece of advice or another time rather than what happened.
  static let unreal: [FoldedWord] = [
    "if", "would", "wouldve", "should", "shouldnt", "shouldve", "could", "couldve", "might", "may", "must", "will",
    "ill", "youll", "lest", "unless", "whether", "whenever", "wish", "wished", "wishing", "hope", "hoped", "hoping",
    "afraid", "scared", "fear", "feared", "worried", "worry", "expected", "expecting", "imagine", "imagined",
    "suppose", "supposed", "usually", "normally", "typically", "previously", "advice", "tip", "avoid", "try",
    "trying", "needed", "wanted", "want", "practice", "practise", "practicing", "practising", "tends", "tend", "can",
    "sometimes", "remember", "ensure", "thought", "believed", "assumed", "convinced", "say",
  ]

  /// The same, over the whole sentence.
  static let unrealSentence: [FoldedWord] = [
    "wish", "wished", "imagine", "hypothetically", "pretend", "tomorrow", "upcoming", "whenever", "anytime",
    "generally",
  ]

  /// A sentence with one of these tells a story from work, as in an answer told as Situation, Task, Action, Result:
  /// what the writer did there was not done in the interview.
  static let fromWork: [FoldedWord] = [
    "customer", "customers", "client", "clients", "stakeholder", "stakeholders", "coworker", "coworkers", "teammate",
    "teammates", "supervisor", "colleague", "colleagues", "deadline", "vendor", "sprint",
  ]

  /// A sentence with one of these speaks of the time before or after the interview, where nerves and calm are no habit.
  static let beforehand: [FoldedWord] = [
    "before", "beforehand", "preparing", "driving", "drove", "arrived", "night", "bed", "slept", "sleep", "afterwards",
    "afterward",
  ]

  /// What makes a sentence that it opens one of what is so in general, up to a "but".
  static let general: [FoldedWord] = ["usually", "normally", "typically", "often", "sometimes", "generally"]
  static let contrasts: [FoldedWord] = ["but", "however", "though", "although", "whereas", "today", "except"]

  /// What takes a strength back that stands before it: "explained my approach poorly".
  static let badly: [FoldedWord] = ["poorly", "badly", "terribly", "barely", "wrong", "wrongly"]

  /// A sentence with one of these is not about knowledge of the trade, whatever could not be answered in it.
  static let notTechnical: [FoldedWord] = [
    "company", "who", "salary", "weakness", "weaknesses", "strength", "strengths", "yourself", "myself", "motivation",
  ]

  /// What two words together make of the sentence, "any time I present", or of the clause, "next time".
  static let anyTime: [(FoldedWord, FoldedWord)] = [("any", "time"), ("every", "time"), ("each", "time")]
  static let otherTime: [(FoldedWord, FoldedWord)] = [("next", "time"), ("used", "to"), ("instead", "of")]

  /// The writer as a subject.
  static let writer: [FoldedWord] = ["i", "ive", "im", "id", "my", "me", "myself"]

  /// Anybody else as a subject.
  static let others: [FoldedWord] = [
    "he", "she", "they", "you", "we", "it", "who", "everyone", "everybody", "someone", "somebody", "people",
    "interviewer", "interviewers", "recruiter", "recruiters", "manager", "managers", "engineer", "engineers",
    "developer", "candidate", "candidates", "applicant", "applicants", "guy", "guys", "lady", "woman", "man", "person",
    "friend", "friends", "colleague", "colleagues", "boss", "hr", "team", "company", "panel", "cto", "ceo", "founder",
    "lead", "director", "partner", "wife", "husband", "student", "students", "hes", "shes", "theyre", "youre", "his",
    "her", "their", "your", "our", "others", "other", "him", "them", "us", "which", "whose", "anyone", "most", "many",
    "nobody", "professor", "mother", "father", "mom", "dad", "brother", "sister", "kid", "kids", "child", "architect",
  ]

  /// Words that begin a clause.
  static let parting: [FoldedWord] = ["but", "because", "although", "though", "however", "whereas", "until"]

  /// Words after which "I" begins a clause.
  static let joining: [FoldedWord] = ["and", "so", "then", "or", "while", "as", "since", "when"]

  /// Words that make a clause, which they begin, the condition of the next.
  static let conditions: [FoldedWord] = ["if", "whenever", "unless"]

  /// Words that begin a sentence about something else: "The line broke, was gone".
  static let determiners: [FoldedWord] = ["the", "a", "an", "this", "that", "these", "those", "there", "my"]

  static let auxiliaries: [FoldedWord] = ["has", "have"]
  static let junctions: [FoldedWord] = ["and", "or"]
  static let linking: [FoldedWord] = ["was", "were", "is", "are", "got", "felt"]

  /// What follows "my" where the writer is meant.
  static let partsOfWriter: [FoldedWord] = [
    "answer", "answers", "voice", "hands", "mind", "brain", "pitch", "introduction", "intro", "explanation", "response",
  ]

  /// Words behind a phrase that opens its clause without a subject.
  static let mayFollow: [FoldedWord] = [
    "and", "or", "about", "at", "in", "on", "for", "throughout", "again", "today", "from", "with", "when", "all", "as",
    "during", "this", "to",
  ]

  /// Words that are no subject, before a phrase without one.
  static let connectors: [FoldedWord] = [
    "and", "but", "so", "then", "or", "plus", "well", "was", "felt", "got", "kept", "started", "ended", "up", "ok",
    "okay", "yes", "later", "still", "now", "today", "this", "time", "because", "as", "since", "until", "where", "when",
  ]
}
