@testable import Importers
import InterviewModel
import TestSupport
import Testing

@Suite("Question classifier")
struct ValuesQuestionTests {
  static let cases: [(String, QuestionType)] = [
    ("Tell me about yourself.", .introduction),
    ("Walk me through your resume", .introduction),
    ("Can you give me a quick overview of your background?", .introduction),
    ("How would you introduce yourself in one minute?", .introduction),
    ("Why do you want to work here?", .motivation),
    ("Why this role?", .motivation),
    ("What do you know about our company?", .motivation),
    ("Where do you see yourself in five years?", .motivation),
    ("Why Google?", .motivation),
    ("What are you looking for in your next job?", .motivation),
    ("What made you decide to apply?", .motivation),
    ("What's your dream job?", .motivation),
    ("Tell me about a time you failed.", .behavioral),
    ("Describe a conflict you had with a coworker and how you resolved it", .behavioral),
    ("Give me an example of when you showed leadership", .behavioral),
    ("How do you deal with tight deadlines?", .behavioral),
    ("Have you ever disagreed with your manager?", .behavioral),
    ("What is the biggest mistake you've made at work?", .behavioral),
    ("How do you prioritize your work?", .behavioral),
    ("Tell me about a difficult decision you had to make", .behavioral),
    ("How do you handle stress and pressure?", .behavioral),
    ("What's the most challenging situation you've faced at work?", .behavioral),
    ("Walk me through a time where you received negative feedback", .behavioral),
    ("What would you do if a colleague missed a deadline?", .situational),
    ("How would you handle an angry customer?", .situational),
    ("Imagine your manager gives you two urgent tasks. What do you do?", .situational),
    ("Suppose you disagree with the tech lead. How would you proceed?", .situational),
    ("Tell me about a project you are proud of", .project),
    ("What was your most significant technical accomplishment?", .project),
    ("Describe the most challenging project you worked on", .project),
    ("Walk me through your latest project", .project),
    ("What have you been working on recently?", .project),
    ("Explain the CAP theorem", .technical),
    ("What is the difference between a process and a thread?", .technical),
    ("How does HTTPS work?", .technical),
    ("What is polymorphism?", .technical),
    ("When would you use a NoSQL database?", .technical),
    ("What are React hooks?", .technical),
    ("How does garbage collection work in Java?", .technical),
    ("What is a p-value?", .technical),
    ("Explain overfitting", .technical),
    ("How would you improve the performance of a SQL query?", .technical),
    ("What is a deadlock and how do you avoid it?", .technical),
    ("TCP vs UDP", .technical),
    ("What happens when you type a URL into the browser?", .technical),
    ("What HTTP methods do you know?", .technical),
    ("Reverse a linked list", .coding),
    ("Write a function that checks whether a string is a palindrome", .coding),
    ("Two sum", .coding),
    ("Given an array of integers, return the indices of two numbers that add up to a target", .coding),
    ("Implement an LRU cache", .coding),
    ("Find the longest substring without repeating characters", .coding),
    ("Merge two sorted lists", .coding),
    ("FizzBuzz", .coding),
    ("Number of islands", .coding),
    ("Validate a binary search tree", .coding),
    ("Print all permutations of a string", .coding),
    ("Serialize and deserialize a binary tree", .coding),
    ("Can you write a SQL query to find the second highest salary?", .coding),
    ("Design Twitter", .systemDesign),
    ("How would you design a URL shortener?", .systemDesign),
    ("Design a chat application like WhatsApp", .systemDesign),
    ("How would you scale this service to millions of users?", .systemDesign),
    ("Architect a payment system", .systemDesign),
    ("Design an elevator system", .systemDesign),
    ("How would you build a news feed?", .systemDesign),
    ("Let's design Uber", .systemDesign),
    ("Can you design a rate limiter?", .systemDesign),
    ("A page is slow. How would you find the cause?", .debugging),
    ("Production is down. What do you do first?", .debugging),
    ("How do you debug a memory leak?", .debugging),
    ("Our API latency suddenly doubled, how would you investigate?", .debugging),
    ("A user reports that the app crashes on login", .debugging),
    ("What is your greatest weakness?", .strengthsWeaknesses),
    ("What are your strengths?", .strengthsWeaknesses),
    ("How would your colleagues describe you?", .strengthsWeaknesses),
    ("What are you best at?", .strengthsWeaknesses),
    ("What area would you like to improve in?", .strengthsWeaknesses),
    ("Why did you leave your last job?", .careerHistory),
    ("Can you explain the gap in your resume?", .careerHistory),
    ("Why are you changing careers?", .careerHistory),
    ("What were your responsibilities in your previous role?", .careerHistory),
    ("How many years of experience do you have with Java?", .careerHistory),
    ("Why do you want to leave your current company?", .careerHistory),
    ("What are your salary expectations?", .compensation),
    ("What is your current compensation?", .compensation),
    ("How much are you making now?", .compensation),
    ("What range are you looking for?", .compensation),
    ("What kind of work environment do you prefer?", .cultureFit),
    ("Describe your ideal manager", .cultureFit),
    ("How do you like to be managed?", .cultureFit),
    ("Do you prefer working alone or in a team?", .cultureFit),
    ("What do you do for fun?", .cultureFit),
    ("When can you start?", .logistics),
    ("What is your notice period?", .logistics),
    ("Are you willing to relocate?", .logistics),
    ("Do you need visa sponsorship?", .logistics),
    ("Are you interviewing with other companies?", .logistics),
    ("Are you ok with three days in the office?", .logistics),
    ("Do you have any questions for us?", .closing),
    ("Is there anything else you'd like to share?", .closing),
    ("Any questions for me?", .closing),
    ("Lorem ipsum dolor", .other),
    ("hello", .other),
    ("42", .other),
    ("What time is it?", .other),
  ]

