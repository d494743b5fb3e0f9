import InterviewModel

extension HabitLexicon {
  /// Of the weak habits of how it was said: length, pace, nerves, the line.
  static let weakDelivery: [(habit: Habit, subject: Subject, texts: [String])] = [
    (
      .overExplaining, .writer,
      [
        "over explained", "overexplained", "was over explaining", "was overexplaining", "kept over explaining",
        "explained too much", "gave/went/got into/in far too much detail", "gave/went/got into/in too much detail",
        "gave too much detail", "gave too many details", "got lost in details/detail", "went too deep into",
        "talked too much", "said too much", "gave too much information", "over elaborated", "gave long explanations",
        "gave more detail than", "went into every detail", "talked his/her/their ear off",
      ]
    ),
    (.overExplaining, .opening, ["too much detail", "far too much detail", "too many details"]),
    (
      .underExplaining, .writer,
      [
        "under explained", "underexplained", "gave one word answers", "gave one line answers", "explained too little",
        "said too little", "did not explain enough", "didnt explain enough", "did not elaborate", "didnt elaborate",
        "should have elaborated", "did not give enough detail", "didnt give enough detail", "gave too little detail",
        "glossed over", "could have gone in depth", "could have gone into detail", "could have gone deeper",
        "could have elaborated", "could have explained", "could have said more", "should have gone deeper",
        "should have gone into detail", "shouldve elaborated", "should have explained", "should have said more",
        "needed to go/dive deeper", "need to go/dive deeper", "needed to elaborate", "need to elaborate",
        "couldnt articulate", "could not articulate", "did not articulate", "didnt articulate",
        "wasnt able to articulate", "gave short answers", "gave very short answers", "gave brief answers",
        "answered too briefly",
      ]
    ),
    (
      .underExplaining, .named,
      [
        "my answer/answers was/were too short", "my answer/answers was/were too brief", "my answers were short",
        "my answer/answers lacked depth", "wish i had elaborated", "wish i had gone deeper", "wish i had said more",
      ]
    ),
    (
      .rambling, .writer,
      [
        "rambled", "was rambling", "started rambling", "started to ramble", "began to ramble", "began rambling",
        "ended up rambling", "kept rambling", "went off on a tangent", "went off on tangents", "went on a tangent",
        "went off topic", "talked in circles", "went in circles", "went around in circles", "went round in circles",
        "talked around it", "talked for too long", "spoke for too long", "talked too long", "went on for too long",
        "went on too long", "drifted off", "lost my train of thought", "lost the thread", "lost my thread",
        "noticed myself drifting", "caught myself rambling", "babbled", "was babbling", "started babbling", "waffled",
        "was waffling", "blathered", "blabbered", "droned on", "went on and on", "couldnt stop talking",
        "could not stop talking", "couldnt shut up", "could not shut up", "cant shut up", "kept on talking",
        "just kept talking", "talked and talked", "jumped between topics", "jumped from topic to topic",
        "jumped around", "was all over the place", "went all over the place", "got sidetracked", "got off topic",
        "got off track", "went off track", "strayed from the question", "was/got long winded",
        "gave long winded answers", "heard myself ramble/babble/waffle", "hear myself ramble/babble/waffle",
        "talked myself into a corner", "lost track of the question", "forgot what the question was",
        "forgot the question", "kept repeating myself", "repeated myself",
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
    (
      .rambling, .opening,
      [
        "long answers", "rambling answers", "rambling", "long winded answers", "long winded",
      ]
    ),
    (
      .tooFast, .writer,
      [
        "spoke/talked/talking/speaking too fast", "spoke/talked/talking/speaking too quickly", "was talking fast",
        "rushed through", "rushed my", "rushed into", "was rushing", "answered too quickly", "answered too fast",
        "talked a mile a minute", "went too fast", "talked/spoke faster than", "was speaking/talking faster",
        "spoke/talked fast", "spoke/talked quickly", "was speaking fast", "rushed the/it/everything",
        "did not give myself time to think", "didnt give myself time to think", "did not take time to think",
        "didnt take time to think", "did not take a moment to think", "didnt take a moment to think",
        "launched straight/right into my", "should have slowed down", "shouldve slowed down", "needed to slow down",
        "need to slow down", "could have slowed down", "should have paused", "should have taken time to think",
        "should have taken a moment", "shouldve taken a moment", "rushed * answer/answers/explanation",
        "trying to answer questions as quickly",
      ]
    ),
    (
      .tooFast, .named,
      [
        "wish i had slowed down", "wish i had taken", "wish i had paused", "my pace was fast", "my speech was fast",
      ]
    ),
    (
      .fillerWords, .writer,
      [
        "kept saying um/uh/like/basically/actually/so/ehm/er", "kept saying you know",
        "said um/uh/like/basically a lot", "used filler words", "used too many filler words",
        "used a lot of filler words", "used too many fillers", "was umming", "ummed", "said um/uh/basically too often",
        "said um/uh/basically too much", "said um/uh/like/basically often", "said um/uh/like/basically many times",
        "said um/uh/like/basically several times", "said um/uh/like/basically every", "used um/uh/like/basically too",
        "used too many ums/uhs/likes", "used lots of filler words", "use of filler words", "overused filler words",
      ]
    ),
    (
      .fillerWords, .opening,
      ["too many filler words", "too many ums", "lots of ums", "so many ums", "many filler words"]
    ),
    (
      .fillerWords, .named,
      [
        "ums and uhs/ahs/ers", "ums and ahs", "uhs and ums", "my filler words", "my ums", "my use of filler words",
        "usage of filler words", "umm and ahh", "like as a filler", "umming and ahhing", "umm ing",
      ]
    ),
    (
      .noPauses, .writer,
      [
        "did not pause", "didnt pause", "never paused", "did not leave room", "didnt leave room", "left no room",
        "left no space", "did not let him/her/them speak/talk", "didnt let him/her/them speak/talk",
        "talked without a pause", "talked without pausing", "spoke without pausing", "left no time for",
        "gave them no chance", "gave him no chance", "gave her no chance",
      ]
    ),
    (
      .noCheckIn, .writer,
      [
        "did not check in", "didnt check in", "never checked whether/if", "did not check whether/if",
        "didnt check whether/if", "did not check that he/she/they followed",
        "did not ask whether/if he/she/they followed", "forgot to check in", "did not ask for clarification",
        "didnt ask for clarification", "did not clarify", "didnt clarify", "did not ask clarifying",
        "didnt ask clarifying", "did not ask any clarifying", "didnt ask any clarifying", "never clarified",
        "never asked for clarification", "should have asked clarifying", "should have asked for clarification",
        "should have clarified", "shouldve clarified", "should have confirmed", "forgot to clarify",
        "without clarifying", "without asking clarifying", "without asking for clarification", "did not confirm",
        "didnt confirm", "made assumptions without", "without asking the interviewer", "assumed instead of asking",
        "didnt ask enough clarifying", "did not ask enough clarifying", "never clarified the",
      ]
    ),
    (
      .interrupting, .writer,
      [
        "interrupted him/her/them", "interrupted the interviewer", "kept interrupting", "talked over him/her/them",
        "talked over the interviewer", "spoke over him/her/them", "cut him/her/them off", "cut off the interviewer",
        "cut the interviewer off", "interrupted a few times", "interrupted my interviewer",
        "jumped in before he/she/they", "cut * off",
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
      .nervous, .writer,
      [
        "was/felt/got/became/grew nervous", "was/felt/got/became anxious", "was/felt/got/became stressed",
        "was/felt/got/became terrified", "was/felt/got/became stressed out", "was/felt/became tense",
        "was/felt a nervous wreck", "was shaking", "was trembling", "was sweating", "panicked", "was panicking",
        "started panicking", "started to panic", "began to panic", "froze", "froze up", "blanked", "blanked out",
        "went blank", "stuttered", "stammered", "was stuttering", "choked", "was a bundle of nerves",
        "was/felt jittery", "fumbled over my words", "stumbled over my words", "tripped over my words",
        "was getting nervous/anxious/stressed", "was stressed out and nervous", "was getting stressed out",
        "freaked out", "was freaking out", "drew a blank", "was/got/became flustered", "was/got/became rattled",
        "was/got/became frazzled", "was/felt/got intimidated", "got tongue tied", "was tongue tied", "was/felt shaky",
        "couldnt think straight", "could not think straight", "couldnt think of a single thing",
        "couldnt think of anything", "could not think of anything", "was at a loss for words", "lost my composure",
        "had butterflies", "let my nervousness", "was/felt uneasy", "was/felt on edge", "had anxiety",
        "had so much anxiety", "struggled with nerves", "was/felt panicky", "tensed up", "clammed up", "locked up",
        "had nervousness", "had some nervousness", "was/felt excited and nervous", "was/felt nervous and",
        "was/felt sick and anxious", "ended up blanking", "kept blanking", "was blanking", "felt sick",
        "was down to nerves", "started to get nervous", "began to get nervous",
        "was feeling nervous/anxious/stressed/tense/pressured", "felt pressured", "lost my cool",
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
        "my heart was pounding", "my heart was beating", "made me nervous", "made me anxious", "my anxiety kicked in",
        "my nervousness showed", "my brain stopped working", "my brain shut down", "my brain stopped",
        "my mind drew a blank", "my nervousness", "my anxiety", "nervousness kicked in", "nerves kicked in",
        "my nerves showed", "given my nerves", "despite my nerves", "despite being nervous",
        "despite being so nervous", "dealt with being nervous", "because of my nerves", "because of nerves",
        "due to my nerves", "due to nerves", "my heart started pounding/racing", "my heart raced/pounded",
        "my hands shaking", "my palms were sweaty/wet/damp", "wobble in my voice", "stressed me out",
        "caused me to panic", "made me panic", "make me nervous", "never known nerves",
        "impression that i was nervous", "could tell i was nervous", "rattled me", "my nerves were showing",
        "my voice cracked", "my voice quivered", "my throat went dry", "my mouth was dry", "my mouth went dry",
        "down to nerves", "nerves set in", "made me more and more nervous", "my heart beating", "though still nervous",
        "albeit nervous", "despite the nerves", "the nerves kicked in", "how nervous i was", "my heart pounding",
        "heart pounding", "could hear my voice shaking", "paralyzed with nervousness", "my nerves started to build",
        "nervousness in my voice", "nervousness in my own voice",
      ]
    ),
    (.nervous, .opening, ["nervous", "anxious"]),
    (
      .poorAudio, .writer,
      [
        "had audio issues/problems", "had connection issues/problems", "had internet issues/problems",
        "had technical difficulties", "could not hear him/her/them", "couldnt hear him/her/them",
        "couldnt hear the interviewer", "lost the connection", "lost connection", "had a bad connection",
        "had a poor connection", "was on mute", "could barely hear", "could hardly hear", "could barely understand",
        "could hardly understand", "couldnt hear", "could not hear", "had a bad line", "had bad reception",
        "had poor reception", "had audio trouble", "had trouble hearing", "had sound issues/problems",
        "had zoom issues/problems", "kept cutting out", "was breaking up", "kept breaking up",
      ]
    ),
    (
      .poorAudio, .named,
      [
        "my microphone/mic did not work", "my microphone/mic didnt work", "my microphone/mic stopped working",
        "my audio/sound/connection/internet/wifi was bad/poor/terrible/awful", "my audio cut out",
        "my internet/connection/wifi dropped", "my internet/connection/wifi cut out", "my headset died",
        "my internet/wifi went down", "the line broke up", "the line was bad", "the line dropped",
        "the connection was bad/poor/terrible/awful", "the connection dropped",
        "the audio was bad/poor/terrible/awful", "background noise", "my phone died", "my laptop crashed/died/froze",
        "my computer crashed/died/froze", "my video froze", "my camera did not work", "my camera didnt work",
        "the call dropped", "the call kept dropping", "the call cut out", "the sound was bad/poor/terrible/awful",
        "the reception was bad/poor/terrible/awful", "hearing difficult", "hard to hear",
        "the connection was spotty/unstable/choppy/weak/shaky", "the audio kept",
        "the line was noisy/terrible/poor/awful", "was so noisy", "was too noisy", "lag on the line",
        "echo on the line",
      ]
    ),
  ]
}
