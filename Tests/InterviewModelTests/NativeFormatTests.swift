import InterviewModel
import Testing

@Suite struct `The native files` {
  /// The headers as they were promised.
  static let headers: [(EntityKind, String)] = [
    (
      .applications,
      "application_id,company,role,level,location,work_mode,source,applied_on,first_reply_on,posted_low,posted_high,currency,pay_period,outcome,closed_on,resume,url,notes"
    ),
    (.stages, "application_id,company,role,stage,entered_on,result,result_on,notes"),
    (
      .interviews,
      "interview_id,application_id,company,role,stage,held_on,medium,minutes,interviewer,interviewer_role,preparation,preparation_hours,preparation_items,result,result_on,signal,confidence,next_step_by,thanked_on,followed_up_on,notes"
    ),
    (.questions, "question_id,interview_id,question,question_type,rating,used_star,answer_seconds,notes"),
    (.journal, "entry_id,written_on,interview_id,company,text,strong,weak,clarity,articulation,engagement,mood"),
    (.practice, "practised_on,question_type,method,minutes,rating,notes"),
    (
      .salary,
      "research_id,company,role,level,location,source,low,high,component,currency,pay_period,as_of,sample_size,url"
    ),
    (
      .offers,
      "offer_id,application_id,company,role,level,location,offered_on,base,bonus,bonus_percent,equity_per_year,sign_on,benefits_per_year,retirement_match,paid_days_off,currency,pay_period,deadline,decision,decided_on,notes"
    ),
    (.expectations, "role,level,location,floor,target,currency,pay_period,as_of"),
    (.exchangeRates, "from,to,rate,as_of"),
  ]

  @Test(arguments: headers) func `have the headers they promise`(kind: EntityKind, header: String) {
    #expect(kind.nativeColumns.map(\.name).joined(separator: ",") == header)
  }

  @Test func `fill every field of their kind, and name its parents`() {
    for kind in EntityKind.allCases {
      let targets = kind.nativeColumns.flatMap(\.targets)
      #expect(Set(targets.filter { $0.kind == kind }.map(\.index)) == Set(kind.fields.indices))
      #expect(Set(targets.map(\.kind)).subtracting([kind]) == Set([kind.parent].compactMap(\.self)), "\(kind.name)")
      #expect(kind.nativeColumns.allSatisfy { !$0.targets.isEmpty })
    }
  }

  @Test func `come parents first`() {
    for kind in EntityKind.allCases {
      if let parent = kind.parent { #expect(parent < kind) }
    }
  }
}