  /// As people write questions down: in a few words, as a report, as the name of an exercise, in other languages.
  static let notes: [(String, QuestionType)] = [
    ("about urself", .introduction),
    ("Resume walkthrough", .introduction),
    ("Describe yourself in a sentence", .introduction),
    ("why us?", .motivation),
    ("What excites you in this field?", .motivation),
    ("Who are our main competitors?", .motivation),
    ("STAR story on a conflict", .behavioral),
    ("How do you handle criticism from a peer?", .behavioral),
    ("Who taught you most, and how did you thank them?", .behavioral),
    ("Has an obstacle ever made you change course?", .behavioral),
    ("How would you handle a patient who shouts?", .situational),
    ("Imagine two of your managers want opposite things", .situational),
    ("They asked about my best project", .project),
    ("What would happen if an employee left tomorrow?", .behavioral),
    ("weakness", .strengthsWeaknesses),
    ("reason for leaving?", .careerHistory),
    ("Gap year, what for?", .careerHistory),
    ("How did university prepare you?", .careerHistory),
    ("current ctc", .compensation),
    ("What frustrates you?", .cultureFit),
    ("Are you a morning person?", .cultureFit),
    ("Would relocating be a problem?", .logistics),
    ("Where are you based?", .logistics),
    ("questions for me", .closing),
    ("diff between a stack and a heap", .technical),
    ("TLS handshake", .technical),
    ("How can you tell a router from a switch?", .technical),
    ("Why does a hash map need a good hash?", .technical),
    ("rate limiter", .systemDesign),
    ("Parking garage", .systemDesign),
    ("Ticket booking, LLD", .systemDesign),
    ("Designing a leaderboard", .systemDesign),
    ("He asked me to design a wallet", .systemDesign),
    ("How would you design a pharmacy's reminders?", .systemDesign),
    ("lru cache", .coding),
    ("coin change", .coding),
    ("I was asked to reverse the words of a sentence", .coding),
    ("Implement a queue with two stacks", .coding),
    ("Get the three highest marks of every pupil", .coding),
    ("Second highest salary per department", .coding),
    ("leetcode medium on intervals", .coding),
    ("production outage at night", .debugging),
    ("Erzählen Sie von sich", .introduction),
    ("Was sind Ihre Schwächen?", .strengthsWeaknesses),
    ("Was ist der Unterschied zwischen Heap und Stack?", .technical),
    ("Ihre Gehaltsvorstellung?", .compensation),
    ("Parlez-moi de vous", .introduction),
    ("Pourquoi voulez-vous ce poste ?", .motivation),
    ("Quelle est la différence entre une pile et une file ?", .technical),
    ("Háblame de ti", .introduction),
    ("¿Por qué quieres este puesto?", .motivation),
    ("Cuéntame una vez que fallaste", .behavioral),
    ("Fale sobre você", .introduction),
    ("Quais são seus pontos fracos?", .strengthsWeaknesses),
    ("Qual é a sua pretensão salarial?", .compensation),
  ]

