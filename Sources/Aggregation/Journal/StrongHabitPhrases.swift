import InterviewModel

extension HabitLexicon {
  /// Of the strong habits.
  static let strong: [(Habit, Subject, [String])] = [
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
      [
        "we hit it off", "we clicked", "we got along", "we bonded", "we built a good rapport", "we liked each other",
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
        "i asked good questions", "i asked great questions", "i asked thoughtful questions",
        "i asked insightful questions",
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
        "was honest and said", "was honest and told", "honestly said i", "confessed that i did not",
        "confessed that i didnt", "confessed i didnt",
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
}
