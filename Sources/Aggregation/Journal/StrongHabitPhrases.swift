import InterviewModel

extension HabitLexicon {
  /// Of the strong habits.
  static let strong: [(habit: Habit, subject: Subject, texts: [String])] = [
    (
      .wellPrepared, .writer,
      [
        "was/felt/came/went well prepared", "had prepared well", "prepared well", "prepared thoroughly",
        "had prepared thoroughly", "prepared properly", "was thoroughly prepared", "was fully prepared",
        "had done my homework", "had done my research", "did my homework", "did my research", "was over prepared",
        "had researched the company", "researched the company", "was/felt prepared", "felt ready", "had prepared for",
        "prepared for weeks/days/hours/months", "prepared a lot", "prepared adequately/carefully/extensively/hard",
        "prepared by", "did prepare a lot", "studied for weeks/days/hours/months", "studied hard", "studied up on",
        "read up on", "practiced/practised for weeks/days/hours/months", "practiced/practised my",
        "had practiced/practised", "rehearsed my", "had rehearsed", "did mock interviews", "did a mock interview",
        "reviewed my notes", "made a list of questions", "made a list of possible questions",
        "spent hours/days/weeks preparing/researching/studying/practicing/practising",
        "spent time preparing/researching/studying/practicing/practising",
        "spent a lot of time preparing/researching/studying", "spent a ton of time preparing/researching",
        "looked up the interviewer/interviewers/company", "researched the role/team/company/interviewer/product",
        "had researched", "wrote down common questions", "had thought through", "had looked up", "had read up",
        "went over my notes", "went through my notes", "came prepared", "done my homework", "done my research",
        "was ready for any question/questions", "was ready with", "brushed up on",
        "spent hours reading/going/scouring/learning", "looked up every",
        "prepared answers/examples/stories/responses", "prepared star",
        "had prepared answers/examples/stories/notes/beforehand", "had a prepared answer", "had answers ready",
        "had my stories/answers/notes ready",
        "spent * preparing/researching/studying/practicing/practising/rehearsing", "read over my", "read through my",
        "went over possible questions", "went over common questions", "practiced/practised * questions/answers",
        "did * research", "practiced a lot", "practised a lot", "held a mock interview",
      ]
    ),
    (.wellPrepared, .opening, ["well prepared", "calm and prepared"]),
    (
      .wellPrepared, .named,
      [
        "my preparation paid off", "my prep paid off", "my practice paid off", "my research paid off",
        "preparation paid off", "practice paid off", "pleased with how i had prepared", "the way i prepared",
        "prepared in my head",
      ]
    ),
    (
      .clear, .writer,
      [
        "explained clearly", "spoke clearly", "answered clearly", "communicated clearly", "was clear and concise",
        "explained it clearly", "explained everything clearly", "articulated my", "was concise", "gave clear answers",
        "gave concise answers", "gave a clear answer", "was/felt articulate", "articulated what",
        "articulated everything", "articulated well", "communicated well", "gave crisp answers", "gave direct answers",
        "gave concise", "was succinct", "was to the point", "kept my answers short/brief/concise/crisp",
        "kept it short/brief/concise/crisp", "kept it to the point", "kept answers short/brief/concise/crisp",
        "explained it well", "explained myself well", "explained things well", "explained it simply",
        "explained * clearly", "answered * clearly", "communicated * clearly", "explained * well",
        "articulated * clearly",
      ]
    ),
    (
      .clear, .named,
      [
        "my answer/answers/explanation/explanations was/were clear", "my answer/answers was/were concise",
        "my answer/answers was/were crisp/succinct/direct", "my answers were to the point", "my clarity",
      ]
    ),
    (.clear, .opening, ["clear answers", "short answers", "short and clear", "clear and concise"]),
    (
      .structured, .writer,
      [
        "used the star method/format/framework/technique", "used star", "followed the star method/format",
        "structured my answer/answers/stories/response/responses/thoughts", "gave a structured answer",
        "gave structured answers", "answered in star", "had a clear structure",
        "answered in situation task action result", "answered the director in situation task action result",
        "kept my answers structured", "held the structure", "stayed structured", "was structured", "used the star",
        "answered in the star format", "broke the problem down", "broke it down", "broke down the problem",
        "outlined my approach/plan/answer", "laid out a clear", "started with the requirements", "had a structure",
        "structured my approach", "outlined * requirements", "outlined the",
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
        "had it ready with a number", "backed it up with numbers", "had a good example", "had a strong example",
        "had a good story", "had strong examples", "gave an example of", "gave examples of", "gave good example",
        "gave several examples", "gave numbers/figures/metrics", "had numbers/figures/metrics", "shared a specific",
        "shared real", "told a specific story", "told a concrete story", "named the tools", "quoted numbers/figures",
        "gave * specific/concrete examples/example", "backed * with numbers", "provided * examples",
        "provide relevant examples", "able to provide * examples",
      ]
    ),
    (
      .concreteExamples, .named,
      [
        "my examples were good/strong/specific/concrete", "examples i gave were good",
        "the examples that i gave were good", "liked my example/examples", "my stories landed",
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
        "tried to think aloud", "tried to think out loud", "tried to explain my thought process",
        "tried to explain my thinking/reasoning", "tried to convey my thought process",
        "tried to communicate my thought process", "conveyed my thought process",
        "explained what i was doing/thinking", "explained my thoughts", "explained every step", "explained each step",
        "explained my logic", "walked through my approach/reasoning/logic/thinking",
        "walked him/her/them through each", "talked through each", "talked through every",
        "voiced my thoughts/thinking/assumptions", "spoke my thoughts", "said my thoughts", "was thinking loud",
      ]
    ),
    (
      .thinkingAloud, .named,
      [
        "was communicated aloud", "my thinking out loud", "my thinking aloud",
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
        "asked questions to clarify", "asked for constraints", "asked about constraints/scale/inputs/assumptions",
        "asked about the constraints/scale/inputs/input/scope", "asked about edge cases",
        "asked follow up questions to clarify", "confirmed the requirements", "confirmed my understanding/assumptions",
        "gathered requirements", "gathered the requirements",
        "clarified the scope/constraints/inputs/input/ambiguities/details/assumptions", "clarified some",
        "clarified a few", "clarified with the interviewer", "started by clarifying", "started with clarifying",
        "began by clarifying", "asked to clarify", "asked * clarifying questions",
        "clarified * requirements/rules/constraints/scope/question/problem/assumptions", "clarified rules",
      ]
    ),
    (
      .clarifyingQuestions, .opening,
      [
        "clarifying questions"
      ]
    ),
    (
      .tradeOffs, .writer,
      [
        "discussed trade/tradeoffs/tradeoff", "discussed the trade/tradeoffs", "talked about trade/tradeoffs",
        "talked about the trade/tradeoffs", "explained the trade/tradeoffs", "explained trade/tradeoffs",
        "named the trade/tradeoff/tradeoffs", "weighed the trade/tradeoffs", "compared the trade/tradeoffs",
        "went over the trade/tradeoffs", "mentioned the trade/tradeoffs", "discussed time space trade/tradeoffs",
        "mentioned trade/tradeoffs", "compared the options", "and their trade/tradeoffs",
      ]
    ),
    (
      .activeListening, .writer,
      [
        "listened carefully", "listened closely", "listened actively", "really listened", "listened to the whole",
        "listened first", "listened more than i talked", "paraphrased the question", "repeated the question back",
        "restated the question", "restated the problem", "listened intently/attentively/well",
        "was listening carefully/closely/attentively", "was nodding", "nodded along", "let him/her/them finish",
        "summarized what he/she/they", "summarised what he/she/they", "rephrased the question", "reflected back",
        "showed that i was listening", "show that i was listening", "show i was listening",
      ]
    ),
    (
      .rapport, .writer,
      [
        "built rapport", "built a rapport", "established rapport", "established a rapport", "had good rapport",
        "had a good rapport", "had great rapport", "had a great rapport", "connected well with", "hit it off",
        "clicked with", "got along well", "got along great", "bonded over", "bonded with", "made him/her/them laugh",
        "made him/her/them all laugh", "shared a laugh", "had a laugh", "found common ground", "got on well",
        "got on great", "connected with the interviewer/panel/team", "related well", "developed a rapport",
        "developed rapport", "had a lot in common", "had so much in common", "had much in common",
        "had a lovely/great/nice/wonderful/pleasant conversation/chat", "made * laugh",
      ]
    ),
    (
      .rapport, .named,
      [
        "we hit it off", "we clicked", "we got along", "we bonded", "we built a good rapport", "we liked each other",
        "we had good rapport", "we had a good rapport", "we had great rapport", "we had a great rapport",
        "we laughed together", "we all clicked", "we laughed", "we enjoyed a rapport", "we enjoyed a good rapport",
        "the conversation flowed", "conversation flowed", "conversation felt natural", "we found common ground",
        "felt like a conversation", "felt like a casual conversation", "felt like a chat", "good rapport with",
        "chatting about our", "make the interviewers laugh", "made them laugh", "made the panel laugh",
      ]
    ),
    (.rapport, .opening, ["good rapport", "great rapport"]),
    (
      .enthusiasm, .writer,
      [
        "was enthusiastic", "showed enthusiasm", "showed my enthusiasm", "showed genuine enthusiasm",
        "showed real interest", "showed genuine interest", "expressed my enthusiasm", "expressed my excitement",
        "expressed my interest", "let my enthusiasm show", "conveyed my enthusiasm", "showed my excitement",
        "showed excitement", "showed passion", "showed my passion", "showed interest in", "showed my interest",
        "was excited about the role/team/product/company/job/mission/work", "conveyed my excitement",
        "conveyed enthusiasm", "expressed enthusiasm", "expressed excitement", "spoke passionately",
        "spoke with enthusiasm", "talked with enthusiasm", "was passionate", "was full of energy",
      ]
    ),
    (.enthusiasm, .named, ["my enthusiasm showed", "my enthusiasm came across", "my enthusiasm came through"]),
    (
      .companyKnowledge, .writer,
      [
        "knew their product/products/company", "knew about their", "had used their product/products",
        "mentioned their recent", "referenced their", "knew the company well", "knew a lot about the company",
        "had read their", "had read about their", "knew what the company did", "talked about their product/products",
        "mentioned their mission/values/product/products/blog/work", "referred to their", "brought up their",
        "quoted their", "included their mission", "tied my answer/answers to their",
        "knew their mission/values/stack/tech", "knew about the company", "knew a lot about them", "had studied their",
        "had looked at their", "had tried their", "had played with their",
      ]
    ),
    (
      .goodQuestions, .named,
      [
        "i asked good questions", "i asked great questions", "i asked thoughtful questions",
        "i asked insightful questions", "i asked a good question", "i asked a great question",
        "i asked smart questions", "i asked some good questions", "i asked some great questions",
        "i asked a few good questions", "i asked interesting questions", "i asked relevant questions",
        "i had good questions", "i had great questions", "i had a list of questions", "i had prepared questions",
        "i had questions ready", "i have three questions that always work", "i asked some thoughtful/insightful",
        "i asked a few thoughtful/insightful/great", "i asked a lot of good", "i asked lots of good",
        "i asked several questions about", "liked my question/questions", "my questions were good/great/well",
        "my questions landed", "good job asking questions", "good job of asking", "asking thoughtful questions",
        "i had questions prepared", "i had thoughtful questions", "i had some good questions",
      ]
    ),
    (.goodQuestions, .opening, ["good questions from me"]),
    (
      .honestAboutGaps, .writer,
      [
        "admitted i did not", "admitted i didnt", "admitted that i did not", "admitted that i didnt",
        "admitted i had never", "admitted that i had never", "admitted early that i had never", "admitted i was not",
        "admitted i wasnt", "admitted that i wasnt", "admitted that i was not", "was honest about not",
        "was honest that i", "said i did not know", "said i didnt know", "told him/her/them i did not know",
        "told him/her/them i didnt know", "told the interviewer i didnt know", "told the interviewer i did not know",
        "said that i did not know", "said that i didnt know", "was upfront about", "was up front about",
        "was honest and said", "was honest and told", "honestly said i", "confessed that i did not",
        "confessed that i didnt", "confessed i didnt", "admitted it", "admitted not knowing", "admitted my",
        "was honest about", "was candid about", "was transparent about", "was open about", "was honest with",
        "owned up to", "acknowledged that i", "acknowledged i", "acknowledged my", "said i had never", "said i hadnt",
        "said i had not", "said i was not sure", "said i wasnt sure", "said i was not familiar",
        "said i wasnt familiar", "told him/her/them i had never", "told him/her/them i hadnt",
        "told him/her/them i wasnt", "told him/her/them i was not", "told the interviewer i had never",
        "told the interviewer that i did not", "told the interviewer that i didnt", "said openly", "was upfront that",
        "did not pretend", "didnt pretend", "told him/her/them that i have never",
        "told him/her/them that i had never", "told him/her/them that i did not", "told him/her/them that i didnt",
        "told him/her/them that i wasnt",
      ]
    ),
    (
      .composed, .writer,
      [
        "stayed calm", "kept calm", "remained calm", "was/felt calm", "was/felt relaxed", "was/felt composed",
        "stayed composed", "kept my composure", "kept my cool", "kept cool", "stayed cool", "remained composed",
        "was/felt at ease", "was/felt comfortable", "was surprisingly calm", "took a deep breath", "collected myself",
        "was not nervous", "wasnt nervous", "didnt feel nervous", "did not feel nervous", "didnt panic",
        "did not panic", "was able to stay/remain/keep calm", "able to stay/remain/keep calm",
        "managed to stay/keep/remain calm", "able to keep my composure", "managed to keep my composure", "kept a calm",
        "had a calm tone/voice", "stayed relaxed/confident", "kept myself calm", "calmed myself down", "calmed down",
        "calmed myself", "kept it together", "held it together", "regained my composure", "recovered my composure",
        "was collected", "found myself relaxed", "found myself being relaxed", "settled my nerves",
        "able to settle my nerves", "calmed my nerves", "was confident and calm", "was calm and", "then relaxed",
        "relaxed into it", "got more comfortable",
      ]
    ),
    (.composed, .opening, ["calm", "relaxed", "not nervous"]),
    (
      .composed, .named,
      [
        "how calm i was", "my voice was steady", "my voice was calm", "my tone was calm", "relaxed me",
      ]
    ),
  ]
}