  @Test("A question is of the type that its words speak for", arguments: cases + notes)
  func types(question: String, type: QuestionType) {
    let guess = QuestionClassifier.classify(question)
    #expect(guess.type == type, "by \(guess.cue ?? "no cue")")
    #expect((guess.cue == nil) == (guess.type == .other))
  }

  @Test("Letter case, punctuation and the kind of apostrophe do not matter")
  func spelling() {
    for (question, type) in Self.cases + Self.notes {
      for form in [
        question.uppercased(), "  \(question)  ", question.replacing("'", with: "’"), "«\(question)»", question + "!!",
        "1. \(question)",
      ] {
        #expect(QuestionClassifier.classify(form).type == type, "\(form)")
      }
    }
  }

  @Test("The cue that decided is a phrase of the table for that type")
  func cues() {
    for (question, _) in Self.cases + Self.notes {
      let guess = QuestionClassifier.classify(question)
      guard let cue = guess.cue else { continue }
      let phrases = QuestionCues.table.filter { $0.type == guess.type }.flatMap {
        $0.phrases.split(separator: "|").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      }
      #expect(phrases.contains(cue), "\(question)")
    }
  }

  @Test("No phrase stands in the table twice with one type")
  func table() {
    var seen: Set<String> = []
    for row in QuestionCues.table {
      for phrase in row.phrases.split(separator: "|") {
        let words = phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(!words.isEmpty)
        #expect(seen.insert(words).inserted, "\(words)")
      }
    }
  }

  @Test("No text makes the classifier fail, however long")
  func total() {
    for text in randomTexts(seed: 51, count: 10_000) { _ = QuestionClassifier.classify(text) }
    #expect(QuestionClassifier.classify(String(repeating: "salary ", count: 10_000)).type == .compensation)
    #expect(QuestionClassifier.classify("").type == .other)
  }

  /// Of every label: in at least how many of a hundred questions the type is right, and what counts as right.
  static let labels: [(label: String, atLeast: Double, isRight: @Sendable (QuestionType) -> Bool)] = [
    ("behavioral", 0.85, { $0 == .project || $0 != .other && $0.purpose != .qualifications }),
    ("hr_behavioral", 0.85, { $0 == .project || $0 != .other && $0.purpose != .qualifications }),
    ("system_design", 0.85, { $0 == .systemDesign }), ("coding", 0.85, { $0 == .coding }),
    ("technical", 0.80, { $0.purpose == .qualifications }),
  ]

  @Test("Questions that others labelled are classified as they labelled them", .enabled(if: Corpora.arePresent))
  func corpus() throws {
    let rows = try scanCSV(ByteSource(Corpora.bytes("questions/labelled_questions.csv"))).dropFirst().map(\.fields)
    for (label, atLeast, isRight) in Self.labels {
      let questions = rows.filter { $0[1] == label }.map { $0[0] }
      let wrong = questions.filter { !isRight(QuestionClassifier.classify($0).type) }
      #expect(Double(wrong.count) <= (1 - atLeast) * Double(questions.count), "\(label): \(wrong)")
    }
  }
}
