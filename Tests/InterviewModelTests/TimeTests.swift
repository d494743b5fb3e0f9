import Foundation
import InterviewModel
import TestSupport
import Testing

@Suite struct `A calendar day` {
  @Test func `agrees with the platform's calendar over four centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let ordinal = Int32.random(in: -73_000...73_000, using: &generator)
      let day = CalendarDay(ordinal: ordinal)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(ordinal) * 86_400))
      #expect(day.parts.year == parts.year)
      #expect(day.parts.month == parts.month)
      #expect(day.parts.day == parts.day)
      // The platform counts from Sunday as 1.
      #expect((Int(day.weekday.rawValue) + 1) % 7 + 1 == parts.weekday)
      #expect(CalendarDay(year: day.parts.year, month: day.parts.month, day: day.parts.day) == day)
      #expect(CalendarDay(iso: day.description) == day)
    }
  }

  @Test(arguments: ["2026-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01", "2025-1-01", "20250101", ""])
  func `does not read what is none`(text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test func `knows leap days`() {
    #expect(CalendarDay(iso: "2024-02-29")?.advanced(by: 1).description == "2024-03-01")
    #expect(CalendarDay(iso: "2000-02-29") != nil)
    #expect(CalendarDay(iso: "1900-02-29") == nil)
  }
}

@Suite struct `A calendar month` {
  @Test func `begins and ends on its own days`() throws {
    let month = try #require(CalendarMonth(iso: "2024-02"))
    #expect(month.firstDay.description == "2024-02-01")
    #expect(month.lastDay.description == "2024-02-29")
    // The last month there is.
    #expect(CalendarMonth(iso: "9999-12")?.days.upperBound.description == "9999-12-31")
    #expect(month.title == "February 2024")
    #expect(month.advanced(by: -2).description == "2023-12")
    #expect(CalendarMonth(iso: "2024-13") == nil)
  }
}

@Suite struct `A moment` {
  @Test(arguments: [
    ("2026-10-31", "2026-10-31"), ("2026-10-31T09:05", "2026-10-31T09:05"),
    ("2026-10-31 09:05:07", "2026-10-31T09:05:07"), ("2026-10-31T09:05:00Z", "2026-10-31T09:05Z"),
    ("2026-10-31T09:05:00.844+02:00", "2026-10-31T09:05+02:00"), ("2026-10-31T23:59-0530", "2026-10-31T23:59-05:30"),
  ]) func `keeps the precision and the offset it was written with`(text: String, written: String) {
    #expect(Moment(iso: text)?.description == written)
    #expect(Moment(iso: written)?.description == written)
  }

  @Test(arguments: [
    "2026-10-31T", "2026-10-31T9:05", "2026-10-31T24:00", "2026-10-31T10:60", "2026-10-31T10:00+25:00", "2026-10-31x",
  ])
  func `does not read what is none`(text: String) { #expect(Moment(iso: text) == nil) }

  @Test func `counts hours across offsets`() throws {
    let held = try #require(Moment(iso: "2026-10-30T18:00-04:00"))
    let thanked = try #require(Moment(iso: "2026-10-31T08:00+02:00"))
    #expect(held.hours(to: thanked) == 8)
    #expect(held.hours(to: try #require(Moment(iso: "2026-10-31"))) == nil)
  }
}
