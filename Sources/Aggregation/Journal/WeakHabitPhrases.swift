import InterviewModel

extension HabitLexicon {
  /// Of the weak habits.
  static let weak: [(Habit, Subject, [String])] = [
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
    (
      .fillerWords, .opening,
      ["too many filler words", "too many ums", "lots of ums", "so many ums", "many filler words"]
    ),
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
        "did not have any questions", "didnt have any questions", "had no questions to ask",
        "forgot to ask questions/any",
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
        "couldnt say why", "could not defend", "couldnt defend", "couldnt figure out the/how",
        "could not figure out the/how",
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
        "went blank", "stuttered", "stammered", "was stuttering", "choked", "was a bundle of nerves",
        "was/felt jittery",
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
}
