import InterviewModel

extension HabitLexicon {
  /// Of the weak habits of what was said: preparation, knowledge, interest.
  static let weakSubstance: [(habit: Habit, subject: Subject, texts: [String])] = [
    (
      .unprepared, .writer,
      [
        "was/felt/came/went/showed unprepared", "was/felt underprepared", "was/felt under prepared",
        "was not prepared", "wasnt prepared", "wasnt well prepared", "was not well prepared", "had not prepared",
        "hadnt prepared", "did not prepare", "didnt prepare", "had not researched", "hadnt researched",
        "did not research the company", "didnt research the company", "did not do my homework", "didnt do my homework",
        "had not done my homework", "hadnt done my homework", "did not do my research", "didnt do my research",
        "hadnt done my research", "had not done my research", "went in cold", "went in blind", "walked in cold",
        "had not even looked at", "hadnt even looked at", "had not opened their", "hadnt opened their",
        "had not looked at their", "hadnt looked at their", "prepared too little", "should have prepared",
        "shouldve prepared", "was/felt under practiced/practised", "should have practiced/practised",
        "shouldve practiced/practised", "should have researched", "shouldve researched", "should have studied/revised",
        "shouldve studied/revised", "should have been prepared", "should have been better prepared",
        "could have prepared", "could have been prepared", "could have been better prepared",
        "could have done better if i had been prepared", "if i had prepared", "had properly prepared",
        "forgot to revise/research/prepare", "had not practiced/practised", "hadnt practiced/practised",
        "had not looked up", "hadnt looked up", "not really preparing at all", "never looked at their",
        "was going in blind/cold", "looked/seemed/appeared unprepared", "failed to prepare",
        "havent had enough practice", "hadnt had enough practice", "didnt have enough practice",
        "did not have enough practice", "went in with nothing", "went in with hardly any", "did not research the",
        "didnt research the", "knew nothing about the company", "knew nothing about them",
        "didnt know anything about the company", "did not know anything about the company",
        "didnt know what the company", "did not know what the company", "hadnt rehearsed", "had not rehearsed",
        "should have rehearsed", "wasnt ready for", "was not ready for", "started to feel unprepared",
        "did not read the job", "didnt read the job",
      ]
    ),
    (.unprepared, .opening, ["unprepared", "not prepared", "underprepared"]),
    (
      .unprepared, .named,
      [
        "wish i had prepared/practiced/practised/studied/researched", "wish i had been prepared",
        "wish i had been better prepared", "lack of preparation", "lack of practice",
        "my preparation was poor/thin/lacking", "lack of rehearsal",
      ]
    ),
    (
      .bluffing, .writer,
      [
        "bluffed", "was bluffing", "tried to bluff", "pretended to know", "pretended i knew", "pretended that i knew",
        "faked an answer", "made something up", "made up an answer", "invented something", "acted like i knew",
        "bullshitted", "made stuff up", "made up something", "claimed to know", "faked it", "tried to fake",
        "pretended to understand", "pretended to be familiar", "acted as if i knew", "tried to pretend",
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
        "was/sounded generic", "was too general", "was/stayed too high level", "stayed too abstract",
        "should have given specific/concrete", "should have given an example", "should have given examples",
        "should have given more examples", "should have given more specific/concrete",
        "could have given specific/concrete", "could have given an example", "could have given examples",
        "could have given more examples", "could have given more specific/concrete", "should have used examples",
        "could have used examples", "should have mentioned numbers/metrics", "did not quantify", "didnt quantify",
        "did not mention numbers/metrics", "didnt mention numbers/metrics", "did not have an example",
        "didnt have an example", "did not have examples", "didnt have examples", "did not have any examples",
        "didnt have any examples", "did not have a good example", "didnt have a good example",
        "could not think of a/an example", "could not think of a good example", "couldnt think of a good example",
        "couldnt think of a specific", "could not think of a specific", "could not recall a/an example",
        "couldnt recall a/an example", "struggled to find an example", "struggled to come up with examples",
        "struggled to come up with an example", "giving generic/vague answers", "gave very generic answers",
        "talked in generalities", "spoke in generalities",
      ]
    ),
    (
      .noSpecifics, .named,
      [
        "my answer/answers was/were vague", "my answer/answers was/were generic", "my vague answer/answers",
        "my answer/answers lacked specifics", "my answer/answers lacked examples", "my answer/answers lacked detail",
        "my answer/answers was/were general", "my answer/answers lacked numbers", "wish i had given",
        "my examples were weak/vague",
      ]
    ),
    (
      .lowEnthusiasm, .writer,
      [
        "did not sound enthusiastic", "didnt sound enthusiastic", "was not enthusiastic", "wasnt enthusiastic",
        "did not seem interested", "didnt seem interested", "sounded bored", "sounded flat", "was low energy",
        "showed no enthusiasm", "did not show enthusiasm", "didnt show enthusiasm", "lacked enthusiasm",
        "did not show enough enthusiasm", "didnt show enough enthusiasm", "didnt show much enthusiasm",
        "did not appear interested", "didnt appear interested", "didnt appear that interested",
        "did not appear that interested", "did not show interest", "didnt show interest", "didnt show any interest",
        "didnt show much interest", "seemed/sounded/appeared uninterested/disinterested",
        "came across as uninterested/disinterested/bored/flat", "came off as uninterested/disinterested/bored/flat",
        "lacked energy", "could have shown enthusiasm", "should have shown enthusiasm", "could have been enthusiastic",
        "should have been enthusiastic",
      ]
    ),
    (
      .lowEnthusiasm, .named,
      [
        "my energy was low", "my voice was flat/monotone",
      ]
    ),
    (
      .negativeAboutEmployer, .writer,
      [
        "badmouthed", "bad mouthed", "complained about my", "trash talked my", "was negative about my",
        "spoke badly of my", "spoke ill of my", "vented about my", "ranted about my",
        "criticized/criticised my former/old/previous/current/last", "trashed my former/old/previous/current/last",
        "talked/spoke negatively about my", "spoke poorly of my", "was negative about", "said bad things about my",
      ]
    ),
    (
      .noQuestionsAsked, .writer,
      [
        "did not ask any questions", "didnt ask any questions", "asked no questions", "had no questions for",
        "did not have any questions", "didnt have any questions", "had no questions to ask",
        "forgot to ask questions/any", "had no questions at the end", "had no questions prepared",
        "hadnt prepared any questions", "did not ask a single question", "didnt ask a single question",
        "had nothing to ask", "had no questions", "couldnt think of any questions", "could not think of any questions",
        "couldnt think of a question", "could not think of a question", "couldnt think of any question",
        "did not ask anything", "didnt ask anything", "should have asked questions", "didnt have questions",
        "did not have questions", "should have prepared questions", "had not prepared questions",
        "hadnt prepared questions", "did not prepare questions", "didnt prepare questions",
        "did not prepare any questions", "didnt prepare any questions",
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
        "got stuck on", "couldnt remember how to", "could not remember how to", "didnt know what a/an",
        "did not know what a/an", "simply do not know how to", "could not say why", "couldnt say why",
        "could not defend", "couldnt defend", "couldnt figure out the/how", "could not figure out the/how",
        "struggled to explain", "struggled to answer", "struggled to solve",
        "did not know how to fix/implement/approach/do/explain/start/write/code/optimize/handle/sum",
        "didnt know how to fix/implement/approach/do/explain/start/write/code/optimize/handle/sum",
        "dont know how to fix/implement/approach/do/explain/write/code/handle", "had no idea how to", "had no clue",
        "was clueless", "was stumped", "got stumped", "floundered",
        "got the question/answer/complexity/algorithm wrong", "got the technical question wrong", "got it wrong",
        "got that one wrong", "got that wrong", "forgot how to",
        "forgot the syntax/formula/name/difference/definition/term", "forgot terminology", "forgot key terminology",
        "couldnt remember the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "could not remember the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "didnt remember the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "did not remember the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "couldnt recall the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "could not recall the answer/answers/syntax/difference/name/formula/definition/algorithm/term",
        "couldnt remember the answer/answers",
        "struggled with the question/questions/problem/algorithm/coding/technical/design/sql/live/last/second/first",
        "struggled on the question/questions/problem/coding/technical/design/last/second/first",
        "couldnt come up with a/the", "could not come up with a/the", "couldnt come up with the optimal",
        "wasnt familiar with", "was not familiar with", "was unfamiliar with", "had never heard of", "was rusty",
        "didnt know much about", "did not know much about", "didnt know enough about", "did not know enough about",
        "lacked knowledge", "lacked the knowledge", "didnt have an answer", "did not have an answer",
        "gave the wrong answer", "gave a wrong answer", "gave an incorrect answer", "answered incorrectly",
        "answered wrong", "failed to answer", "failed to solve", "struggled to grasp/understand/see/find the",
        "forgot a basic", "had forgotten the", "had forgotten how", "got completely stuck", "was stuck on/at",
        "was stuck here/there/for", "got * wrong", "was not able to solve * optimally", "got stuck during/at/with",
      ]
    ),
    (
      .technicalGap, .named,
      [
        "stumped me", "gap in my knowledge", "gaps in my knowledge", "my knowledge was/is rusty",
        "holes in my knowledge",
      ]
    ),
  ]
}
