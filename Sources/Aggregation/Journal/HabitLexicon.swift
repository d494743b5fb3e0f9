import InterviewModel

/// The phrases in which people write of their habits after an interview: precise before complete, so that a habit is
/// read from a text only where the text surely says it of the writer.
///
/// One phrase a line. Words are folded (small letters, without apostrophes; hyphens part words). `a/b` stands for
/// either word. Intensifiers ("really", "a bit") may stand between the words without being listed.
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

  static let phrases: [(habit: Habit, subject: Subject, texts: [String])] = weak + strong

  private static let weak: [(Habit, Subject, [String])] = [
    (
      .unprepared, .writer,
      [
        "was/felt/came/went/showed unprepared", "was/felt underprepared", "was/felt under prepared",
        "was not/wasnt prepared", "wasnt/werent well prepared", "was not well prepared", "had not prepared",
        "hadnt prepared", "did not prepare", "didnt prepare", "had not researched", "hadnt researched",
        "did not research the company", "didnt research the company", "did not do my homework",
        "didnt do my homework", "had not done my homework", "hadnt done my homework", "did not do my research",
        "didnt do my research", "hadnt done my research", "had not done my research", "went in cold", "went in blind",
        "walked in cold", "had not even looked at", "hadnt even looked at", "had not opened their",
        "hadnt opened their", "had not looked at their", "hadnt looked at their", "prepared too little",
        "should have prepared", "shouldve prepared",
      ]
    ),
    (.unprepared, .opening, ["unprepared", "not prepared", "underprepared"]),
    (
      .overExplaining, .writer,
      [
        "over explained", "overexplained", "was over explaining", "was overexplaining", "kept over explaining",
        "explained too much", "gave/went/got into/in far too much detail", "gave/went/got into/in too much detail",
        "gave too much detail", "gave too many details", "got lost in details/detail", "went too deep into",
        "talked too much", "said too much", "gave too much information",
      ]
    ),
    (.overExplaining, .opening, ["too much detail", "far too much detail", "too many details"]),
    (
      .underExplaining, .writer,
      [
        "under explained", "underexplained", "gave one word answers", "gave one line answers", "explained too little",
        "said too little", "did not explain enough", "didnt explain enough", "did not elaborate", "didnt elaborate",
        "should have elaborated", "did not give enough detail", "didnt give enough detail", "gave too little detail",
      ]
    ),
    (
      .underExplaining, .named,
      ["my answer/answers was/were too short", "my answer/answers was/were too brief", "my answers were short"]
    ),
    (
      .rambling, .writer,
      [
        "rambled", "was rambling", "started rambling", "started to ramble", "began to ramble", "began rambling",
        "ended up rambling", "kept rambling", "went off on a tangent", "went off on tangents", "went on a tangent",
        "went off topic", "talked in circles", "went in circles", "went around in circles", "went round in circles",
        "talked around it", "talked for too long", "spoke for too long", "talked too long", "went on for too long",
        "went on too long", "drifted off", "lost my train of thought", "lost the thread", "lost my thread",
        "noticed myself drifting", "caught myself rambling",
      ]
    ),
    (
      .rambling, .named,
      [
        "my answer/answers/pitch/intro/introduction/story/stories/explanation was/were/is still too long",
        "my answer/answers/explanation/explanations was/were rambling", "my rambling answer/answers",
        "my answer/answers/explanation/explanations was/were all over the place", "my long winded answer/answers",
        "my answer/answers was/were long winded",
      ]
    ),
    (.rambling, .opening, ["long answers", "rambling answers", "rambling"]),
    (
      .tooFast, .writer,
      [
        "spoke/talked/talking/speaking too fast", "spoke/talked/talking/speaking too quickly", "was talking fast",
        "rushed through", "rushed my", "rushed into", "was rushing", "answered too quickly", "answered too fast",
        "talked a mile a minute", "went too fast",
      ]
    ),
    (
      .fillerWords, .writer,
      [
        "kept saying um/uh/like/basically/actually/so/ehm/er", "kept saying you know",
        "said um/uh/like/basically a lot", "used filler words", "used too many filler words",
        "used a lot of filler words", "used too many fillers", "was umming", "ummed",
        "said um/uh/basically too often", "said um/uh/basically too much",
      ]
    ),
    (.fillerWords, .opening, ["too many filler words", "too many ums", "lots of ums", "so many ums", "many filler words"]),
    (
      .noPauses, .writer,
      [
        "did not pause", "didnt pause", "never paused", "did not leave room", "didnt leave room", "left no room",
        "left no space", "did not let him/her/them speak/talk", "didnt let him/her/them speak/talk",
        "talked without a pause", "talked without pausing", "spoke without pausing",
      ]
    ),
    (
      .noCheckIn, .writer,
      [
        "did not check in", "didnt check in", "never checked whether/if", "did not check whether/if",
        "didnt check whether/if", "did not check that he/she/they followed",
        "did not ask whether/if he/she/they followed", "forgot to check in",
      ]
    ),
    (
      .interrupting, .writer,
      [
        "interrupted him/her/them", "interrupted the interviewer", "kept interrupting", "talked over him/her/them",
        "talked over the interviewer", "spoke over him/her/them", "cut him/her/them off", "cut off the interviewer",
        "cut the interviewer off",
      ]
    ),
    (
      .defensive, .writer,
      [
        "got/was/became/felt/sounded defensive", "came across as defensive", "went into defensive mode",
        "went on the defensive", "argued back",
      ]
    ),
    (.defensive, .opening, ["defensive"]),
    (
      .bluffing, .writer,
      [
        "bluffed", "was bluffing", "tried to bluff", "pretended to know", "pretended i knew",
        "pretended that i knew", "faked an answer", "made something up", "made up an answer", "invented something",
        "acted like i knew", "bullshitted",
      ]
    ),
    (
      .noSpecifics, .writer,
      [
        "was/stayed/remained/sounded vague", "was not specific enough", "wasnt specific enough", "gave vague",
        "gave a vague answer", "gave generic answers", "gave a generic answer", "had no numbers/number/figures/figure",
        "had no example/examples", "had no concrete example/examples", "had no metrics", "did not have a number",
        "didnt have a number", "didnt have any numbers", "did not give examples", "didnt give examples",
        "did not give an example", "didnt give an example", "did not give specific", "didnt give specific",
        "couldnt think of an example", "could not think of an example", "couldnt come up with an example",
        "could not come up with an example", "struggled to think of an example", "couldnt think of any examples",
      ]
    ),
    (
      .noSpecifics, .named,
      [
        "my answer/answers was/were vague", "my answer/answers was/were generic", "my vague answer/answers",
        "my answer/answers lacked specifics", "my answer/answers lacked examples", "my answer/answers lacked detail",
      ]
    ),
    (
      .lowEnthusiasm, .writer,
      [
        "did not sound enthusiastic", "didnt sound enthusiastic", "was not enthusiastic", "wasnt enthusiastic",
        "did not seem interested", "didnt seem interested", "sounded bored", "sounded flat", "was low energy",
        "showed no enthusiasm", "did not show enthusiasm", "didnt show enthusiasm", "lacked enthusiasm",
        "did not show enough enthusiasm", "didnt show enough enthusiasm", "didnt show much enthusiasm",
      ]
    ),
    (
      .negativeAboutEmployer, .writer,
      [
        "badmouthed", "bad mouthed", "complained about my", "trash talked my", "was negative about my",
        "spoke badly of my", "spoke ill of my", "vented about my", "ranted about my",
      ]
    ),
    (
      .noQuestionsAsked, .writer,
      [
        "did not ask any questions", "didnt ask any questions", "asked no questions", "had no questions for",
        "did not have any questions", "didnt have any questions", "had no questions to ask", "forgot to ask questions/any",
        "had no questions at the end", "had no questions prepared", "hadnt prepared any questions",
        "did not ask a single question", "didnt ask a single question",
      ]
    ),
    (
      .technicalGap, .writer,
      [
        "did not know the answer", "didnt know the answer", "did not know how to answer", "didnt know how to answer",
        "had no idea how to solve/answer/implement/approach/do", "had no idea what the answer",
        "had no clue how to solve/answer/implement/approach/do", "did not know how to solve",
        "didnt know how to solve", "couldnt answer", "could not answer", "wasnt able to answer",
        "was not able to answer", "was unable to answer", "couldnt solve", "could not solve", "wasnt able to solve",
        "was not able to solve", "was unable to solve", "couldnt explain", "could not explain", "failed to explain",
        "got stuck on", "couldnt remember how to", "could not remember how to",
        "didnt know what a/an", "did not know what a/an", "simply do not know how to", "could not say why",
        "couldnt say why", "could not defend", "couldnt defend", "couldnt figure out the/how", "could not figure out the/how",
        "struggled to explain", "struggled to answer", "struggled to solve",
      ]
    ),
    (
      .nervous, .writer,
      [
        "was/felt/got/became/grew nervous", "was/felt/got/became anxious", "was/felt/got/became stressed",
        "was/felt/got/became terrified", "was/felt/got/became stressed out", "was/felt/became tense",
        "was/felt a nervous wreck", "was shaking", "was trembling", "was sweating", "panicked", "was panicking",
        "started panicking", "started to panic", "began to panic", "froze", "froze up", "blanked", "blanked out",
        "went blank", "stuttered", "stammered", "was stuttering", "choked", "was a bundle of nerves", "was/felt jittery",
        "fumbled over my words", "stumbled over my words", "tripped over my words",
      ]
    ),
    (
      .nervous, .named,
      [
        "my nerves got the better of me", "my nerves got the best of me", "nerves got the better of me",
        "nerves got the best of me", "nerves got to me", "nerves took over", "let my nerves get", "let the nerves get",
        "my mind went blank", "my mind was blank", "my mind blanked", "my brain froze", "my mind froze",
        "my voice shook", "my voice was shaking", "my voice was shaky", "my voice trembled", "my hands were shaking",
        "my hands shook", "my hands were sweating", "my hands were sweaty", "my heart was racing",
        "my heart was pounding", "my heart was beating", "made me nervous", "made me anxious",
        "my anxiety kicked in", "my nervousness showed",
      ]
    ),
    (.nervous, .opening, ["nervous", "anxious"]),
    (
      .poorAudio, .writer,
      [
        "had audio issues/problems", "had connection issues/problems", "had internet issues/problems",
        "had technical difficulties", "could not hear him/her/them", "couldnt hear him/her/them",
        "couldnt hear the interviewer", "lost the connection", "lost connection", "had a bad connection",
        "had a poor connection", "was on mute",
      ]
    ),
    (
      .poorAudio, .named,
      [
        "my microphone/mic did not work", "my microphone/mic didnt work", "my microphone/mic stopped working",
        "my audio/sound/connection/internet/wifi was bad/poor/terrible/awful", "my audio cut out",
        "my internet/connection/wifi dropped", "my internet/connection/wifi cut out", "my headset died",
        "my internet/wifi went down", "the line broke up", "the line was bad", "the line dropped",
        "the connection was bad/poor/terrible/awful", "the connection dropped", "the audio was bad/poor/terrible/awful",
      ]
    ),
  ]

  private static let strong: [(Habit, Subject, [String])] = [
    (
      .wellPrepared, .writer,
      [
        "was/felt/came/went well prepared", "had prepared well", "prepared well", "prepared thoroughly",
        "had prepared thoroughly", "prepared properly", "was thoroughly prepared", "was fully prepared",
        "had done my homework", "had done my research", "did my homework", "did my research", "was over prepared",
        "had researched the company", "researched the company",
      ]
    ),
    (.wellPrepared, .opening, ["well prepared", "calm and prepared"]),
    (
      .clear, .writer,
      [
        "explained clearly", "spoke clearly", "answered clearly", "communicated clearly",
        "was clear and concise", "explained it clearly", "explained everything clearly",
        "articulated my", "was concise", "gave clear answers", "gave concise answers", "gave a clear answer",
        "was/felt articulate",
      ]
    ),
    (
      .clear, .named,
      ["my answer/answers/explanation/explanations was/were clear", "my answer/answers was/were concise"]
    ),
    (.clear, .opening, ["clear answers", "short answers", "short and clear", "clear and concise"]),
    (
      .structured, .writer,
      [
        "used the star method/format/framework/technique", "used star", "followed the star method/format",
        "structured my answer/answers/stories/response/responses/thoughts", "gave a structured answer",
        "gave structured answers", "answered in star", "had a clear structure",
        "answered in situation task action result", "answered the director in situation task action result",
        "kept my answers structured", "held the structure", "stayed structured", "was structured",
      ]
    ),
    (.structured, .named, ["my answer/answers was/were structured", "my answer/answers was/were well structured"]),
    (.structured, .opening, ["structured answer", "structured answers"]),
    (
      .concreteExamples, .writer,
      [
        "gave a concrete example", "gave concrete examples", "gave specific examples", "gave a specific example",
        "gave real examples", "gave examples from", "gave good examples", "shared specific examples",
        "shared concrete examples", "used concrete examples", "used specific examples", "used examples from my",
        "had concrete examples", "had good examples", "gave an example from my", "shared an example from my",
        "had it ready with a number", "backed it up with numbers",
      ]
    ),
    (
      .thinkingAloud, .writer,
      [
        "thought aloud", "thought out loud", "was thinking out loud", "was thinking aloud", "talked through my",
        "explained my thought process", "explained my thinking", "explained my reasoning", "explained my approach",
        "said out loud what i was thinking", "walked him/her/them through my", "talked him/her/them through my",
        "walked the interviewer through my", "talked the interviewer through my", "walked through my thought process",
        "narrated my", "verbalized my", "verbalised my", "kept talking through", "communicated my thought process",
        "talked through my thought process", "shared my thought process", "discussed my approach",
      ]
    ),
    (
      .clarifyingQuestions, .writer,
      [
        "asked clarifying questions", "asked a clarifying question", "asked a few clarifying questions",
        "asked some clarifying questions", "asked clarification questions", "asked for clarification",
        "asked a lot of clarifying questions", "asked several clarifying questions", "asked many clarifying questions",
        "clarified the requirements", "clarified the question/problem", "clarified first",
        "asked about the requirements", "clarified requirements", "clarified my assumptions",
      ]
    ),
    (
      .tradeOffs, .writer,
      [
        "discussed trade/tradeoffs/tradeoff", "discussed the trade/tradeoffs", "talked about trade/tradeoffs",
        "talked about the trade/tradeoffs", "explained the trade/tradeoffs", "explained trade/tradeoffs",
        "named the trade/tradeoff/tradeoffs", "weighed the trade/tradeoffs", "compared the trade/tradeoffs",
        "went over the trade/tradeoffs", "mentioned the trade/tradeoffs", "discussed time space trade/tradeoffs",
      ]
    ),
    (
      .activeListening, .writer,
      [
        "listened carefully", "listened closely", "listened actively", "really listened", "listened to the whole",
        "listened first", "listened more than i talked", "paraphrased the question", "repeated the question back",
        "restated the question", "restated the problem",
      ]
    ),
    (
      .rapport, .writer,
      [
        "built rapport", "built a rapport", "established rapport", "established a rapport", "had good rapport",
        "had a good rapport", "had great rapport", "had a great rapport", "connected well with", "hit it off",
        "clicked with", "got along well", "got along great", "bonded over",
      ]
    ),
    (
      .rapport, .named,
      ["we hit it off", "we clicked", "we got along", "we bonded", "we built a good rapport", "we liked each other",
        "we had good rapport", "we had a good rapport", "we had great rapport", "we had a great rapport",
        "we laughed together",
      ]
    ),
    (.rapport, .opening, ["good rapport", "great rapport"]),
    (
      .enthusiasm, .writer,
      [
        "was enthusiastic", "showed enthusiasm", "showed my enthusiasm", "showed genuine enthusiasm",
        "showed real interest", "showed genuine interest", "expressed my enthusiasm", "expressed my excitement",
        "expressed my interest", "let my enthusiasm show", "conveyed my enthusiasm", "showed my excitement",
        "showed excitement",
      ]
    ),
    (.enthusiasm, .named, ["my enthusiasm showed", "my enthusiasm came across", "my enthusiasm came through"]),
    (
      .companyKnowledge, .writer,
      [
        "knew their product/products/company", "knew about their", "had used their product/products",
        "mentioned their recent", "referenced their", "knew the company well", "knew a lot about the company",
        "had read their", "had read about their", "knew what the company did", "talked about their product/products",
      ]
    ),
    (
      .goodQuestions, .named,
      [
        "i asked good questions", "i asked great questions", "i asked thoughtful questions", "i asked insightful questions",
        "i asked a good question", "i asked a great question", "i asked smart questions", "i asked some good questions",
        "i asked some great questions", "i asked a few good questions", "i asked interesting questions",
        "i asked relevant questions", "i had good questions", "i had great questions", "i had a list of questions",
        "i had prepared questions", "i had questions ready", "i have three questions that always work",
      ]
    ),
    (.goodQuestions, .opening, ["good questions from me"]),
    (
      .honestAboutGaps, .writer,
      [
        "admitted i did not", "admitted i didnt", "admitted that i did not", "admitted that i didnt",
        "admitted i had never", "admitted that i had never", "admitted early that i had never", "admitted i was not",
        "admitted i wasnt", "admitted that i wasnt", "admitted that i was not", "was honest about not",
        "was honest that i",
        "said i did not know", "said i didnt know", "told him/her/them i did not know",
        "told him/her/them i didnt know", "told the interviewer i didnt know", "told the interviewer i did not know",
        "said that i did not know", "said that i didnt know", "was upfront about", "was up front about",
        "was honest and said", "was honest and told", "honestly said i", "confessed that i did not", "confessed that i didnt", "confessed i didnt",
      ]
    ),
    (
      .composed, .writer,
      [
        "stayed calm", "kept calm", "remained calm", "was/felt calm", "was/felt relaxed", "was/felt composed",
        "stayed composed", "kept my composure", "kept my cool", "kept cool", "stayed cool", "remained composed",
        "was/felt at ease", "was/felt comfortable", "was surprisingly calm", "took a deep breath", "collected myself",
        "was not nervous", "wasnt nervous", "didnt feel nervous", "did not feel nervous", "didnt panic",
        "did not panic",
      ]
    ),
    (.composed, .opening, ["calm", "relaxed", "not nervous"]),
  ]

  // The words that decide what a phrase says where it stands.

  /// May stand between the words of a phrase, and between a subject and it.
  static let intensifiers: Set<String> = [
    "a", "little", "bit", "very", "so", "really", "pretty", "quite", "too", "extremely", "super", "incredibly",
    "totally", "completely", "absolutely", "definitely", "certainly", "clearly", "honestly", "kind", "of", "sort",
    "somewhat", "rather", "just", "also", "still", "again", "probably", "visibly", "terribly", "particularly",
    "already", "actually", "even", "simply", "suddenly", "immediately", "quickly", "slightly", "fairly", "obviously",
    "admittedly", "naturally", "understandably", "first", "initially", "way", "far", "much", "twice", "once", "yet",
    "hella", "mostly", "more", "overly", "truly", "genuinely", "often", "both", "always", "literally", "basically",
  ]

  /// What denies a phrase that follows in the same clause.
  static let negations: Set<String> = [
    "not", "no", "never", "nobody", "none", "neither", "nor", "without", "less", "hardly", "barely", "rarely",
    "instead", "avoid", "avoided", "avoiding", "stopped", "didnt", "dont", "doesnt", "wasnt", "werent", "isnt",
    "arent", "havent", "hadnt", "hasnt", "couldnt", "wouldnt", "cant", "cannot", "wont", "nothing", "neednt", "aint",
    "refused", "failed", "almost", "nearly", "seldom", "unlike", "lack", "lacked",
  ]

  /// What makes the clause a wish, a fear, a plan, a piece of advice or another time rather than what happened.
  static let unreal: Set<String> = [
    "if", "would", "wouldve", "should", "shouldnt", "shouldve", "could", "couldve", "might", "may", "must", "will",
    "ill", "youll", "lest", "unless", "whether", "whenever", "wish", "wished", "wishing", "hope", "hoped", "hoping",
    "afraid", "scared", "fear", "feared", "worried", "worry", "expected", "expecting", "imagine", "imagined",
    "suppose", "supposed", "usually", "normally", "typically", "previously", "advice", "tip", "avoid", "try",
    "trying", "needed", "wanted", "want", "practice", "practise", "practicing", "practising", "tends", "tend", "can",
    "sometimes", "remember", "ensure", "thought", "believed", "assumed", "convinced",
  ]

  /// The same, over the whole sentence.
  static let unrealSentence: Set<String> = ["wish", "wished", "imagine", "hypothetically", "pretend"]

  /// The writer as a subject.
  static let writer: Set<String> = ["i", "ive", "im", "my", "me", "myself"]

  /// Anybody else as a subject.
  static let others: Set<String> = [
    "he", "she", "they", "you", "we", "it", "who", "everyone", "everybody", "someone", "somebody", "people",
    "interviewer", "interviewers", "recruiter", "recruiters", "manager", "managers", "engineer", "engineers",
    "developer", "candidate", "candidates", "applicant", "applicants", "guy", "guys", "lady", "woman", "man", "person",
    "friend", "friends", "colleague", "colleagues", "boss", "hr", "team", "company", "panel", "cto", "ceo", "founder",
    "lead", "director", "partner", "wife", "husband", "student", "students", "hes", "shes", "theyre", "youre", "his",
    "her", "their", "your", "our", "others", "other", "him", "them", "us", "which", "whose", "anyone", "most", "many",
    "nobody", "professor", "mother", "father", "mom", "dad", "brother", "sister", "kid", "kids", "child", "architect",
  ]
}
