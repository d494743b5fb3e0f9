import Aggregation
import InterviewModel

/// What to do about it: one short, concrete exercise a subject, in the program's own words. Source: the guides to
/// phone interviews that the vocabulary comes from.
enum Drills {
  /// A full sentence, or two.
  static func drill(for subject: PracticeSubject) -> String {
    switch subject {
    case .questionType(let type): drill(for: type)
    case .habit(let habit): drill(for: habit)
    case .missing(let item): drill(for: item)
    case .purpose(let purpose): drill(for: purpose)
    }
  }

  private static func drill(for type: QuestionType) -> String {
    switch type {
    case .introduction: "Record a 90-second version and time it; cut until it fits without hurry."
    case .motivation:
      "Write down three facts on the company's product, stack and people, and say why each matters to you."
    case .behavioral:
      "Rehearse three to four stories aloud as Situation, Task, Action, Result, each with one measured result."
    case .situational: "Answer aloud from a story of your own: what you did then, and what you would do here."
    case .project: "Tell your strongest project aloud in two minutes: problem, approach, one measured result, lesson."
    case .technical: "Explain one concept a day without a whiteboard, and name its trade-off."
    case .coding: "Solve one exercise aloud: restate it, name the approach and its cost before the first line."
    case .systemDesign:
      "Take one design: open with scale and the read/write mix, clarify, then draw; end with what breaks first."
    case .debugging: "Take one fault and think aloud: state the hypothesis before each check."
    case .strengthsWeaknesses: "Prepare two strengths with proof, and one real weakness with what you do about it."
    case .careerHistory: "Answer each awkward line of the resume honestly and shortly, then turn forward."
    case .compensation: "Research a range, say it aloud, and ask about the whole package."
    case .cultureFit: "Note three facts on how this team works, and a story of yours that fits each."
    case .logistics: "Write notice period, start date, place and permits on one card."
    case .closing:
      "Keep five questions ready: the team's biggest challenge, debt versus features, success after six months."
    case .other: "Write down the questions that surprised you, and answer each aloud once."
    }
  }

  private static func drill(for habit: Habit) -> String {
    switch habit {
    case .rambling, .overExplaining: "Answer with a two-minute timer; say the point first, and stop when it rings."
    case .underExplaining: "Give every answer a second half: the reason, and one example."
    case .tooFast: "Read an answer aloud at half speed, record it, and breathe at each full stop."
    case .fillerWords: "Record five answers; pause in silence where the filler would come."
    case .noPauses: "After each point, stop for two breaths and let the other side speak."
    case .noCheckIn: "End each answer with a check: did that answer it, or shall I go deeper?"
    case .interrupting: "Let two seconds pass before every reply, also in everyday calls."
    case .defensive: "Have a friend object to each answer; thank, ask one question, then reply."
    case .bluffing: "Practise the sentence: I do not know that, and this is how I would find out."
    case .noSpecifics: "Go through your stories and put one tool, one figure and one name into each."
    case .lowEnthusiasm: "Say aloud what draws you to the role, standing, before the call."
    case .negativeAboutEmployer: "Rewrite each complaint as what you look for next, and say only that."
    case .noQuestionsAsked: "Write five questions for them before the call and ask at least two."
    case .technicalGap: "List the misses of the last calls and study one a day until you can explain it."
    case .nervous: "Do a full mock call with the camera on; slow breathing for two minutes before it."
    case .poorAudio: "Test line, headset and battery an hour before, with a backup device at hand."
    case .unprepared: "Block an hour before each call: company, role, two stories, three questions."
    default: "Keep doing it, and write down when it worked."
    }
  }

  private static func drill(for item: PreparationItem) -> String {
    switch item {
    case .companyResearch: "Read the company's site and latest news for twenty minutes; note three facts."
    case .technologyStack: "Look the stack up in their postings and talks; prepare one question on it."
    case .productUse: "Use the product for a quarter of an hour and note one thing you would change."
    case .interviewerResearch: "Look up who will call and what they work on; prepare one question for them."
    case .roleMapping: "Put each line of the job description beside one thing you have done."
    case .stories: "Write three to four stories as problem, approach, outcome, lesson, and tell them aloud."
    case .questionsForThem: "Write five questions for them and mark the two you will ask."
    case .mockInterview: "Hold one mock interview aloud, recorded or with a friend, and listen to it once."
    case .salaryResearch: "Look up the range for role, level and place in two sources before the call."
    case .environment: "Set up a quiet room, headset and charged battery, with a second device at hand."
    case .notesAtHand: "Lay out resume, job description and your notes before the call."
    case .calm: "Take five minutes of slow breathing before you dial in."
    }
  }

  private static func drill(for purpose: ScreeningPurpose) -> String {
    switch purpose {
    case .details: "Clear up gaps and odd lines of the resume in one honest sentence each."
    case .qualifications: "See the question types it is made of: each has its own drill."
    case .interest: "Show it with facts: three on the company, and two questions you really have."
    case .communication: "Point first, then the story, then the result; two minutes by the clock."
    case .affordability: "A researched range, and the whole package."
    case .fit: "One story on how you work with others for each value they name."
    }
  }
}
