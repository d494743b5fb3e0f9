/// Words that stand beside the figures of a day.
enum DayWords {
  /// Months by folded name: English, German, French, Spanish, Portuguese, Swedish, Norwegian, Danish, Finnish, Dutch,
  /// Italian, whole and shortened. 1...12.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in [
      """
      january jan januar jaenner janner janvier janv enero ene janeiro januari tammikuu tammikuuta tammi gennaio gen
      """,
      """
      february feb febr februar feber fevrier fevr fev febrero fevereiro februari helmikuu helmikuuta helmi febbraio
      """,
      "march mar marz maerz mrz mars marzo marco maart mrt maaliskuu maaliskuuta maalis",
      "april apr avril avr abril abr huhtikuu huhtikuuta huhti aprile",
      "may mai mayo maio maj mei toukokuu toukokuuta touko maggio mag",
      "june jun juni juin junio junho kesakuu kesakuuta kesa giugno giu",
      "july jul juli juillet juil julio julho heinakuu heinakuuta heina luglio lug",
      "august aug aout agosto ago augusti augustus elokuu elokuuta elo",
      "september sep sept septembre septiembre setiembre setembro set syyskuu syyskuuta syys settembre",
      "october oct oktober okt octobre octubre outubro out lokakuu lokakuuta loka ottobre ott",
      "november nov novembre noviembre novembro marraskuu marraskuuta marras",
      "december dec dezember dez decembre diciembre dic dezembro desember des joulukuu joulukuuta joulu dicembre",
    ].enumerated() {
      for name in names.split(whereSeparator: \.isWhitespace) { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// Folded words that say nothing of which day it is: days of the week, articles, prepositions, endings of ordinal
  /// numbers, names of time zones, the signs of East Asian dates.
  static let ignorable: Set<String> = {
    let words = """
      monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun
      montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so
      lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
      lunes martes mie miercoles jueves jue viernes vie sabado sab domingo dom
      segunda seg terca ter quarta qua quinta qui sexta sex feira
      mandag man tirsdag tirs tir onsdag ons torsdag tors tor fredag fre lordag lor sondag son mandag tisdag tis lor
      lordag maanantai ma tiistai ti keskiviikko ke torstai to perjantai pe lauantai la sunnuntai su
      st nd rd th er eme e o a of the on at in by de del do den der dem am le el um uhr kl klo clock h hrs
      utc gmt z est edt cst cdt mst mdt pst pdt et ct mt pt bst ist cet cest wet west eet eest aest aedt jst sgt
      年 月 日
      """
    return Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }()

  /// Folded words between two days in one cell.
  static let between: Set<String> = [
    "and", "und", "et", "y", "e", "og", "och", "ja", "then", "to", "→", "until", "till", "bis", "au", "hasta", "ate",
    "til",
  ]

  static let relative: Set<String> = [
    "today", "yesterday", "tomorrow", "heute", "gestern", "morgen", "hoy", "ayer", "manana", "hoje", "ontem", "amanha",
    "hier", "demain", "idag", "igar", "imorgon", "now",
  ]
}
