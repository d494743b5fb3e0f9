import InterviewModel

/// What people call the columns of their sheets. Headers are compared without case, blanks and punctuation, so that
/// `Date Applied`, `date_applied` and `dateApplied` are one.
enum HeaderVocabulary {
  /// How surely a header names a field; a file's kind is the one whose fields its header names most surely.
  enum Strength: Int, Comparable {
    /// A word that names a field only in company of others: `date`, `type`.
    case weak = 1
    case synonym = 2
    /// The native name.
    case exact = 3

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The header without case, accents, blanks and punctuation.
  /// Complexity: O(length), without Unicode tables for ASCII text.
  static func squash(_ header: some StringProtocol) -> String {
    var squashed: [UInt8] = []
    squashed.reserveCapacity(header.utf8.count)
    for byte in header.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
        UInt8(ascii: "#"):
        squashed.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): squashed.append(byte | 0x20)
      case 0..<128: break
      default: return LabelKey.fold(String(decoding: PlainText.fold(header), as: UTF8.self)).filter { $0 != " " }
      }
    }
    return String(decoding: squashed, as: UTF8.self)
  }

  /// How surely a squashed header names a field of a kind; nil where it does not.
  static func strength(of header: String, for reference: FieldReference) -> Strength? {
    tables[Int(reference.kind.rawValue)][header].flatMap { match in
      match.fields.contains(reference.index) ? match.strength : nil
    }
  }

  /// The field of a kind that a squashed header names, and how surely.
  static func field(of kind: EntityKind, named header: String) -> (reference: FieldReference, strength: Strength)? {
    guard let match = tables[Int(kind.rawValue)][header], let index = match.fields.first else { return nil }
    return (FieldReference(kind, at: index), match.strength)
  }

  /// Headers of a whole status ("in progress", "Rejected after phone screen"), which says a stage, an outcome or both.
  static let statusHeaders: Set<String> = [
    "status", "state", "currentstatus", "applicationstatus", "statusname", "currentstage", "progress", "stand",
    "statut", "estado", "situacao", "stato", "result", "results", "outcome", "stage", "listname", "response",
    "finaloutcome", "finalresult", "finaldecision", "decision", "finalstatus", "applicationstate", "jobstatus",
    "currentstate", "applicationresult", "ergebnis", "resultado", "resultat", "tila", "tilanne", "etat", "etape",
    "etapa", "fase", "phase", "bewerbungsstatus", "reponse", "respuesta", "resposta", "antwort", "svar", "retorno",
    "situation", "responsestatus", "jobstage", "pipelinestage", "applicationstage", "applicationprogress", "状态",
    "当前状态", "进度", "ステータス", "選考状況", "статус", "этап", "상태", "진행상태", "전형결과", "durum", "sonuc", "avancement",
    "statusatual", "situacaoatual", "initialresponse", "initialreply", "initialoutcome", "estadoactual", "estadoatual",
    "statutactuel", "aktuellerstatus",
  ]

  /// Headers of any day, which need not be that on which something was sent.
  static func isAnyDay(_ header: String) -> Bool { anyDayHeaders.contains(header) || entryDayHeaders.contains(header) }

  private static let anyDayHeaders: Set<String> = [
    "date", "day", "when", "time", "timestamp", "datum", "fecha", "data", "dato", "дата", "firstcontactdate",
    "firstcontact", "pvm", "日期", "날짜", "tanggal", "tarih",
  ]

  /// Whether a header is in a language in which the day comes before the month; two of its names tell.
  static func isOfDayFirstLanguage(_ header: [String]) -> Bool {
    header.count { dayFirstLanguages.contains(squash($0)) } >= 2
  }

  private static let dayFirstLanguages: Set<String> = Set(
    """
    firma unternehmen arbeitgeber stelle stellenbezeichnung jobtitel bewerbungsdatum beworbenam standort ort notizen
    bemerkung bemerkungen anmerkungen quelle ergebnis gehalt datum antwort rückmeldung entreprise société employeur poste
    intitulé statut état lieu ville datedecandidature datecandidature dateenvoi datedenvoi réponse lien remarques salaire
    empresa puesto cargo vaga estado situação fecha fechadeaplicación fechadepostulación ubicación ciudad cidade local
    fuente fonte notas observações observaciones respuesta resposta enlace salario azienda posizione ruolo stato luogo
    datacandidatura bedrijf functie företag tjänst källa virksomhed stilling bedrift søknadsdato ansøgningsdato
    ansökningsdatum yritys tehtävä hakupäivä tila paikkakunta stanowisko uwagi şirket pozisyon durum perusahaan posisi
    """.split(whereSeparator: { $0 == " " || $0.isNewline }).map { squash($0) })

  /// Headers that may be of a status: taken for one where the cells read as statuses.
  static let looseStatusHeaders: Set<String> = [
    "list", "lists", "column", "board", "bucket", "issue", "suite", "retour", "ruckmeldung", "besked", "feedback",
    "update", "situationactuelle", "andamento", "결과",
  ]

  /// Headers of the day on which a row was written down: where nothing else says when it was sent, that day does.
  static let entryDayHeaders: Set<String> = [
    "createdat", "createdon", "created", "datecreated", "createddate", "dateadded", "addedon", "addedat", "added",
    "addeddate", "activitydate", "dateofactivity", "datesort", "loggedon", "datelogged", "entrydate",
  ]

  /// Headers of a pay range in one cell.
  static let rangeHeaders: Set<String> = [
    "salary", "salaryrange", "pay", "payrange", "compensation", "postedsalary", "postedrange",
    "range", "gehalt", "salaire", "salario", "salarylisted", "listedsalary", "advertisedsalary", "salaryamount",
    "stipend", "remuneration", "vergutung", "lon", "lonn", "palkka", "wynagrodzenie", "maas", "gaji", "연봉", "薪资", "年収",
    "hourlyrate", "payrate",
  ]

  /// Headers of pay as a site or a survey estimates it, which is research; an employer's range is posted.
  static let estimateHeaders: Set<String> = [
    "salaryestimate", "estimatedsalary", "payestimate", "estimatedpay", "marketsalary", "marketrange", "marketpay",
    "averagesalary", "mediansalary", "annualsalary",
  ]

  /// Columns about other people that are never taken in.
  static let contactHeaders: Set<String> = [
    "contactemail", "contactphonenumber", "contactphone", "contactname", "recruiteremail", "recruiterphone",
    "emailaddress", "phonenumber", "contactperson", "contactlinkedin", "contactinfo", "contactdetails",
    "pointofcontact", "pointsofcontact", "recruitername", "recruitercontact", "recruiterlinkedin",
    "hiringmanagername", "hiringmanageremail", "email", "phone",
  ]

  private struct Match {
    var fields: [Int]
    var strength: Strength
  }

  /// By kind: squashed header to the fields it may name.
  private static let tables: [[String: Match]] = EntityKind.allCases.map { kind in
    var table: [String: Match] = [:]
    for (index, field) in kind.fields.enumerated() {
      table[squash(field.name)] = Match(fields: [index], strength: .exact)
    }
    func add(_ lists: [(name: String, words: [String])], _ strength: Strength) {
      for (name, words) in lists {
        guard let index = kind.index(of: name) else { continue }
        for word in words where table[word] == nil { table[word] = Match(fields: [index], strength: strength) }
      }
    }
    add(words(synonyms[kind] ?? [:]), .synonym)
    add(commonWords, .synonym)
    add(words(weak[kind] ?? [:]), .weak)
    return table
  }

  /// By field, in the order of the fields' names: squashed headers.
  private static func words(_ lists: [String: String]) -> [(name: String, words: [String])] {
    lists.sorted { $0.key < $1.key }.map { name, words in
      (name, words.utf8.split(separator: ASCII.space).map { squash(Substring($0)) })
    }
  }

  /// Of every kind, squashed once.
  private static let commonWords = words(common)

  /// For fields of one name in whatever kind: squashed headers, separated by blanks.
  private static let common = [
    "company": """
    company employer organisation organization firm companyname employername unternehmen firma entreprise société \
    empresa yritys företag virksomhed bedrijf azienda 公司 公司名称 企业 会社名 企業名 компания 회사 회사명 기업 기업명 arbeitgeber \
    employeur arbetsgivare arbejdsgiver arbeidsgiver bedrift selskap työnantaja werkgever şirket perusahaan empregador \
    empleador nomedaempresa nomentreprise nomdelentreprise nombredelaempresa appliedto
    """,
    "role": """
    role title position job jobtitle posting rolename jobposition jobrole positiontitle roletitle stelle poste \
    puesto cargo vaga tehtävä tittel functie positionname jobname 岗位 岗位名称 职位 职位名称 職種 \
    ポジション должность вакансия 직무 포지션 직책 jobtitel stellenbezeichnung bezeichnung stellentitel intitulé \
    intituléduposte titulo titulodavaga titulodelpuesto nomedavaga função posizione ruolo tjänst befattning roll yrke stilling \
    tehtävänimike rooli nimike stanowisko pozisyon posisi
    """,
    "level": "level seniority grade senioritylevel",
    "location": """
    location city place office joblocation ort standort stadt lieu ville ubicación ciudad cidade local 工作地点 地点 \
    勤務地 город 지역 localização localisation arbeitsort sted paikkakunta sijainti lokalizacja konum lokasi sede luogo
    """,
    "source": """
    source jobsource jobboard foundon foundvia appliedvia via channel referredby quelle fuente fonte applicationsite \
    jobsite applicationsource 投递渠道 渠道 canal plateforme plattform plataforma portal jobbörse gefundenauf gefundenüber \
    origem origen källa kilde lähde źródło kaynak
    """,
    "currency": "currency salarycurrency währung devise moneda moeda",
    "pay_period": "payperiod salarypayperiod",
    "notes": "notes note comments comment remarks remark notizen bemerkung notas observações kommentar 备注 備考 заметки "
      + "bemerkungen anmerkung anmerkungen notiz remarque remarques commentaire commentaires observation observaciones "
      + "comentarios observação obs anteckningar notater notat noter merknad bemærkninger muistiinpanot huomiot lisätiedot "
      + "uwagi notatki notlar catatan 메모 비고",
    "url": """
    url link joburl joblink postingurl jobposting adurl website applicationurl listingurl joblistingurl joblisting \
    postinglink applicationlink lien enlace 岗位链接 链接 ссылка 링크 공고 jobpostingurl jobpostinglink sourceurl \
    liendeloffre lienoffre liendelannonce urloffre annonce stellenanzeige ausschreibung länk annons lenke linkki linkdavaga
    """,
    "result": "result passed",
    "result_on": "resulton resultdate",
    "medium": "medium format",
    "minutes": "minutes duration durationminutes lengthminutes min",
    "question_type": "questiontype questioncategory",
    "rating": "rating selfrating answerrating",
  ]

  private static let synonyms: [EntityKind: [String: String]] = [
    .applications: [
      "application_id": "applicationid appid applicationno applicationnumber",
      "work_mode": """
      workmode workplacetype workplace remote worktype workmodel remotestatus inpersonhybridremote \
      remotehybridonsite onsiteremotehybrid workarrangement worksetting remotepolicy modalidad modalidade modalité \
      arbeitsmodell arbeitsform
      """,
      "applied_on": """
      appliedon dateapplied applicationdate applieddate submittedon datesubmitted datesent \
      daysent senton appliedat dateofapplication applicationsent beworbenam bewerbungsdatum datecandidature \
      datedecandidature candidatele fechaaplicación fechadeaplicación fechadesolicitud fechadepostulación \
      dateenvoi datedenvoi 投递时间 投递日期 申请日期 応募日 datadaaplicação datadeaplicação \
      datacandidatura datadacandidatura dataaplicação ansökningsdatum søknadsdato ansøgningsdato hakupäivä \
      applydate appliedday dateapply datesubmit datesubmittedapplication appdate datepostulation datedepostulation \
      envoyéle postuléle datumbewerbung datumderbewerbung bewerbungam bewerbungvom gesendetam versendetam abgeschicktam \
      eingereichtam fechadeenvio fechaenvio dataenvio datadeenvio datadicandidatura dataaplikacji datawysłania \
      başvurutarihi tanggalmelamar tanggallamaran 지원일 지원날짜 지원일자 sollicitatiedatum datumsollicitatie söktdatum \
      datumsökt søktdato haettu hakupvm
      """,
      "first_reply_on": """
      firstreplyon replydate replied repliedon dateofreply responsedate firstresponse responseon datereplied \
      answerdate dateinitresp dateinitialresponse initialresponsedate dateinitialreply heardback dateof1stresponse 1stresponsedate firstresponsedate dateoffirstresponse dateofresponse \
      dateofreply dateretour datederetour dateréponse datederéponse réponsele antwortam datumrückmeldung rückmeldungam \
      antwortdatum svarsdatum svardato fecharespuesta fechaderespuesta dataresposta datadaresposta dataderetorno
      """,
      "posted_low": "postedlow minsalary salarymin salarylow minpay",
      "posted_high": "postedhigh maxsalary salarymax salaryhigh maxpay",
      "closed_on": "closedon dateclosed closeddate rejectedon rejectiondate decisiondate archivedon enddate endedon",
      "resume": "resume cv resumename resumeversion cvversion",
    ],
    .stages: [
      "stage": "stagename interviewstage",
      "entered_on": "enteredon stagedate dateentered stageon",
      "result": "outcome",
    ],
    .interviews: [
      "interview_id": "interviewid",
      "stage": "stagename interviewstage round interviewround interviewtype",
      "held_on": "heldon interviewdate dateofinterview interviewedon interviewon",
      "result": "outcome",
      "interviewer_role": "interviewerrole interviewertitle",
      "preparation": "prep preplevel prepared preparationlevel",
      "preparation_hours": "preparationhours prephours hoursprepared",
      "preparation_items": "preparationitems prepitems checklist",
      "next_step_by": "nextstepby nextstepdate answerby",
      "thanked_on": """
      thankedon thankyousent thankyou thankyouon thankyounote thankyounotesent thankyouemail thankyouemailsent thanked \
      thankssent
      """,
      "followed_up_on": "followedupon followup followupdate followupon",
      "confidence": "selfconfidence",
    ],
    .questions: [
      "question_id": "questionid",
      "question": "questiontext prompt questionasked interviewquestion",
      "used_star": "usedstar star",
      "answer_seconds": "answerseconds answertime answerlength",
    ],
    .journal: [
      "entry_id": "entryid",
      "written_on": "writtenon entrydate",
      "text": "reflection entry journal journalentry",
      "strong": "strengths wentwell whatwentwell",
      "weak": "weaknesses toimprove whattoimprove",
    ],
    .practice: [
      "practised_on": "practisedon practicedon practicedate",
      "method": "practicemethod how",
    ],
    .salary: [
      "research_id": "researchid",
      "low": "minsalary salarymin salarylow",
      "high": "maxsalary salarymax salaryhigh",
      "sample_size": "samplesize samples",
    ],
    .offers: [
      "offer_id": "offerid",
      "offered_on": "offeredon offerdate",
      "base": "basesalary",
      "equity_per_year": "equityperyear equity",
      "sign_on": "signon signingbonus signonbonus",
      "deadline": "offerdeadline expireson",
    ],
    .expectations: ["floor": "minimum walkaway", "target": "goal"],
  ]

  /// Words that name a field only where the rest of the header speaks for the kind.
  private static let weak: [EntityKind: [String: String]] = [
    .applications: [
      "application_id": "id index no nr number #",
      "applied_on":
        "applied submitted sent date day when time timestamp datum fecha data dato firstcontactdate firstcontact дата "
        + "pvm 日期 날짜 tanggal tarih",
      "company": "institution university institute",
      "source": "platform provider site",
      "first_reply_on": "reply response answer",
    ],
    .stages: [
      "stage": "step phase round",
      "entered_on": "date day when timestamp changedon",
    ],
    .interviews: [
      "interview_id": "id",
      "held_on": "date day when timestamp",
      "stage": "step phase",
      "medium": "mode platform",
    ],
    .questions: ["question_id": "id", "question_type": "type category topic", "rating": "score"],
    .journal: ["entry_id": "id", "written_on": "date day when", "text": "notes"],
    .practice: ["practised_on": "date day when", "question_type": "type category topic", "rating": "score"],
    .salary: ["research_id": "id", "low": "min from", "high": "max to", "as_of": "date", "sample_size": "n count"],
    .offers: ["offer_id": "id", "offered_on": "date", "base": "salary"],
    .expectations: ["floor": "min low", "target": "high max", "as_of": "date"],
    .exchangeRates: ["as_of": "date"],
  ]
}
