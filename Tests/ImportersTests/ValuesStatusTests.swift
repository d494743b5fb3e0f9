@testable import Importers
import InterviewModel
import TestSupport
import Testing

/// What a reading of a status says, in a line: stage, outcome, count.
func summary(_ reading: StatusReading) -> String {
  switch reading {
  case .missing: return "missing"
  case .unknown: return "unknown"
  case .status(let status):
    let parts = [
      status.stage?.name, status.outcome?.name, status.conversations.map { "×\($0)" }, status.isDraft ? "draft" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "open" : parts.joined(separator: " ")
  }
}

@Suite("Status reader")
struct ValuesStatusTests {
  static let cases = [
    // Trackers: Huntr, Teal, Simplify, JobSync
    ("bookmarked", "draft"), ("Wishlist", "draft"), ("Saved", "draft"), ("SAVED", "draft"), ("Draft", "draft"),
    ("applying", "draft"),
    ("applied", "applied"), ("APPLIED", "applied"), ("interviewing", "phone-interview"),
    ("INTERVIEWING", "phone-interview"),
    ("Interview", "phone-interview"), ("negotiating", "offer"), ("OFFER", "offer"), ("accepted", "offer accepted"),
    ("REJECTED", "rejected"), ("Expired", "cancelled"), ("Archived", "open"), ("Closed", "cancelled"),
    // Published logs
    ("reeejected", "rejected"), ("Rejection :(", "rejected"), ("Accepted!", "offer accepted"),
    ("2 Interviews + Denied", "phone-interview rejected ×2"), ("1 Interview + Denied", "phone-interview rejected ×1"),
    ("Denied", "rejected"), ("I Denied", "withdrew"), ("Inter + Rejec", "phone-interview rejected"),
    ("Not Responded", "ghosted"), ("Suspected Ghost Job", "ghosted"), ("applicationIgnored", "ghosted"),
    ("pendente", "open"),
    ("applicationRejected", "applied rejected"), ("interview1", "phone-interview ×1"),
    ("interview2", "phone-interview ×2"),
    ("offered", "offer"), ("initialScreen", "recruiter-screen"), ("in progress", "open"), ("ongoing", "open"),
    ("Virtual Int.", "phone-interview"), ("Virutal Int.", "phone-interview"), ("Video Int.", "phone-interview"),
    ("Video Int", "phone-interview"),
    ("Auto Int.", "assessment"), ("Phone Interview", "phone-interview"),
    ("Case Study Interview", "technical-interview"),
    ("Final Int.", "final-interview"), ("Assessment", "assessment"), ("Cancelled", "cancelled"),
    ("Declined", "rejected"),
    ("Accepted", "offer accepted"), ("  ", "missing"), ("HR/ Hiring Manager Interview", "phone-interview"),
    ("Recruiter Inquiry", "applied"), ("Technical Interview", "technical-interview"),
    ("Panel Interview", "final-interview"),
    ("No Response", "ghosted"), ("Auto-Rejected", "rejected"), ("Withdrew", "withdrew"),
    ("Offer Accepted", "offer accepted"),
    ("Offer Declined", "offer declined"), ("CodeSignal", "assessment"), ("Coding Challenge", "assessment"),
    ("Selected", "offer"), ("Selected for interview", "phone-interview"), ("Not selected", "rejected"),
    ("Waitlisted", "open"), ("À envoyer", "draft"), ("en attente de retour", "open"), ("Not apply yet", "draft"),
    ("sem easy apply", "draft"), ("一面挂", "rejected"), ("불합격", "rejected"), ("wysłane", "applied"),
    ("On-Campus", "technical-interview"),
    ("Onsite", "final-interview"), ("Phone", "phone-interview"), ("Recruiter", "recruiter-screen"),
    // Who said no
    ("Rejected after phone screen", "phone-interview rejected"),
    ("Rejected after 2nd interview", "phone-interview rejected ×2"),
    ("Rejected before interview", "rejected"), ("Rejected - no interview", "rejected"),
    ("Rejected without interview", "rejected"),
    ("rejected by company", "rejected"), ("I was rejected", "rejected"), ("got rejected", "rejected"),
    ("They rejected me", "rejected"),
    ("rejected by me", "withdrew"), ("I rejected them", "withdrew"), ("I declined", "withdrew"),
    ("Declined by me", "withdrew"),
    ("Declined (me)", "withdrew"), ("I declined the offer", "offer declined"), ("Rejected offer", "offer declined"),
    ("Offer rejected", "offer declined"), ("Rejected after offer", "offer rejected"),
    ("Offer rescinded", "offer rejected"),
    ("Company declined", "rejected"), ("Turned me down", "rejected"), ("Got turned down", "rejected"),
    ("Turned down offer", "offer declined"),
    ("Withdrawn", "withdrew"), ("Withdrawn after onsite", "final-interview withdrew"), ("I withdrew", "withdrew"),
    ("Withdrawn by company", "cancelled"), ("Position withdrawn", "cancelled"), ("Withdrew my application", "withdrew"),
    ("Dropped out", "withdrew"), ("Accepted another offer", "withdrew"), ("Not interested", "withdrew"),
    ("Self-rejected", "withdrew"),
    // No
    ("No", "rejected"), ("Not selected", "rejected"), ("not moving forward", "rejected"),
    ("Didn't pass OA", "assessment rejected"),
    ("Failed technical", "technical-interview rejected"), ("Unsuccessful", "rejected"),
    ("Rejected (email)", "rejected"),
    ("Rejcted", "rejected"), ("REJECTED!!!", "rejected"), ("rejectedddd", "rejected"), ("❌", "rejected"),
    ("PHONE SCREEN - REJECTED", "phone-interview rejected"),
    ("OA -> Rejected", "assessment rejected"), ("Applied, Rejected", "applied rejected"), ("No offer", "rejected"),
    ("Rejected at final round", "final-interview rejected"), ("rejected post onsite", "final-interview rejected"),
    // Silence
    ("Ghosted", "ghosted"), ("ghosted :(", "ghosted"), ("Ghosted after onsite", "final-interview ghosted"),
    ("ghosted?", "ghosted"),
    ("Applied - no response", "applied ghosted"), ("no reply", "ghosted"), ("Never heard back", "ghosted"),
    ("No answer", "ghosted"),
    ("no response after interview", "phone-interview ghosted"), ("👻", "ghosted"), ("haven't heard back", "ghosted"),
    ("No reply yet", "open"), ("haven't heard back yet", "open"), ("No response yet", "open"),
    ("Not yet heard back", "unknown"),
    // Open
    ("Waiting", "open"), ("Awaiting response", "open"), ("Waiting to hear back", "open"), ("Pending", "open"),
    ("Under review", "applied"),
    ("Followed up", "open"), ("In process", "open"), ("Application viewed", "applied"), ("Submitted", "applied"),
    ("Application sent", "applied"),
    ("Sent", "applied"), ("Referred", "applied"), ("Waiting for offer", "open"),
    ("waiting for onsite results", "final-interview"),
    ("Interview scheduled", "phone-interview"), ("Interview invite", "phone-interview"),
    ("Scheduled phone screen", "phone-interview"),
    ("OA received", "assessment"), ("OA completed", "assessment"), ("OA", "assessment"), ("Passed OA", "assessment"),
    ("HackerRank", "assessment"),
    ("Take-home", "assessment"), ("HR call", "recruiter-screen"), ("Recruiter call done", "recruiter-screen"),
    ("Tech screen", "phone-interview"),
    ("First interview", "phone-interview ×1"), ("Second interview", "phone-interview ×2"),
    ("Round 3", "phone-interview ×3"), ("2nd round", "phone-interview ×2"),
    ("Final round", "final-interview"), ("Final interview scheduled", "final-interview"),
    ("Virtual onsite", "final-interview"),
    ("Reference check", "reference-check"), ("Background check", "reference-check"), ("Verbal offer", "offer"),
    ("Offer received", "offer"),
    ("Offer!", "offer"), ("Hired", "offer accepted"), ("Got the job!", "offer accepted"), ("Signed", "offer accepted"),
    ("Interview accepted", "phone-interview"), ("To apply", "draft"), ("Not applied", "draft"),
    ("not applied yet", "draft"), ("Interested", "draft"),
    // Cancelled
    ("Position filled", "cancelled"), ("Job closed", "cancelled"), ("Hiring freeze", "cancelled"),
    ("On hold", "cancelled"),
    ("Role cancelled", "cancelled"), ("No longer available", "cancelled"), ("Filled internally", "cancelled"),
    // Other languages
    ("Abgelehnt", "rejected"), ("Absage", "rejected"), ("Absage nach Vorstellungsgespräch", "phone-interview rejected"),
    ("Zusage", "offer"),
    ("Beworben", "applied"), ("keine Rückmeldung", "ghosted"), ("in Bearbeitung", "open"),
    ("zurückgezogen", "withdrew"), ("von mir abgelehnt", "withdrew"),
    ("Refusé", "rejected"), ("sans réponse", "ghosted"), ("Entretien téléphonique", "phone-interview"),
    ("candidature envoyée", "applied"), ("en attente", "open"),
    ("rechazado", "rejected"), ("Sin respuesta", "ghosted"), ("entrevista técnica", "technical-interview"),
    ("en proceso", "open"), ("oferta", "offer"),
    ("rejeitado", "rejected"), ("sem resposta", "ghosted"), ("aguardando retorno", "open"),
    ("reprovado na entrevista", "phone-interview rejected"),
    ("avslag", "rejected"), ("Inget svar", "ghosted"), ("Intervju", "phone-interview"), ("afslag", "rejected"),
    ("hylätty", "rejected"), ("haastattelu", "phone-interview"),
    // Other people's words
    ("They moved forward with other candidates", "rejected"), ("We will not be moving forward", "rejected"),
    ("Rejeted", "rejected"), ("Submited", "applied"), ("interveiw", "phone-interview"), ("R2", "phone-interview ×2"),
    ("Recruiter screen -> HM screen -> rejected", "phone-interview rejected"),
    ("Applied → OA → Ghosted", "assessment ghosted"),
    ("We regret to inform you", "rejected"), ("Ghosted after 3 rounds", "phone-interview ghosted ×3"),
    ("Withdrawn (accepted other offer)", "withdrew"), ("Rejected w/o interview", "rejected"),
    ("Probably ghosted", "ghosted"),
    ("No longer under consideration", "rejected"), ("Recruiter reached out", "applied"), ("🎉 Offer", "offer"),
    // Not known
    ("Rejected?", "unknown"), ("Likely rejected", "unknown"), ("Networking", "unknown"), ("Visa issue", "unknown"),
    ("purple", "unknown"), ("CTO", "unknown"), ("Berlin", "unknown"), ("not rejected", "unknown"),
    ("not ghosted", "unknown"), ("maybe offer", "unknown"),
    ("Offer?", "unknown"), ("will get an offer soon hopefully", "unknown"), ("scheduled", "unknown"),
    ("passed", "unknown"), ("42", "unknown"), ("hmm", "unknown"),
  ]

  @Test("A status is read as its writer meant it, or not at all", arguments: cases)
  func reading(text: String, expected: String) {
    #expect(summary(StatusReader.read(text)) == expected)
  }

  @Test("Every name of a stage and of an outcome reads as itself")
  func ownNames() {
    for stage in Stage.allCases {
      #expect(StatusReader.read(stage.name) == .status(WrittenStatus(stage: stage)), "\(stage)")
    }
    for outcome in Outcome.allCases where outcome != .declined && outcome != .accepted {
      #expect(StatusReader.read(outcome.name) == .status(WrittenStatus(outcome: outcome)), "\(outcome)")
    }
  }

  @Test("Letter case, blanks and punctuation around a status do not matter")
  func decoration() {
    var generator = SeededGenerator(seed: 41)
    for (text, expected) in Self.cases
    where !text.contains("?") && text.allSatisfy({ $0.isASCII }) && !text.contains("(me)") && expected != "missing" {
      let decorations = [" \(text) ", "\(text).", "\(text)!", "* \(text)", "\(text)\u{A0}", "\"\(text)\""]
      let isCamel = text.dropFirst().contains { $0.isUppercase }
      for form in decorations + (isCamel ? [] : [text.uppercased(), text.lowercased()])
      where Bool.random(using: &generator) {
        #expect(summary(StatusReader.read(form)) == expected, "\(form)")
      }
    }
  }

  @Test("No text makes the reader fail")
  func total() {
    for text in randomTexts(seed: 42, count: 10_000) { _ = StatusReader.read(text) }
  }

  @Test("Every status of the published logs is known", .enabled(if: Corpora.arePresent))
  func corpora() throws {
    for (file, columns) in [
      ("jobs/diogo_dd-mm-yyyy.csv", [7]), ("jobs/kdrew_wide.csv", [4, 5, 6, 7]), ("jobs/nakura_2021.csv", [8]),
      ("jobs/smpotts_transitions.csv", [1, 2]), ("jobs/gmail_tracker.csv", [3]),
    ] {
      for row in try scanCSV(ByteSource(Corpora.bytes(file))).dropFirst() {
        for column in columns where column < row.fields.count {
          #expect(StatusReader.read(row.fields[column]) != .unknown, "\(file): \(row.fields[column])")
        }
      }
    }
  }
}
